import { knoxTable, type KnoxAsked } from '../src/analysis/repeats/knoxTable';
import { randomOf } from '../src/analysis/chance/random';
import { finish } from '../src/domain/job';
import { measure, type Job } from './harness';
import { clusteredIncidents } from './scene';

const SPACE = [0, 1, 100, 200, 300, 400];
const TIME = [0, 1, 8, 15, 29];

/** Pairs by distance and days, with the times dealt anew. */
function job(count: number, permutations: number, turns: number, withPeer: boolean): Job {
  const { x, y } = clusteredIncidents(count);
  const next = randomOf(5);
  const days = Float64Array.from(x, () => Math.floor(next() * 850));
  const asked: KnoxAsked = { space: SPACE, time: TIME, metric: 'euclidean', permutations, seed: 1 };
  return {
    title: `Knox table, ${count.toLocaleString('en')} incidents, ${permutations} deals`,
    turns,
    ours: { name: 'close pairs listed once by a grid', run: () => finish(knoxTable(x, y, days, asked)).p },
    peers: withPeer
      ? [
          {
            name: 'every pair, each time',
            once: true,
            run: () => {
              const dealt = days.slice();
              const draw = randomOf(1);
              const observed = everyPair(x, y, dealt);
              const reached = observed.map(() => 0);
              for (let run = 0; run < permutations; run++) {
                for (let i = dealt.length - 1; i > 0; i--) {
                  const k = Math.floor(draw() * (i + 1));
                  [dealt[i], dealt[k]] = [dealt[k], dealt[i]];
                }
                everyPair(x, y, dealt).forEach((cell, k) => {
                  if (cell >= observed[k]) reached[k]++;
                });
              }
              return reached.map((times) => (1 + times) / (permutations + 1));
            },
          },
        ]
      : [],
    compare: (ours, theirs) => largest(ours as number[][], theirs as number[], permutations),
  };
}

function everyPair(x: Float64Array, y: Float64Array, days: Float64Array): number[] {
  const cells = Array.from({ length: SPACE.length * TIME.length }, () => 0);
  const bandOf = (edges: readonly number[], value: number): number => {
    let band = 0;
    while (band + 1 < edges.length && value >= edges[band + 1]) band++;
    return band;
  };
  for (let i = 0; i < x.length; i++)
    for (let j = i + 1; j < x.length; j++) {
      const row = bandOf(SPACE, Math.sqrt((x[i] - x[j]) ** 2 + (y[i] - y[j]) ** 2));
      cells[row * TIME.length + bandOf(TIME, Math.abs(days[i] - days[j]))]++;
    }
  return cells;
}

/** Both draw at random, each its own way: their p differ by the scatter of so many draws. */
function largest(ours: readonly (readonly number[])[], theirs: readonly number[], permutations: number): string {
  const off = Math.max(...ours.flat().map((p, k) => Math.abs(p - theirs[k])));
  if (off > 5 * Math.sqrt(0.5 / permutations)) throw new Error(`p differ by ${off}`);
  return `p within ${off.toFixed(3)}, by other draws`;
}

// A plain loop over 200 million pairs a thousand times is minutes: there ours stands alone, with its goal (10 s).
measure([job(2_000, 99, 3, true), job(20_000, 4, 3, true), job(20_000, 999, 3, false)]);
