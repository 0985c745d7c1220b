import { stayingOnTop } from '../src/analysis/stability/stayingOnTop';
import { studyLattice } from '../src/analysis/lattice/studyLattice';
import { finish } from '../src/domain/job';
import { metresOf } from '../src/domain/sizes';
import type { StabilityMethod } from '../src/domain/stability';
import { randomOf } from '../src/analysis/chance/random';
import { measure, type Job } from './harness';
import { allRows, CITY_BOX, clusteredIncidents } from './scene';

const { minX, minY, maxX, maxY } = CITY_BOX;
const AREA = { rings: [Float64Array.of(minX, minY, maxX, minY, maxX, maxY, minX, maxY, minX, minY)] };
const METHOD: StabilityMethod = { bandwidths: '200,300,450', cells: '50,75,100', runs: 200, seed: 1 };

/** In how many of the runs each 100 m square of the city is among the densest 1, 2 and 5 %. */
function job(count: number, runs: number, turns: number, withPeer: boolean): Job {
  const { x, y } = clusteredIncidents(count);
  const ground = studyLattice(AREA, 'square', 100);
  const points = { x, y, weight: null, rows: null };
  const method = { ...METHOD, runs };
  return {
    title: `Stability, ${count.toLocaleString('en')} incidents, ${runs} runs`,
    turns,
    ours: {
      name: 'exact sums on each grid, the top by selection',
      run: () => finish(stayingOnTop(points, allRows(count), ground, [], method)).cells,
    },
    peers: withPeer
      ? [{ name: 'each grid point by point, all sorted', once: true, run: () => plain(x, y, ground, method) }]
      : [],
    compare: (ours, theirs) => sameTimes(ours as Uint16Array[], theirs as Uint16Array[]),
  };
}

/** The definition: the density of a grid's square from every incident that was drawn, the squares sorted. */
function plain(
  x: Float64Array,
  y: Float64Array,
  ground: ReturnType<typeof studyLattice>,
  { bandwidths, cells, runs, seed }: StabilityMethod,
): Uint16Array[] {
  const pairs = metresOf(bandwidths).flatMap((h) => metresOf(cells).map((c) => [h, c] as const));
  const next = randomOf(seed);
  const stays = [0.01, 0.02, 0.05].map(() => new Uint16Array(ground.count));
  const [west, south] = [ground.x, ground.y].map((axis) => axis.reduce((a, b) => Math.min(a, b)));
  const all = ground.share.reduce((a, b) => a + b, 0);
  for (let run = 0; run < runs; run++) {
    const [h, c] = pairs[run % pairs.length];
    const [ox, oy] = [west - next() * c, south - next() * c];
    const drawn = Array.from(x, () => Math.floor(next() * x.length));
    const sums = new Map<number, number>();
    for (const i of drawn)
      for (let row = Math.floor((y[i] - h - oy) / c); row <= (y[i] + h - oy) / c; row++)
        for (let col = Math.floor((x[i] - h - ox) / c); col <= (x[i] + h - ox) / c; col++) {
          const u2 = ((ox + (col + 0.5) * c - x[i]) ** 2 + (oy + (row + 0.5) * c - y[i]) ** 2) / (h * h);
          const key = row * 100_000 + col;
          if (u2 < 1) sums.set(key, (sums.get(key) ?? 0) + (1 - u2) ** 2);
        }
    const values = Array.from(ground.x, (gx, k) => {
      const key = Math.floor((ground.y[k] - oy) / c) * 100_000 + Math.floor((gx - ox) / c);
      return { k, value: sums.get(key) ?? 0 };
    }).sort((a, b) => b.value - a.value);
    stays.forEach((stay, level) => {
      let higher = 0;
      for (let k = 0; k < values.length && higher < [0.01, 0.02, 0.05][level] * all && values[k].value > 0;) {
        let to = k;
        while (to < values.length && values[to].value > values[k].value - 1e-9) to++;
        for (; k < to; k++) {
          stay[values[k].k]++;
          higher += ground.share[values[k].k];
        }
      }
    });
  }
  return stays;
}

/** Sums in another order may round a tie apart: a run more or less in a few squares. */
function sameTimes(ours: readonly Uint16Array[], theirs: readonly Uint16Array[]): string {
  const apart = ours.flatMap((stays, level) =>
    Array.from(stays, (times, cell) => Math.abs(times - theirs[level][cell])),
  );
  const differ = apart.filter((times) => times > 0).length;
  if (apart.some((times) => times > 1) || differ > apart.length / 1000)
    throw new Error(`answers differ in ${differ} of ${apart.length}`);
  return differ === 0 ? 'same answer' : `${differ} of ${apart.length} differ by a run`;
}

// The plain loop takes seconds a run: for the goal (200 runs of 100,000 incidents under 10 s) ours stands alone.
measure([job(20_000, 9, 3, true), job(100_000, 200, 1, false)]);
