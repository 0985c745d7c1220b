/** The long soaks of the built wall: thousands of scene changes, or hours of wall time full of faults. Started by scripts/soak.mjs. */
import { parseArgs } from 'node:util';
import { wallSnapshotFile } from '../fixtures/wallSnapshot';
import { startApp, visit } from './app';
import { armHours, passHours } from './wallHours';
import { growth, MOST_GROWTH, soak, type Soak } from './wallSoak';

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const SMALL = { width: 480, height: 270, locale: 'kk' };

const { values, positionals } = parseArgs({ options: { hours: { type: 'string' }, seed: { type: 'string' } }, allowPositionals: true });
const started = performance.now();
const { wrong, weights } = values.hours === undefined ? await changes(Number(positionals[0] ?? 5000)) : await hours(Number(values.hours), Number(values.seed ?? 1));

const { early, late, ratio } = weights;
const line = (name: string, key: keyof typeof ratio, of: number): string =>
  `${name}: early ${(early[key] / of).toFixed(1)}, late ${(late[key] / of).toFixed(1)}, ratio ${ratio[key].toFixed(3)} (at most ${MOST_GROWTH})`;
say(`took ${Math.round((performance.now() - started) / 1000)} s`);
say([line('JS heap, MB', 'heapBytes', 1e6), line('DOM nodes', 'nodes', 1), line('listeners', 'listeners', 1)].join('\n'));
for (const one of wrong) say(one);
const failed = wrong.length > 0 || !Object.values(ratio).every((value) => value <= MOST_GROWTH);
say(failed ? '0 passed, 1 failed' : '1 passed, 0 failed');
process.exit(failed ? 1 : 0);

async function changes(count: number): Promise<{ wrong: readonly string[]; weights: Omit<Soak, 'changes'> }> {
  const app = await startApp();
  const { page, errors } = await visit(app, '?mode=wall&lang=kk', SMALL);
  await page.locator('.stage').waitFor({ timeout: 60_000 });
  const weights = await soak(page, count);
  await app.stop();
  say(`${count} scene changes`);
  return { wrong: errors.map((error) => `error of the page: ${error}`), weights };
}

async function hours(count: number, seed: number): Promise<{ wrong: readonly string[]; weights: Omit<Soak, 'changes'> }> {
  const host = { deployed: 1 };
  const made = new Map<number, string>();
  const app = await startApp({
    answer(request, response, next) {
      if ((request.url ?? '').split('?')[0] !== '/snapshot.json') return next();
      const file = made.get(host.deployed);
      void (file === undefined ? wallSnapshotFile({ title: `Registry ${host.deployed}` }) : Promise.resolve(file)).then((text) => {
        made.set(host.deployed, text);
        response.end(text);
      });
    },
  });
  const context = await app.browser.newContext({ viewport: { width: SMALL.width, height: SMALL.height }, locale: SMALL.locale, reducedMotion: 'reduce' });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await armHours(page);
  await page.goto(`${app.address}?mode=wall&lang=kk.ru.en`);
  await page.locator('.stage').waitFor({ timeout: 60_000 });
  const { faults, wrong, slides, held } = await passHours(page, count, seed, host);
  await app.stop();
  say(`${count} hours of wall time, seed ${seed}: ${slides} slides; ${Object.entries(faults).map(([fault, times]) => `${fault} ${times}`).join(', ')}`);
  return { wrong: [...wrong, ...errors.map((error) => `error of the page: ${error}`)], weights: growth(held) };
}
