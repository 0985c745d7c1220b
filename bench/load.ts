/**
 * Incidents out of the browser's own database, in a real Chromium: our chunks of columns with their sums, and how
 * others keep them. Wall time in the page, because the browser's storage works in another process.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Page } from 'playwright';
import { createServer } from 'vite';
import { CHROMIUM_ARGS } from '../tests/e2e/app';
import type { LoadTimes, Way } from './browser/loadPage';

const MILLION = 1_000_000;
/** Rows for the peer that keeps a row an incident: a million would take minutes to write. */
const PEER_ROWS = 100_000;

const cacheDir = mkdtempSync(join(tmpdir(), 'qyragy-bench-vite-'));
const root = fileURLToPath(new URL('..', import.meta.url));
const server = await createServer({
  configFile: false,
  root,
  cacheDir,
  logLevel: 'error',
  server: { host: '127.0.0.1', port: 4500, hmr: false },
  optimizeDeps: { entries: ['bench/browser/load.html'] },
});
await server.listen();
const executablePath = process.env['QYRAGY_CHROMIUM'];
const browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args: CHROMIUM_ARGS });
try {
  const at = server.httpServer?.address();
  if (!at || typeof at === 'string') throw new Error('the server has no port');
  const page = await browser.newPage();
  page.on('pageerror', (error) => console.error(`bench: the page failed: ${error.message}`));
  await page.goto(`http://localhost:${at.port}/bench/browser/load.html`);
  await page.waitForFunction(() => 'measureLoad' in window, undefined, { timeout: 60_000 });
  await report(page);
} finally {
  await browser.close();
  await server.close();
  rmSync(cacheDir, { recursive: true, force: true });
}

async function report(page: Page): Promise<void> {
  const run = (way: Way, count: number, turns: number): Promise<LoadTimes> =>
    page.evaluate(([w, n, t]) => window.measureLoad(w, n, t), [way, count, turns] as const);
  const small = {
    ours: await run('ours', PEER_ROWS, 7),
    record: await run('record', PEER_ROWS, 7),
    rows: await run('rows', PEER_ROWS, 3),
  };
  const large = { ours: await run('ours', MILLION, 5), record: await run('record', MILLION, 5) };
  if (
    small.ours.check !== small.rows.check ||
    small.ours.check !== small.record.check ||
    large.ours.check !== large.record.check
  ) {
    throw new Error('what was read differs');
  }
  const title = (count: number): string => `load from IndexedDB, ${count.toLocaleString('en')} incidents (wall)`;
  print(title(PEER_ROWS), small.ours, [
    ['one record, no sums', small.record, ''],
    ['Dexie, a row an incident', small.rows, ''],
  ]);
  const stretched: LoadTimes = scaled(small.rows, MILLION / PEER_ROWS);
  print(title(MILLION), large.ours, [
    ['one record, no sums', large.record, ''],
    ['Dexie, a row an incident', stretched, `not measured: ten times that of ${PEER_ROWS.toLocaleString('en')}`],
  ]);
}

function scaled({ putMs, getMs, check }: LoadTimes, by: number): LoadTimes {
  return { putMs: putMs * by, getMs: getMs.map((ms) => ms * by), check };
}

function print(
  job: string,
  ours: LoadTimes,
  peers: readonly (readonly [name: string, times: LoadTimes, note: string])[],
): void {
  const lines = [['columns in chunks, sums checked', ours, ''] as const, ...peers];
  const base = median(ours.getMs);
  if (process.env['QYRAGY_BENCH_FORMAT'] !== 'json') console.log(`\n${job}`);
  lines.forEach(([name, times, note], i) => {
    const ms = median(times.getMs);
    const ratio = ms / base;
    if (process.env['QYRAGY_BENCH_FORMAT'] === 'json') {
      console.log(JSON.stringify({ job, name, wallMs: ms, putWallMs: times.putMs, ratio, note }));
      return;
    }
    const words = i === 0 ? 'ours' : `x ${ratio < 10 ? ratio.toFixed(1) : Math.round(ratio)}`;
    const put = `writing ${times.putMs.toFixed(0)} ms${i === 0 ? '' : ` (x ${(times.putMs / ours.putMs).toFixed(1)})`}`;
    console.log(
      `  ${name.padEnd(34)}${ms.toFixed(1).padStart(10)} ms  ${words.padStart(8)}  ${[put, note].filter(Boolean).join('; ')}`,
    );
  });
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}
