/** The long soak: thousands of scene changes of the built wall. Started by scripts/soak.mjs. */
import { startApp, visit } from './app';
import { MOST_GROWTH, soak } from './wallSoak';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

const changes = Number(process.argv[2] ?? 5000);
const app = await startApp();
const { page, errors } = await visit(app, '?mode=wall&lang=kk', { width: 480, height: 270, locale: 'kk' });
await page.locator('.stage').waitFor({ timeout: 60_000 });
const started = performance.now();
const { early, late, ratio } = await soak(page, changes);
await app.stop();

const line = (name: string, key: keyof typeof ratio, of: number): string =>
  `${name}: early ${(early[key] / of).toFixed(1)}, late ${(late[key] / of).toFixed(1)}, ratio ${ratio[key].toFixed(3)} (at most ${MOST_GROWTH})`;
say(`${changes} scene changes in ${Math.round((performance.now() - started) / 1000)} s`);
say([line('JS heap, MB', 'heapBytes', 1e6), line('DOM nodes', 'nodes', 1), line('listeners', 'listeners', 1)].join('\n'));
for (const error of errors) say(`error of the page: ${error}`);
const failed = errors.length > 0 || !Object.values(ratio).every((value) => value <= MOST_GROWTH);
say(failed ? '0 passed, 1 failed' : '1 passed, 0 failed');
process.exit(failed ? 1 : 0);
