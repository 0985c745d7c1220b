import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { answer, folderWith, twin } from './twinRun';

const read = <T>(file: string): T =>
  JSON.parse(readFileSync(new URL(`../oracles/${file}`, import.meta.url), 'utf8')) as T;
type Matrix = readonly (readonly number[])[];
const oracle = read<{
  readonly space_bins: readonly (number | string)[];
  readonly time_bins: readonly (number | string)[];
  readonly observed_euclidean: Matrix;
  readonly observed_manhattan: Matrix;
  readonly expected_product: Matrix;
  readonly knox_ratio: readonly (readonly (number | null)[])[];
  readonly p_mc: Matrix;
}>('knox_near_repeat.json');
const { points_xyt: points } = read<{ readonly points_xyt: Matrix }>('synth_points.json');
const csv = (rows: readonly (readonly (number | string)[])[]): string =>
  `x,y,t\n${rows.map((row) => row.join(',')).join('\n')}\n`;
const folder = folderWith({ 'points.csv': csv(points) });
const planar = ['--planar', '--incidents', 'points.csv'];
const asked = ['knox', ...planar, '--space', oracle.space_bins.join(','), '--time', oracle.time_bins.join(',')];

interface Found {
  readonly observed: Matrix;
  readonly expected: Matrix;
  readonly ratio: readonly (readonly (number | null)[])[];
  readonly p: Matrix | null;
  readonly incidents: number;
  readonly undated: number;
}

describe('knox of the twin', () => {
  test('meets the reference on a plane with days of its own', () => {
    const found = answer<Found>([...asked, '--permutations', '999', '--seed', '4'], folder);
    expect(found.observed).toEqual(oracle.observed_euclidean);
    oracle.expected_product.forEach((row, r) =>
      row.forEach((value, c) => {
        expect(found.expected[r][c]).toBeCloseTo(value, 9);
        const theirs = oracle.knox_ratio[r][c];
        if (theirs === null) expect(found.ratio[r][c]).toBeNull();
        else expect(found.ratio[r][c]).toBeCloseTo(theirs, 12);
        const p = oracle.p_mc[r][c];
        expect(Math.abs((found.p?.[r][c] ?? NaN) - p)).toBeLessThanOrEqual(
          4.5 * Math.sqrt((p * (1 - p)) / 999) + 1e-12,
        );
      }),
    );
    expect(answer<Found>([...asked, '--metric', 'manhattan'], folder).observed).toEqual(oracle.observed_manhattan);
  });

  test('takes the same bands without the open ones, and a part of the plane', () => {
    const bare = [
      'knox',
      ...planar,
      '--space',
      '0,0.1,50,100,150,200',
      '--time',
      '0,7,14,21,28',
      '--permutations',
      '0',
    ];
    expect(answer<Found>(bare, folder)).toMatchObject({ observed: oracle.observed_euclidean, p: null });
    const part = answer<Found>([...bare, '--window', '0,0,400,400'], folder);
    expect(part.incidents).toBe(points.filter(([x, y]) => x <= 400 && y <= 400).length);
  });

  test('reads days as they stand: fractions, large numbers that look like dates, none', () => {
    const days = folderWith({
      'points.csv': csv([
        [0, 0, 44000.5],
        [0, 10, 44000.75],
        [5, 5, 'x'],
        [9, 9, ''],
      ]),
    });
    const found = answer<Found>(['knox', ...planar, '--space', '0,100', '--time', '0,0.25,0.5'], days);
    expect(found).toMatchObject({
      incidents: 2,
      undated: 2,
      observed: [
        [0, 1, 0],
        [0, 0, 0],
      ],
    });
  });

  test('refuses bands that do not rise', () => {
    for (const bands of ['100,0', '0,100,100', '0', '0,x', 'Inf,0', '-1,3']) {
      const { status, stderr } = twin(['knox', ...planar, '--space', bands], folder);
      expect([bands, status]).toEqual([bands, 2]);
      expect(stderr).toContain('--space');
    }
  });

  test('says it in the language asked for, and draws no conclusion from a few incidents', () => {
    const said = (lang: string, in_ = folder): string =>
      twin([...asked, '--format', 'text', '--lang', lang], in_).stdout;
    expect(said('en')).toContain('In no combination of distance and days');
    expect(said('ru')).toContain('Ни в одном сочетании');
    expect(said('kk')).toContain('бірде-бір тіркесінде');
    expect(said('kk')).not.toMatch(/\bpair|incident|chance/i);
    const few = folderWith({ 'points.csv': csv(points.slice(0, 20)) });
    expect(said('en', few)).toContain('no conclusion is drawn');
    expect(said('en', few)).not.toContain('In no combination');
    const one = folderWith({ 'points.csv': csv(points.slice(0, 1)) });
    expect(said('en', one)).toContain('there is no pair');
    expect(
      answer<Found>(asked, one)
        .observed.flat()
        .every((pairs) => pairs === 0),
    ).toBe(true);
  });
});

describe('chains of the twin', () => {
  const { synth } = read<{
    readonly synth: readonly {
      readonly dist_lt: number;
      readonly days_lt: number;
      readonly labels: readonly number[];
    }[];
  }>('near_repeat_strings.json');
  interface Chains {
    readonly labels: readonly number[];
    readonly chains: readonly { readonly label: number; readonly incidents: number; readonly days: number }[];
  }

  test.each(synth)('meet the reference within $dist_lt m and $days_lt days', ({ dist_lt, days_lt, labels }) => {
    const found = answer<Chains>(
      ['chains', ...planar, '--distance', String(dist_lt), '--days', String(days_lt)],
      folder,
    );
    expect(found.labels).toEqual(labels);
    const sizes = labels.map((label) => labels.filter((other) => other === label).length);
    expect(found.chains.map(({ incidents }) => incidents).reduce((a, b) => a + b, 0)).toBe(
      sizes.filter((size) => size > 1).length,
    );
    expect(found.chains[0].incidents).toBe(Math.max(...sizes));
  });

  test('say in words how many hang together, and that steps so long join all', () => {
    const said = (distance: string, lang: string): string =>
      twin(['chains', ...planar, '--distance', distance, '--format', 'text', '--lang', lang], folder).stdout;
    expect(said('100', 'en')).toMatch(/\d+ incidents \([\d.]+%\) stand in \d+ chains/);
    expect(said('1', 'ru')).toContain('цепочек нет');
    expect(said('5000', 'kk')).toContain('Қысқарағын алыңыз');
  });
});
