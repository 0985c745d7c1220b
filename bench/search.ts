import { readFileSync } from 'node:fs';
import { searchIndex } from '../src/analysis/resident/searchPlaces';
import { findables } from '../src/state/resident/findables';
import { parsePlaces } from '../src/domain/parse/places';
import { fold, matchesSearch } from '../src/i18n';
import { measure } from './harness';

/** What a resident types, key by key: every beginning of these is one answer. */
const TYPED = [
  'Абай / Байтұрсынов',
  'Розыбокиева',
  'Абая 150',
  'көк базар',
  'Розыбакиева',
  'шағын аудан 12',
  'zhybek zholy',
];

const places = parsePlaces(
  JSON.parse(readFileSync(new URL('../static/geo/places.json', import.meta.url), 'utf8')) as unknown,
);
if (!places.ok) throw new Error(places.error.code);
const named = findables(places.value, [], []);
const index = searchIndex(named, fold);
const keys = TYPED.flatMap((text) => Array.from({ length: text.length }, (_, k) => text.slice(0, k + 1)));

measure([
  {
    title: `${keys.length} keys typed over ${places.value.length.toLocaleString('en')} places`,
    turns: 15,
    ours: {
      name: 'sounds, endings, kinds, slips, houses, ranked',
      run: () => keys.reduce((found, key) => found + index.find(key, 6).length, 0),
    },
    peers: [
      {
        name: 'every word anywhere in the name, unranked',
        caveat: 'finds no «Абай» in «Абая» and no slip',
        run: () =>
          keys.reduce(
            (found, key) => found + named.filter(({ names }) => names.some((name) => matchesSearch(name, key))).length,
            0,
          ),
      },
    ],
  },
]);

/**
 * Key by key of what a test's list types, processor time of ten turns each: the slowest key decides whether typing
 * stays fluent.
 */
const asked = readFileSync(new URL('../tests/fixtures/unseenQueriesSecond.csv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split(',')[1]);
const times = asked
  .flatMap((text) => Array.from({ length: text.length }, (_, k) => text.slice(0, k + 1)))
  .map((key) => {
    for (let warm = 0; warm < 3; warm++) index.search(key, 8);
    const start = process.cpuUsage();
    for (let turn = 0; turn < 10; turn++) index.search(key, 8);
    const { user, system } = process.cpuUsage(start);
    return { key, ms: (user + system) / 10_000 };
  })
  .sort((a, b) => a.ms - b.ms);
const slowest = times[times.length - 1];
console.log(
  `${times.length} keys of ${asked.length} queries: half within ${times[Math.floor(times.length / 2)].ms.toFixed(1)} ms, 99 of 100 within ${times[Math.floor(times.length * 0.99)].ms.toFixed(1)} ms, slowest ${slowest.ms.toFixed(1)} ms («${slowest.key}»)`,
);
