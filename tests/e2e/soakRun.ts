/**
 * The long soaks of the built wall: thousands of scene changes, or hours of wall time full of faults. Started by
 * scripts/soak.mjs.
 */
import { parseArgs } from 'node:util';
import { startApp, visit } from './app';
import { SoakHost } from './soakHost';
import { openHours, passHours } from './wallHours';
import { growth, MOST_GROWTH, soak, type Soak } from './wallSoak';

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const SMALL = { width: 480, height: 270, locale: 'kk' };

const { values, positionals } = parseArgs({
  options: { hours: { type: 'string' }, seed: { type: 'string' } },
  allowPositionals: true,
});
const started = performance.now();
const { wrong, weights } =
  values.hours === undefined
    ? await changes(Number(positionals[0] ?? 5000))
    : await hours(Number(values.hours), Number(values.seed ?? 1));

const { early, late, ratio } = weights;
const line = (name: string, key: keyof typeof ratio, of: number): string =>
  `${name}: early ${(early[key] / of).toFixed(1)}, late ${(late[key] / of).toFixed(1)}, ratio ${ratio[key].toFixed(3)} (at most ${MOST_GROWTH})`;
say(`took ${Math.round((performance.now() - started) / 1000)} s`);
say(
  [line('JS heap, MB', 'heapBytes', 1e6), line('DOM nodes', 'nodes', 1), line('listeners', 'listeners', 1)].join('\n'),
);
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

async function hours(
  count: number,
  seed: number,
): Promise<{ wrong: readonly string[]; weights: Omit<Soak, 'changes'> }> {
  const host = new SoakHost();
  const app = await startApp({ answer: host.answer });
  const { page, errors } = await openHours(app);
  const { faults, wrong, slides, loads, maps, held } = await passHours(page, count, seed, host, { tell: say });
  await app.stop();
  say(
    `${count} hours of wall time, seed ${seed}: ${slides} slides, ${loads} loads of the page, ${maps} maps in the last; ${Object.entries(
      faults,
    )
      .map(([fault, times]) => `${fault} ${times}`)
      .join(', ')}`,
  );
  return { wrong: [...wrong, ...errors.map((error) => `error of the page: ${error}`)], weights: growth(held) };
}
