import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { dbscan } from '../../src/analysis/clustering/dbscan';
import { hdbscan } from '../../src/analysis/clustering/hdbscan';
import { finish } from '../../src/domain/job';

const read = <T>(file: string): T =>
  JSON.parse(readFileSync(new URL(`../oracles/${file}`, import.meta.url), 'utf8')) as T;
const { cases } = read<{
  readonly cases: readonly {
    readonly eps_space: number;
    readonly eps_time: number;
    readonly min_pts: number;
    readonly labels: readonly number[];
    readonly core: readonly number[];
  }[];
}>('st_dbscan.json');
const { points_xyt: points } = read<{ readonly points_xyt: readonly (readonly number[])[] }>('synth_points.json');
const [x, y, days] = [0, 1, 2].map((k) => Float64Array.from(points, (point) => point[k]));

describe('ST-DBSCAN', () => {
  it.each(cases)('meets the reference within $eps_space m and $eps_time days', (theirs) => {
    const { labels, core } = finish(dbscan(x, y, theirs.eps_space, theirs.min_pts, { days, within: theirs.eps_time }));
    expect([...core]).toEqual(theirs.core);
    // They count clusters from 1, and 0 is none.
    expect([...labels].map((label) => label + 1)).toEqual(theirs.labels);
  });
});

describe('DBSCAN', () => {
  it('is the same without days where the reach in days is without end', () => {
    const theirs = cases[2];
    expect([...finish(dbscan(x, y, theirs.eps_space, theirs.min_pts, null)).labels].map((label) => label + 1)).toEqual(
      theirs.labels,
    );
  });

  it('counts a point itself, and takes the end of its reach in', () => {
    const line = Float64Array.of(0, 10, 20, 31);
    const found = (eps: number, least: number): number[] => [
      ...finish(dbscan(line, new Float64Array(4), eps, least, null)).labels,
    ];
    expect(found(10, 2)).toEqual([0, 0, 0, -1]);
    expect(found(9.999, 2)).toEqual([-1, -1, -1, -1]);
    expect(found(10, 3)).toEqual([0, 0, 0, -1]);
    expect(found(10, 4)).toEqual([-1, -1, -1, -1]);
    expect(found(1, 1)).toEqual([0, 1, 2, 3]);
  });
});

describe('HDBSCAN', () => {
  it('finds two crowds of different density that no one reach finds, and leaves out what lies far from both', () => {
    const at = (n: number, cx: number, step: number): number[][] =>
      Array.from({ length: n }, (_, k) => [cx + (k % 3) * step, Math.floor(k / 3) * step]);
    const all = [...at(9, 0, 1), ...at(9, 500, 40), [250, 3000]];
    const [xs, ys] = [0, 1].map((k) => Float64Array.from(all, (point) => point[k]));
    expect([...finish(hdbscan(xs, ys, 4)).labels]).toEqual([
      ...Array.from({ length: 9 }, () => 0),
      ...Array.from({ length: 9 }, () => 1),
      -1,
    ]);
  });

  it('finds none among a few points, none at all, or points all at one coordinate', () => {
    for (const n of [0, 1, 2, 12])
      expect([...finish(hdbscan(new Float64Array(n), new Float64Array(n), 5)).labels]).toEqual(
        Array.from({ length: n }, () => -1),
      );
  });
});
