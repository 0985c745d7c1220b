// Runs the files of bench/, each in a process of its own so that one job's compiled code and garbage do not sway
// another's. `npm run bench -- nearest filter` runs those whose name holds a word given; `--json` prints one object a
// line. `drag`, `frame` and `load` need a Chromium, and the first two the built app: see bench/README.md.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { cpus } from 'node:os';
import { ensureBuilt } from './setup/build.mjs';
import { ensureChromium } from './setup/chromium.mjs';
import { ensureInstalled, root } from './setup/install.mjs';

ensureInstalled();
const asked = process.argv.slice(2);
const json = asked.includes('--json');
const words = asked.filter((word) => !word.startsWith('--'));
const SHARED = ['harness.ts', 'scene.ts', 'registerFile.ts'];
const IN_BROWSER = ['drag.ts', 'frame.ts', 'load.ts'];
const files = readdirSync(`${root}/bench`)
  .filter((file) => file.endsWith('.ts') && !SHARED.includes(file))
  .filter((file) => words.length === 0 || words.some((word) => file.toLowerCase().includes(word.toLowerCase())));
if (files.length === 0) {
  console.error(`bench: no job is called ${words.join(' or ')}`);
  process.exit(2);
}
const needsBrowser = files.some((file) => IN_BROWSER.includes(file));
const chromium = needsBrowser ? ensureChromium() : null;
if (needsBrowser && !chromium) {
  console.error(
    'bench: no Chromium was found for drag, frame and load. Install it (Debian: apt-get install chromium) or name it: QYRAGY_CHROMIUM=/path/to/chromium npm run bench',
  );
}
if (chromium && (files.includes('frame.ts') || files.includes('drag.ts')) && !process.env.QYRAGY_BENCH_BUILD)
  ensureBuilt();
if (!json)
  console.log(
    `${cpus()[0]?.model.trim()}, ${cpus().length} cores, Node ${process.versions.node}; processor time unless wall is said, median of the turns`,
  );

let failed = 0;
for (const file of files) {
  if (IN_BROWSER.includes(file) && !chromium) {
    failed++;
    continue;
  }
  const { status } = spawnSync(process.execPath, ['--expose-gc', '--import', 'tsx', `bench/${file}`], {
    cwd: root,
    stdio: 'inherit',
    env: {
      ...process.env,
      ...(chromium ? { QYRAGY_CHROMIUM: chromium } : {}),
      QYRAGY_BENCH_FORMAT: json ? 'json' : 'text',
    },
  });
  if (status !== 0) {
    failed++;
    console.error(`bench: ${file} failed`);
  }
}
process.exit(failed > 0 ? 1 : 0);
