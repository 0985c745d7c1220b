import { describe, expect, it } from 'vitest';
import { inGridOrder, pointGrid, stretchesNear } from '../../src/analysis/plane/pointGrid';
import { random } from './areasFixtures';

const scatter = (seed: number, n: number) => {
  const next = random(seed);
  const column = (): Float64Array => Float64Array.from({ length: n }, () => 650_000 + Math.round(next() * 4_000) / 2);
  return { x: column(), y: column() };
};

describe('points near a place', () => {
  it('are all among the stretches of its squares, each once, whatever the reach and the side', () => {
    const { x, y } = scatter(3, 900);
    for (const sideM of [0, 40, 333, 5_000, Infinity]) {
      const grid = pointGrid(x, y, sideM, 400);
      expect([...grid.order].sort((a, b) => a - b)).toEqual([...x.keys()]);
      for (const reachM of [0, 25, 700, Infinity]) {
        for (const i of [0, 17, 450]) {
          const seen: number[] = [];
          stretchesNear(grid, x[i] + 3, y[i] - 3, reachM, (from, to) => seen.push(...grid.order.subarray(from, to)));
          const near = [...x.keys()].filter((k) => Math.hypot(x[k] - x[i] - 3, y[k] - y[i] + 3) <= reachM);
          expect(new Set(seen).size).toBe(seen.length);
          expect(near.filter((k) => !seen.includes(k))).toEqual([]);
        }
      }
    }
  });

  it('take no more squares than allowed when one of them lies far away', () => {
    const { x, y } = scatter(4, 50);
    x[7] = 6e8;
    const grid = pointGrid(x, y, 10, 1_000);
    expect(grid.cols * grid.rows).toBeLessThanOrEqual(2_100);
    expect(inGridOrder(grid, x)).toEqual(Float64Array.from(grid.order, (i) => x[i]));
  });

  it('are none beside the grid and none of nothing', () => {
    const { x, y } = scatter(5, 50);
    const visited: number[] = [];
    stretchesNear(pointGrid(x, y, 100), 0, 0, 50, (from) => visited.push(from));
    stretchesNear(pointGrid(new Float64Array(0), new Float64Array(0), 100), 0, 0, 0, (from, to) => {
      if (to > from) visited.push(from);
    });
    expect(visited).toEqual([]);
  });
});
