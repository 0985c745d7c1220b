import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { randomOf } from '../../src/analysis/chance/random';
import { answer, folderWith, twin } from './twinRun';

const read = <T>(file: string): T =>
  JSON.parse(readFileSync(new URL(`../oracles/${file}`, import.meta.url), 'utf8')) as T;
const six = read<{
  readonly points: readonly (readonly [number, number])[];
  readonly y: readonly number[];
  readonly gi_binary: readonly number[];
  readonly gi_star_binary: readonly number[];
}>('getis_6point.json');
const { points_xyt: synth } = read<{ readonly points_xyt: readonly (readonly number[])[] }>('synth_points.json');

interface Cell {
  readonly x: number;
  readonly y: number;
  readonly count: number;
  readonly z: number | null;
  readonly p: number | null;
  readonly q: number | null;
  readonly class: string;
  readonly held: string;
}
interface Found {
  readonly cells: readonly Cell[];
  readonly incidents: number;
  readonly outside: number;
}

const csv = (rows: readonly (readonly (string | number)[])[]): string =>
  `${rows.map((row) => row.join(',')).join('\n')}\n`;
const folder = folderWith({
  'six.csv': csv([['x', 'y', 'count'], ...six.points.map(([x, y], i) => [x, y, six.y[i]])]),
  'points.csv': csv([['x', 'y'], ...synth.map(([x, y]) => [x, y])]),
  'wrong.csv': csv([
    ['x', 'y', 'count'],
    [1, 2, 3],
    [4, 5, 'many'],
  ]),
  'other.csv': csv([
    ['x', 'y', 'n'],
    [1, 2, 3],
  ]),
});

describe('hotspots of the twin', () => {
  test('meets R on six points, by Gi* and Gi, with weights of either kind, in the order of the table', () => {
    for (const weights of ['binary', 'row'])
      for (const [stat, z] of [
        ['gistar', six.gi_star_binary],
        ['gi', six.gi_binary],
      ] as const) {
        const { cells } = answer<Found>(
          ['hotspots', '--counts', 'six.csv', '--stat', stat, '--neighbours', 'distance:15', '--weights', weights],
          folder,
        );
        expect(cells.map(({ x, y }) => [x, y])).toEqual(six.points);
        cells.forEach((cell, i) => expect(cell.z).toBeCloseTo(z[i], 8));
      }
  });

  test('counts every cell of a window, the empty ones too, and gives the same of them as a table', () => {
    const asked = ['--stat', 'gistar', '--neighbours', 'queen', '--fdr', 'by'];
    const ofPoints = answer<Found>(
      [
        'hotspots',
        '--planar',
        '--incidents',
        'points.csv',
        '--window',
        '0,0,1000,1000',
        '--shape',
        'square',
        '--size',
        '100',
        ...asked,
      ],
      folder,
    );
    expect(ofPoints.cells).toHaveLength(100);
    expect(ofPoints.cells.reduce((sum, { count }) => sum + count, 0)).toBe(synth.length);
    const grid = folderWith({
      'grid.csv': csv([['x', 'y', 'count'], ...ofPoints.cells.map(({ x, y, count }) => [x, y, count])]),
    });
    expect(answer<Found>(['hotspots', '--counts', 'grid.csv', ...asked], grid).cells).toEqual(ofPoints.cells);
  });

  test('draws the local Moran by its seed, and says the least p that so many draws can give', () => {
    const asked = ['hotspots', '--planar', '--incidents', 'points.csv', '--window', '0,0,1000,1000', '--size', '100'];
    const by = (seed: number): unknown =>
      answer([...asked, '--stat', 'moran', '--permutations', '199', '--seed', String(seed)], folder);
    expect(by(7)).toEqual(by(7));
    expect(by(7)).not.toEqual(by(8));
    expect(by(7)).toMatchObject({ leastP: 0.01, permutations: 199, seed: 7 });
  });

  test('holds no class that a record or two alone would give, though the bell curve calls it hot', () => {
    const next = randomOf(4);
    const few = folderWith({
      'few.csv': csv([
        ['x', 'y'],
        ...Array.from({ length: 20 }, () => [Math.floor(next() * 9000), Math.floor(next() * 9000)]),
      ]),
    });
    const asked = ['hotspots', '--planar', '--incidents', 'few.csv', '--window', '0,0,9000,9000', '--size', '250'];
    const { cells } = answer<Found>(asked, few);
    expect(cells.filter((cell) => ['hot-95', 'hot-99'].includes(cell.class)).length).toBeGreaterThan(50);
    expect(cells.filter((cell) => cell.held !== 'none')).toEqual([]);
    const said = twin([...asked, '--format', 'text', '--lang', 'en'], few).stdout;
    expect(said).toContain('no conclusion is drawn');
    expect(said).toContain('too few records stand behind them');
    expect(said).not.toContain('of incidents lie there');
  });

  test('names the line and the column of a table that cannot be read, in the language asked for', () => {
    const wrong = twin(['hotspots', '--counts', 'wrong.csv', '--lang', 'en'], folder);
    expect([wrong.status, wrong.stderr]).toEqual([
      3,
      expect.stringMatching(/wrong\.csv, line 3, column “count”.*many/),
    ]);
    const other = twin(['hotspots', '--counts', 'other.csv', '--lang', 'ru'], folder);
    expect([other.status, other.stderr]).toEqual([3, expect.stringContaining('нет столбца «count»')]);
    const both = twin(['hotspots', '--counts', 'six.csv', '--size', '100', '--lang', 'en'], folder);
    expect([both.status, both.stderr]).toEqual([2, expect.stringContaining('--size')]);
  });
});
