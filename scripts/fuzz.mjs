// `npm run fuzz`: 20,000 damaged files of bytes, rows, polygons and archives through the reader of files from outside;
// every one must be refused with a reason or read with all its rows. `npm run fuzz -- --seed 20301231` draws the same
// again; without it the day is the seed.
import { spawnSync } from 'node:child_process';
import { ensureInstalled, root } from './setup/install.mjs';

ensureInstalled();
const at = process.argv.indexOf('--seed');
const run = spawnSync(
  process.execPath,
  [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--project',
    'node',
    '--testTimeout',
    '1800000',
    'tests/property/intakeFuzz.test.ts',
  ],
  {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, QYRAGY_PROVE: '1', ...(at > 0 ? { QYRAGY_SEED: process.argv[at + 1] } : {}) },
  },
);
process.exit(run.status ?? 1);
