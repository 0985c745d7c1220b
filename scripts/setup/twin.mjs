import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './install.mjs';

const OLD_MS = 600_000;
const FOLDER = join(root, '.cache', 'twin');

/** sha256 over names, sizes and times of everything the command line is made of: reading all of it takes longer. */
function fingerprint() {
  const hash = createHash('sha256');
  const visit = (path) => {
    const about = statSync(path);
    if (about.isDirectory()) for (const name of readdirSync(path).sort()) visit(join(path, name));
    else hash.update(`${path.slice(root.length)} ${about.size} ${about.mtimeMs}\n`);
  };
  for (const name of ['src', 'data', 'package-lock.json', 'scripts/setup/twin.mjs']) visit(join(root, name));
  return hash.digest('hex').slice(0, 16);
}

/**
 * The command line's `main`. Its several hundred modules are put into one file once and whenever they change: reading
 * them one by one takes seconds of every command. Where nothing can be written they are read as they are.
 */
export async function openTwin() {
  const file = join(FOLDER, `${fingerprint()}.mjs`);
  try {
    if (!existsSync(file)) await bundle(file);
    return (await import(pathToFileURL(file).href)).main;
  } catch (cause) {
    if (!['EACCES', 'EPERM', 'EROFS', 'ENOSPC'].includes(cause?.code)) throw cause;
    const { register } = await import('tsx/esm/api');
    register();
    return (await import('../../src/cli/main.ts')).main;
  }
}

/** Two levels under the root, as src/cli is: addresses of built-in files are told from there. */
async function bundle(file) {
  mkdirSync(FOLDER, { recursive: true });
  const outDir = mkdtempSync(join(FOLDER, 'making-'));
  try {
    const { build } = await import('vite');
    await build({
      root,
      configFile: false,
      logLevel: 'error',
      build: {
        ssr: 'src/cli/main.ts',
        outDir,
        copyPublicDir: false,
        target: 'node20',
        rolldownOptions: { output: { entryFileNames: 'main.mjs', codeSplitting: false } },
      },
    });
    // Another command may have made the same at the same time; whichever comes last stands.
    renameSync(join(outDir, 'main.mjs'), file);
  } finally {
    rmSync(outDir, { recursive: true, force: true });
  }
  // Those of other sources, and what a command that was killed was making.
  for (const name of readdirSync(FOLDER)) {
    const path = join(FOLDER, name);
    const isOld = !existsSync(path) || Date.now() - statSync(path).mtimeMs > OLD_MS;
    if (path !== file && (name.endsWith('.mjs') || isOld)) rmSync(path, { recursive: true, force: true });
  }
}
