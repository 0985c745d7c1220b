/**
 * From a changed filter to the frame that shows it, in the built app, a million incidents, cells of 100 m; and what the
 * million holds in memory. Wall time, because that is what a reader waits.
 */
import { rmSync } from 'node:fs';
import { loadavg } from 'node:os';
import { dirname } from 'node:path';
import type { Page } from 'playwright';
import { importFile, openApp, quiet } from './browser/app';
import { writeIncidentFile } from './browser/incidentFile';
import { heldBy, type Held } from './browser/memory';
import type { AskedTime } from './browser/probe';

const ROWS = Number(process.env['QYRAGY_BENCH_ROWS'] ?? 1_000_000);
const VIEW = '?lang=en&cell=100';
const GOAL_MS = 250;
const GOAL_MB = 100;

/** The box to tick at each turn, so that no selection comes twice: nothing is answered from an earlier answer. */
const CATEGORY_TURNS = [0, 1, 0, 2, 1, 3, 2, 4, 3, 5, 4, 6, 5, 7, 6];

interface Change {
  /** From the control's own event to the frame's last pixel. */
  readonly frameMs: number;
  readonly questions: readonly AskedTime[];
  readonly changedMs: number;
  readonly uploadMs: number;
}

const app = await openApp();
const file = writeIncidentFile(ROWS);
try {
  const demo = await app.open(`${VIEW}&tab=filters`);
  await quiet(demo);
  const before = await heldBy(demo);
  await demo.close();
  const door = await app.open(`${VIEW}&tab=data`);
  const imported = await importFile(door, file);
  await door.close();

  const page = await app.open(`${VIEW}&tab=filters`);
  await quiet(page);
  const after = await heldBy(page);
  const categories = await measured(page, 13, (turn) => tick(page, CATEGORY_TURNS[turn % CATEGORY_TURNS.length]));
  report('a category ticked on or off, 7-8 of 9 stay', categories);
  const months = await measured(page, 11, (turn) => moveDate(page, turn));
  const later = await heldBy(page);
  await page.close();

  report("the period's first day moved by a month", months);
  reportMemory(before, [
    ['opened again with the file', after],
    ['after the filter changes', later],
  ]);
  print(
    { job: 'import', name: 'file to screen', value: imported, unit: 'ms' },
    `\nreading, checking and keeping the file: ${(imported / 1000).toFixed(1)} s`,
  );
} finally {
  await app.close();
  rmSync(dirname(file), { recursive: true, force: true });
}

async function tick(page: Page, box: number): Promise<void> {
  await page.evaluate((at) => {
    const boxes = [...document.querySelectorAll<HTMLInputElement>('aside section input[type=checkbox]')];
    boxes[at].click();
  }, box);
}

async function moveDate(page: Page, turn: number): Promise<void> {
  const day = `2019-${String(turn + 1).padStart(2, '0')}-15`;
  await page.evaluate((value) => {
    const field = document.querySelector<HTMLInputElement>('input[type=date]');
    if (!field) throw new Error('no field for the first day');
    field.value = value;
    field.dispatchEvent(new Event('change', { bubbles: true }));
  }, day);
}

async function measured(page: Page, turns: number, act: (turn: number) => Promise<void>): Promise<Change[]> {
  const changes: Change[] = [];
  for (let turn = 0; turn < turns; turn++) {
    await quiet(page);
    await page.evaluate(() => {
      window.probe.asked = [];
      window.probe.drawn = [];
    });
    await act(turn);
    await page.waitForFunction(() => window.probe.drawn.length > 0, undefined, { timeout: 20_000, polling: 50 });
    await quiet(page);
    const { asked, drawn, changedMs } = await page.evaluate(() => window.probe);
    const last = drawn.at(-1);
    if (!last) throw new Error('no frame');
    changes.push({ changedMs, uploadMs: last.uploadMs, frameMs: last.frameMs - changedMs, questions: asked });
  }
  // The first two are not counted: code is still being compiled.
  return changes.slice(2);
}

function reportMemory(before: Held, states: readonly (readonly [name: string, held: Held])[]): void {
  const job = 'memory of page and worker after collecting garbage';
  const total = (held: Held): number => held.heapMB + held.arraysMB;
  const text = (held: Held): string =>
    `${total(held).toFixed(0).padStart(4)} MB (objects ${held.heapMB.toFixed(0)}, arrays ${held.arraysMB.toFixed(0)})`;
  print(
    { job, name: 'with the demonstration', value: total(before), unit: 'MB' },
    `\n${job}\n  ${'with the demonstration'.padEnd(28)}${text(before)}`,
  );
  for (const [name, held] of states) {
    const added = total(held) - total(before);
    print(
      { job, name: `${name}: added`, value: added, unit: 'MB' },
      `  ${name.padEnd(28)}${text(held)}: + ${added.toFixed(0)} MB (goal: at most ${GOAL_MB})`,
    );
  }
}

function report(title: string, changes: readonly Change[]): void {
  const job = `${title}, ${ROWS.toLocaleString('en')} incidents, cells of 100 m`;
  const times = changes.map((change) => change.frameMs).sort((a, b) => a - b);
  print(
    { job, name: 'change to exact frame', value: median(times), unit: 'ms' },
    `\n${job} (wall)\n  change to the exact frame: median ${median(times).toFixed(0)} ms, from ${times[0].toFixed(0)} to ${times[times.length - 1].toFixed(0)} (goal: under ${GOAL_MS}; load of the machine ${loadavg()[0].toFixed(1)})`,
  );
  const names = [...new Set(changes.flatMap((change) => change.questions.map((question) => question.name)))];
  for (const name of names) {
    const of = changes.flatMap((change) =>
      change.questions
        .filter((q) => q.name === name)
        .map((q) => [q.sentMs - change.changedMs, q.answeredMs - change.changedMs]),
    );
    const [sent, answered] = [median(of.map((pair) => pair[0])), median(of.map((pair) => pair[1]))];
    print(
      { job, name: `question ${name}: answered after`, value: answered, unit: 'ms' },
      `    ${name.padEnd(14)} asked after ${sent.toFixed(0).padStart(4)} ms, answered after ${answered.toFixed(0).padStart(4)} ms`,
    );
  }
  const upload = median(changes.map((change) => change.uploadMs - change.changedMs));
  print(
    { job, name: 'surface uploaded after', value: upload, unit: 'ms' },
    `    ${'picture'.padEnd(14)} handed to the driver after ${upload.toFixed(0).padStart(4)} ms`,
  );
}

function print(figure: { job: string; name: string; value: number; unit: string }, line: string): void {
  console.log(process.env['QYRAGY_BENCH_FORMAT'] === 'json' ? JSON.stringify(figure) : line);
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}
