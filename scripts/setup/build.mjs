import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './install.mjs';

const INPUTS = ['src', 'static', 'index.html', 'vite.config.ts', 'package-lock.json', 'package.json'];

/** sha256 over the names and contents of everything the build reads. */
function fingerprint() {
  const hash = createHash('sha256');
  // An operator's list of allowed origins is part of the build.
  hash.update(process.env.VITE_QYRAGY_ORIGINS ?? '');
  const visit = (path) => {
    if (statSync(path).isDirectory()) {
      for (const name of readdirSync(path).sort()) visit(join(path, name));
    } else {
      hash.update(path.slice(root.length)).update(readFileSync(path));
    }
  };
  for (const name of INPUTS) visit(join(root, name));
  return hash.digest('hex');
}

/** Builds dist/ when it is missing or older than its sources. */
export function ensureBuilt() {
  const mark = join(root, 'dist', '.built-from');
  const now = fingerprint();
  if (existsSync(mark) && readFileSync(mark, 'utf8') === now) return;
  console.error('Building ...');
  const run = spawnSync(process.execPath, [join(root, 'scripts', 'build.mjs')], { cwd: root, stdio: ['ignore', 2, 2] });
  if (run.status !== 0) {
    console.error('The build failed: see the message above.');
    process.exit(1);
  }
  writeFileSync(mark, now);
}
