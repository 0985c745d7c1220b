// `npm run soak`: 5,000 scene changes of the wall in Chromium with forced collections (another number as an argument);
// memory, nodes and listeners must end at most a tenth above where they began. `npm run soak -- --hours 72 --seed 7`:
// so many hours of wall time under a pushed clock, with faults of network, storage, drawing context and deployment
// drawn from the seed.
import { spawnSync } from 'node:child_process';
import { ensureBuilt } from './setup/build.mjs';
import { ensureChromium } from './setup/chromium.mjs';
import { ensureInstalled, root } from './setup/install.mjs';

ensureInstalled();
const chromium = ensureChromium();
if (!chromium) {
  console.error(
    'No Chromium was found. Install it (Debian: apt-get install chromium) or name it: QYRAGY_CHROMIUM=/path/to/chromium npm run soak',
  );
  process.exit(1);
}
if (!process.env.QYRAGY_DIST) ensureBuilt();
const run = spawnSync(process.execPath, ['--import', 'tsx', 'tests/e2e/soakRun.ts', ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, QYRAGY_CHROMIUM: chromium },
});
process.exit(run.status ?? 1);
