/**
 * Hours dragged over the picture of the filters' room, and a pointer moved over the map, in the built app, a million
 * incidents: how soon the bars follow, and the longest task of the page's own thread: its processor time, and by the
 * clock, where other work on the machine is in it. Its peer is the same app that is refused the worker that paints: the
 * density is then painted on the page's thread.
 */
import { rmSync } from 'node:fs';
import { loadavg } from 'node:os';
import { dirname } from 'node:path';
import type { Page } from 'playwright';
import { importFile, openApp, quiet } from './browser/app';
import { writeIncidentFile } from './browser/incidentFile';
import { tasksOf, type Task } from './browser/tasks';

const ROWS = Number(process.env['QYRAGY_BENCH_ROWS'] ?? 1_000_000);
const GOAL_MS = 50;
/** A hand moves on every so often. */
const STEP_MS = 60;

const DENSITY = 'districts,density,stationary';
const ON_THE_PAGE = 'the same, painted on the page’s thread';

interface Case {
  readonly what: string;
  readonly layers: string;
  readonly act: (page: Page) => Promise<void>;
  /** A worker that the page is refused. */
  readonly without?: string;
}

const CASES: readonly Case[] = [
  { what: 'hours dragged, the bars alone', layers: 'districts,stationary', act: drag },
  { what: 'hours dragged, with the density', layers: DENSITY, act: drag },
  { what: ON_THE_PAGE, layers: DENSITY, act: drag, without: 'paint.worker' },
  { what: 'a pointer over the density', layers: DENSITY, act: hover },
];

const app = await openApp();
const file = writeIncidentFile(ROWS);
try {
  const door = await app.open('?lang=en&tab=data');
  await importFile(door, file);
  await door.close();
  const longest = new Map<string, number>();
  for (const { what, layers, act, without } of CASES) {
    const page = await app.open(`?lang=en&tab=filters&layers=${layers}`, without);
    await page.locator('[role=gridcell][data-cell="0 1"]').last().waitFor();
    await quiet(page);
    // Once for the compiler, once for the figures.
    await act(page);
    await quiet(page);
    await page.evaluate(() => (window.probe.asked = []));
    const tasks = await tasksOf(app.browser, page, async () => {
      await act(page);
      await quiet(page);
    });
    const asked = await page.evaluate(() => window.probe.asked);
    longest.set(what, Math.max(...tasks.map(({ cpuMs }) => cpuMs)));
    report(
      what,
      tasks,
      asked.filter(({ name }) => name === 'ask').map((one) => one.answeredMs - one.sentMs),
    );
    await page.close();
  }
  const [ours, peer] = [longest.get(CASES[1].what) ?? NaN, longest.get(ON_THE_PAGE) ?? NaN];
  if (process.env['QYRAGY_BENCH_FORMAT'] !== 'json')
    console.log(`\npainted on the page’s thread the longest task takes x ${(peer / ours).toFixed(1)}`);
} finally {
  await app.close();
  rmSync(dirname(file), { recursive: true, force: true });
}

/** Across the map and back, as a hand would that looks for a place. */
async function hover(page: Page): Promise<void> {
  const box = await page.locator('.maplibregl-canvas').first().boundingBox();
  if (!box) throw new Error('no map');
  for (let k = 0; k <= 60; k++) {
    const [x, y] = [0.2 + 0.6 * Math.abs(Math.sin(k / 9)), 0.2 + (0.6 * k) / 60];
    await page.mouse.move(box.x + box.width * x, box.y + box.height * y);
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
}

/** From one hour of the first day to the last of the last but one, as a hand would. */
async function drag(page: Page): Promise<void> {
  const cells = page.locator('[role=grid]').last();
  const at = async (row: number, column: number): Promise<{ x: number; y: number }> => {
    const box = await cells.locator(`[data-cell="${row} ${column}"]`).boundingBox();
    if (!box) throw new Error('no such cell');
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  };
  await cells.scrollIntoViewIfNeeded();
  const places = await Promise.all(Array.from({ length: 22 }, (_, k) => at(Math.min(5, k >> 2), k + 1)));
  await page.mouse.move(places[0].x, places[0].y);
  await page.mouse.down();
  for (const { x, y } of places) {
    await page.mouse.move(x, y);
    await new Promise((resolve) => setTimeout(resolve, STEP_MS));
  }
  await page.mouse.up();
}

function report(what: string, tasks: readonly Task[], answers: readonly number[]): void {
  const job = `${what}, ${ROWS.toLocaleString('en')} incidents`;
  const longest = tasks.toSorted((a, b) => b.cpuMs - a.cpuMs);
  const held = longest[0]?.cpuMs ?? 0;
  const over = longest.filter(({ cpuMs }) => cpuMs > GOAL_MS);
  const wall = Math.max(...tasks.map(({ wallMs }) => wallMs));
  if (process.env['QYRAGY_BENCH_FORMAT'] === 'json') {
    console.log(JSON.stringify({ job, name: 'longest task of the page', value: held, unit: 'ms' }));
    return;
  }
  const middle = answers.toSorted((a, b) => a - b)[answers.length >> 1] ?? NaN;
  console.log(
    `\n${job} (load of the machine ${loadavg()[0].toFixed(1)})\n` +
      `  longest task of the page's thread ${held.toFixed(1)} ms, ${over.length} of ${tasks.length} over ${GOAL_MS}; by the clock ${wall.toFixed(0)} ms\n` +
      `  a question answered after ${middle.toFixed(0)} ms (median of ${answers.length})`,
  );
  for (const { cpuMs, parts } of longest.slice(0, 5)) console.log(`    ${cpuMs.toFixed(1).padStart(6)} ms  ${parts}`);
}
