import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { answer, folderWith, twin } from './twinRun';

const read = <T>(file: string): T =>
  JSON.parse(readFileSync(new URL(`../oracles/${file}`, import.meta.url), 'utf8')) as T;
const { points_xyt: points } = read<{ readonly points_xyt: readonly (readonly number[])[] }>('synth_points.json');
const { cases } = read<{
  readonly cases: readonly {
    readonly eps_space: number;
    readonly eps_time: number;
    readonly min_pts: number;
    readonly labels: readonly number[];
    readonly core: readonly number[];
    readonly n_clusters: number;
  }[];
}>('st_dbscan.json');
const folder = folderWith({
  'points.csv': `x,y,t\n${points.map((row) => row.join(',')).join('\n')}\n`,
  // Of no place that one post reaches over.
  'wide.csv': `x,y,t\n${points.map(([x, y, t]) => [2 * x, 2 * y, t].join(',')).join('\n')}\n`,
  'undated.csv': 'x,y,t\n0,0,1\n1,0,2\n2,0,\n3,0,4\n',
});
const asked = ['cluster', '--planar', '--incidents', 'points.csv'];

interface Found {
  readonly labels: readonly number[];
  readonly core: readonly number[];
  readonly clusters: readonly { readonly label: number; readonly incidents: number }[];
  readonly noise: number;
}

describe('cluster of the twin', () => {
  test.each(cases)('meets the reference in space and time within $eps_space m and $eps_time days', (theirs) => {
    const reach = ['--eps', String(theirs.eps_space), '--days', String(theirs.eps_time)];
    const found = answer<Found>(
      asked.concat('--method', 'stdbscan', reach, '--min-points', String(theirs.min_pts)),
      folder,
    );
    expect(found.core).toEqual(theirs.core);
    // They count clusters from 1, and 0 is none.
    expect(found.labels.map((label) => label + 1)).toEqual(theirs.labels);
    expect(found.clusters).toHaveLength(theirs.n_clusters);
    expect(found.noise).toBe(theirs.labels.filter((label) => label === 0).length);
  });

  test('asks no day of clusters in space alone, and leaves out those without one in space and time', () => {
    const of = (method: string): Found =>
      answer<Found>(
        ['cluster', '--planar', '--incidents', 'undated.csv', '--method', method, '--eps', '1', '--min-points', '2'],
        folder,
      );
    expect(of('dbscan').labels).toEqual([0, 0, 0, 0]);
    expect(of('stdbscan')).toMatchObject({ labels: [0, 0, -1], undated: 1 });
  });

  test('says clusters of any density, the largest first, in the language asked for', () => {
    const found = answer<Found>([...asked, '--method', 'hdbscan', '--min-points', '5'], folder);
    expect(found.labels).toHaveLength(points.length);
    const sizes = found.clusters.map(({ incidents }) => incidents);
    expect(sizes.length).toBeGreaterThan(1);
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
    expect(sizes.reduce((a, b) => a + b, 0) + found.noise).toBe(points.length);
    const said = (lang: string, eps: string, of = asked): string =>
      twin([...of, '--eps', eps, '--format', 'text', '--lang', lang], folder).stdout;
    expect(said('en', '60')).toMatch(/\d+ incidents \([\d.]+%\) stand in/);
    expect(said('ru', '1')).toContain('скоплений нет');
    expect(said('kk', '2000', [...asked.slice(0, -1), 'wide.csv'])).toContain('Қысқарағын алыңыз');
  });
});
