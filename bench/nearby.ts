import Flatbush from 'flatbush';
import KDBush from 'kdbush';
import { pointGrid, stretchesNear } from '../src/analysis/plane/pointGrid';
import { measure, type Job } from './harness';
import { clusteredIncidents } from './scene';

const QUESTIONS = 5_000;

/** For each of some places: how many incidents lie within reach, and the sum of their distances. */
function job(count: number, reachM: number): Job {
  const { x, y } = clusteredIncidents(count);
  const step = Math.floor(count / QUESTIONS);
  const places = Uint32Array.from({ length: QUESTIONS }, (_, k) => k * step);
  const sums = (near: (px: number, py: number, meet: (i: number) => void) => void): Float64Array => {
    const found = new Float64Array(QUESTIONS * 2);
    places.forEach((place, k) => {
      const [px, py] = [x[place], y[place]];
      near(px, py, (i) => {
        const d2 = (x[i] - px) ** 2 + (y[i] - py) ** 2;
        if (d2 > reachM * reachM) return;
        found[2 * k]++;
        found[2 * k + 1] += Math.sqrt(d2);
      });
    });
    return found;
  };
  return {
    title: `incidents within ${reachM} m of ${QUESTIONS.toLocaleString('en')} places, ${count.toLocaleString('en')} incidents`,
    turns: 5,
    ours: {
      name: 'grid of squares as wide as the reach',
      run: () => {
        const grid = pointGrid(x, y, reachM);
        return sums((px, py, meet) =>
          stretchesNear(grid, px, py, reachM, (from, to) => {
            for (let k = from; k < to; k++) meet(grid.order[k]);
          }),
        );
      },
    },
    peers: [
      {
        name: 'kdbush',
        run: () => {
          const tree = new KDBush(count, 64, Float64Array);
          for (let i = 0; i < count; i++) tree.add(x[i], y[i]);
          tree.finish();
          return sums((px, py, meet) => tree.within(px, py, reachM * (1 + 1e-12)).forEach(meet));
        },
      },
      {
        name: 'flatbush',
        run: () => {
          const tree = new Flatbush(count, 16, Float64Array);
          for (let i = 0; i < count; i++) tree.add(x[i], y[i], x[i], y[i]);
          tree.finish();
          return sums((px, py, meet) => tree.search(px - reachM, py - reachM, px + reachM, py + reachM).forEach(meet));
        },
      },
    ],
    compare: (ours, theirs) => sameSums(ours as Float64Array, theirs as Float64Array),
  };
}

/** Counts exactly, sums of distances but for the order in which they were added. */
function sameSums(ours: Float64Array, theirs: Float64Array): string {
  ours.forEach((value, k) => {
    const off = Math.abs(value - theirs[k]);
    if (k % 2 === 0 ? off > 0 : off > 1e-9 * value) throw new Error(`answer ${k}: ${value} and ${theirs[k]}`);
  });
  return 'the same answers';
}

measure([job(100_000, 100), job(100_000, 500), job(1_000_000, 100)]);
