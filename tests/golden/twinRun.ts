import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export interface TwinRun {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the real command-line twin in a folder, as `npm run --silent qyragy --` does. */
export function twin(args: readonly string[], cwd: string = ROOT): TwinRun {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, 'scripts', 'qyragy.mjs'), ...args], {
    cwd, encoding: 'utf8', maxBuffer: 256 * 1024 * 1024,
  });
  return { status, stdout, stderr };
}

/** The answer of a run that must succeed. */
export function answer<T>(args: readonly string[], cwd?: string): T {
  const run = twin(args, cwd);
  if (run.status !== 0) throw new Error(`exit ${run.status}: ${run.stderr}`);
  return JSON.parse(run.stdout) as T;
}

/** A folder of its own with the given files in it. */
export function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'qyragy-'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}
