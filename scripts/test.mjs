// Everything that must hold before a change lands; the last line is "N passed, N failed".
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { ensureInstalled, root } from './setup/install.mjs';
import { ensureChromium } from './setup/chromium.mjs';

const totals = { passed: 0, failed: 0 };
/** Every test: its file, its name, and its seconds. */
const took = [];
const SLOWEST = 10;

/** Runs a step that speaks while it runs. True when it ends well. */
function step(title, command, args, env = {}) {
  console.log(`\n# ${title}`);
  const run = spawn(command, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
  });
  return new Promise((resolve) => run.on('close', (code) => resolve(code === 0)));
}

/** Runs a step beside others and shows what it said once it is over. True when it ends well. */
function beside(title, command, args, env = {}) {
  const run = spawn(command, args, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  });
  const said = [];
  for (const stream of [run.stdout, run.stderr]) stream.on('data', (part) => said.push(part));
  return new Promise((resolve) => {
    run.on('close', (code) => {
      console.log(`\n# ${title}\n${Buffer.concat(said).toString()}`);
      resolve(code === 0);
    });
  });
}

async function check(title, script) {
  const passed = await beside(title, 'npm', ['run', '--silent', script]);
  totals[passed ? 'passed' : 'failed'] += 1;
}

/**
 * Runs one Vitest project, by `step` or `beside`, and adds its tests to the totals; a run that dies without a report
 * counts as one failure.
 */
async function tests(project, env, run = step) {
  const report = join(root, '.cache', `tests-${project}.json`);
  rmSync(report, { force: true });
  mkdirSync(join(root, '.cache'), { recursive: true });
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const args = [
    vitest,
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ];
  const clean = await run(`tests: ${project}`, process.execPath, args, env);
  if (!existsSync(report)) {
    totals.failed += 1;
    return;
  }
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(report, 'utf8'));
  totals.passed += numPassedTests;
  totals.failed += numFailedTests;
  if (!clean && numFailedTests === 0) totals.failed += 1;
  for (const { name, assertionResults } of testResults) {
    // A skipped test has no duration.
    for (const { fullName, duration = 0 } of assertionResults)
      took.push({ file: basename(name), fullName, seconds: duration / 1000 });
  }
}

/** Where the time goes, the slowest first. */
function saySlowest() {
  console.log('\n# the slowest tests, in seconds');
  for (const { file, fullName, seconds } of took.toSorted((a, b) => b.seconds - a.seconds).slice(0, SLOWEST)) {
    console.log(`${seconds.toFixed(1).padStart(7)}  ${file}: ${fullName}`);
  }
}

ensureInstalled();
const chromium = ensureChromium();
if (!chromium) {
  console.error(
    'No Chromium was found. Install it (Debian: apt-get install chromium) or name it: QYRAGY_CHROMIUM=/path/to/chromium npm test',
  );
  console.log('0 passed, 1 failed');
  process.exit(1);
}
const env = { QYRAGY_CHROMIUM: chromium, ...(process.argv.includes('--prove') ? { QYRAGY_PROVE: '1' } : {}) };

// Each of these is one thread's work, and none needs another. The types take longest: the tests in Node go on beside
// them, since a core left to itself is lost.
const types = check('types', 'check');
const [, isBuilt] = await Promise.all([
  check('lint', 'lint'),
  beside('build', process.execPath, [
    '--input-type=module',
    '--eval',
    "import { ensureBuilt } from './scripts/setup/build.mjs'; ensureBuilt();",
  ]),
]);
if (!isBuilt) {
  console.log(`\n${totals.passed} passed, ${totals.failed + 1} failed`);
  process.exit(1);
}
await tests('node', env);
await types;
// Beside each other one works while the other starts, waits for its pages or comes to its end.
await Promise.all([tests('browser', env, beside).then(() => tests('gallery', env, beside)), tests('e2e', env)]);

saySlowest();
console.log(`\n${totals.passed} passed, ${totals.failed} failed`);
process.exit(totals.failed === 0 ? 0 : 1);
