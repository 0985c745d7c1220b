import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { answer, folderWith, twin } from './twinRun';

interface Oracle {
  readonly points: readonly (readonly number[])[];
  readonly h: number;
  readonly evalXy: readonly (readonly number[])[];
  readonly kernels: Readonly<Record<string, readonly number[]>>;
  readonly edge: { readonly gaussian: readonly number[]; readonly quartic: readonly number[] };
  readonly tolerance: { readonly kernels: number; readonly gaussianEdge: number; readonly quarticEdge: number };
  readonly concentration: { readonly cells: number; readonly cellsFor: readonly number[] };
}

const oracle = JSON.parse(readFileSync(new URL('../oracles/twin-planar.json', import.meta.url), 'utf8')) as Oracle;
const csv = (header: string, rows: readonly (readonly number[])[]): string =>
  [header, ...rows.map((row) => row.join(','))].join('\n') + '\n';
const folder = folderWith({ 'points.csv': csv('x,y,t', oracle.points), 'at.csv': csv('x,y', oracle.evalXy) });
const planar = ['--planar', '--incidents', 'points.csv'];
const window = ['--window', '0,0,1000,1000'];

interface Values {
  readonly unit: string;
  readonly values: readonly number[];
}

function expectClose(values: readonly number[], expected: readonly number[], relative: number): void {
  expect(values).toHaveLength(expected.length);
  values.forEach((value, i) =>
    expect(Math.abs(value / expected[i] - 1), `value ${i}: ${value}, expected ${expected[i]}`).toBeLessThanOrEqual(
      relative,
    ),
  );
}

describe('the twin on the plane', () => {
  test.each(Object.keys(oracle.kernels))('gives the reference densities of the %s kernel, in order', (kernel) => {
    const got = answer<Values>(
      ['density', ...planar, '--kernel', kernel, '--bandwidth', String(oracle.h), '--at', 'at.csv'],
      folder,
    );
    expect(got.unit).toBe('per-m2');
    // The reference figures are printed with 12 digits.
    expectClose(got.values, oracle.kernels[kernel], oracle.tolerance.kernels);
  });

  test('corrects the edge of the window for the gaussian kernel', () => {
    const got = answer<Values>(
      [
        'density',
        ...planar,
        ...window,
        '--kernel',
        'gaussian',
        '--bandwidth',
        '150',
        '--edge',
        'uniform',
        '--at',
        'at.csv',
      ],
      folder,
    );
    expectClose(got.values, oracle.edge.gaussian, oracle.tolerance.gaussianEdge);
  });

  test('corrects the edge of the window for the quartic kernel', () => {
    const got = answer<Values>(
      [
        'density',
        ...planar,
        ...window,
        '--kernel',
        'quartic',
        '--bandwidth',
        '150',
        '--edge',
        'uniform',
        '--at',
        'at.csv',
      ],
      folder,
    );
    expectClose(got.values, oracle.edge.quartic, oracle.tolerance.quarticEdge);
  });

  test('counts the cells that hold 25, 50 and 80 % of the incidents', () => {
    const got = answer<{ cells: number; shares: readonly { incidents: number; area: number }[] }>(
      ['concentration', ...planar, ...window, '--cell', '100'],
      folder,
    );
    expect(got.cells).toBe(oracle.concentration.cells);
    expect(got.shares.map((share) => share.incidents)).toEqual([0.25, 0.5, 0.8]);
    got.shares.forEach((share, k) =>
      expect(share.area).toBeCloseTo(oracle.concentration.cellsFor[k] / oracle.concentration.cells, 12),
    );
  });

  test("density with Diggle's correction integrates to the number of incidents", () => {
    const got = answer<{ sum: number; incidents: number; rows: number; cols: number }>(
      ['density', ...planar, ...window, '--edge', 'diggle', '--bandwidth', '150', '--cell', '5'],
      folder,
    );
    expect(got.incidents).toBe(130);
    expect(Math.abs(got.sum / 130 - 1)).toBeLessThan(1e-3);
    expect([got.rows, got.cols]).toEqual([200, 200]);
  });

  test('a weight counts as so many incidents', () => {
    const weighted = folderWith({
      'w.csv': 'x,y,weight\n0,0,3\n50,0,1\n',
      'plain.csv': 'x,y\n0,0\n0,0\n0,0\n50,0\n',
      'at.csv': 'x,y\n10,10\n',
    });
    const run = (file: string): readonly number[] =>
      answer<Values>(['density', '--planar', '--incidents', file, '--bandwidth', '100', '--at', 'at.csv'], weighted)
        .values;
    expectClose(run('w.csv'), run('plain.csv'), 1e-12);
  });

  test('a column of ones changes no bandwidth rule', () => {
    const rows = Array.from({ length: 50 }, (_, k) => `${(k * k * 37) % 300},${(k * 53) % 211}`);
    const files = folderWith({
      'plain.csv': `x,y\n${rows.join('\n')}\n`,
      'ones.csv': `x,y,weight\n${rows.map((row) => `${row},1`).join('\n')}\n`,
    });
    const rules = (file: string): Readonly<Record<string, number>> =>
      answer<{ ruleValuesM: Readonly<Record<string, number>> }>(
        ['density', '--planar', '--incidents', file, '--bandwidth', 'arcgis', '--cell', '20'],
        files,
      ).ruleValuesM;
    expect(rules('ones.csv')['arcgis']).toBeCloseTo(rules('plain.csv')['arcgis'], 9);
    expect(rules('ones.csv')['scott']).toBeCloseTo(rules('plain.csv')['scott'], 9);
  });

  test.each(['none', 'uniform', 'diggle'])(
    'a place outside the window has no density: null, an empty cell and words (edge %s)',
    (edge) => {
      const files = folderWith({
        'i.csv': 'x,y\n10,10\n90,50\n95,95\n300,300\n',
        'at.csv': 'x,y\n50,50\n110,50\n100,100\n',
      });
      const asked = [
        'density',
        '--planar',
        '--incidents',
        'i.csv',
        '--window',
        '0,0,100,100',
        '--edge',
        edge,
        '--bandwidth',
        '100',
        '--at',
        'at.csv',
      ];
      const got = answer<{ values: readonly (number | null)[]; placesOutside: number; outside: number }>(asked, files);
      expect(got.values.map((value) => value === null)).toEqual([false, true, false]);
      expect(got).toMatchObject({ placesOutside: 1, outside: 1 });
      const csv = twin([...asked, '--format', 'csv'], files);
      expect(csv.stdout.split('\r\n')[2]).toBe('110,50,');
      expect(csv.stderr).toContain('1 of 3 places lie outside the study area');
      expect(csv.stderr).toContain('1 of 4 incidents lie outside the study area');
    },
  );

  test('a grid coarser than its radius says what it adds up to and which cell would do, and names no densest place', () => {
    const points = Array.from({ length: 50 }, (_, k) => `${10 + (k % 10) * 5},${20 + Math.floor(k / 10) * 5}`).join(
      '\n',
    );
    const files = folderWith({ 'i.csv': `x,y\n${points}\n` });
    const asked = ['density', '--planar', '--incidents', 'i.csv', '--window', '0,0,300,200', '--bandwidth', '20'];
    const coarse = twin([...asked, '--cell', '250', '--format', 'text'], files);
    expect(coarse.stderr.replaceAll('\u00a0', ' ')).toMatch(
      /cell of 250 m is too coarse for a smoothing radius of 20 m.*adds up to 0 of 50/,
    );
    expect(coarse.stdout).toContain('Take a cell of at most 10');
    const json = answer<{ tooCoarse: unknown; densest: unknown }>([...asked, '--cell', '250'], files);
    expect(json).toMatchObject({ tooCoarse: { largestCellM: 10 }, densest: null });
    const fine = answer<{ tooCoarse: unknown; sum: number; densest: { most: number; places: readonly unknown[] } }>(
      [...asked, '--cell', '5'],
      files,
    );
    expect(fine.tooCoarse).toBeNull();
    expect(fine.sum).toBeGreaterThan(49.5);
    expect(fine.densest.places).not.toHaveLength(0);
  });

  test('nothing is called densest on fewer than ten incidents, nor alone where two places are as dense', () => {
    const spot = (x: number, n: number): string[] =>
      Array.from({ length: n }, (_, k) => `${x + (k % 3)},${500 + (k % 4)}`);
    const files = folderWith({
      'one.csv': 'x,y\n500,500\n',
      'two.csv': `x,y\n${[...spot(500, 12), ...spot(2500, 12)].join('\n')}\n`,
    });
    const text = (file: string): string =>
      twin(
        ['density', '--planar', '--incidents', file, '--window', '0,0,3000,1000', '--format', 'text'],
        files,
      ).stdout.replaceAll('\u00a0', ' ');
    expect(text('one.csv')).toContain(
      'Too few incidents to name a densest place: at most 1 within 300 m, 10 are needed.',
    );
    expect(text('two.csv')).toMatch(/Equally dense, as far as the cells of the grid can tell: [^.]*; [^.]*/);
    expect(text('two.csv')).not.toContain('Densest place');
  });

  test('coverage is by plain metres', () => {
    const plane = folderWith({ 'i.csv': 'x,y\n0,0\n500,0\n501,0\n', 'p.csv': 'x,y,id\n0,0,a\n' });
    interface Covered {
      readonly city: {
        readonly incidents: number;
        readonly covered: number;
        readonly areaKm2: number | null;
        readonly coveredKm2: number;
        readonly areaShare: number | null;
      };
    }
    const asked = ['coverage', '--planar', '--incidents', 'i.csv', '--posts', 'p.csv'];
    const got = answer<Covered>([...asked, '--radius', '500'], plane);
    expect(got.city).toMatchObject({ incidents: 3, covered: 2, areaKm2: null, areaShare: null });
    expect(got.city.coveredKm2).toBeCloseTo(Math.PI / 4, 9);
  });

  test('covered ground on the plane is the discs within the window', () => {
    const plane = folderWith({ 'i.csv': 'x,y\n0,0\n500,0\n', 'p.csv': 'x,y,id\n0,0,a\n' });
    interface Covered {
      readonly city: { readonly areaKm2: number; readonly coveredKm2: number; readonly areaShare: number };
    }
    const at = (window: string): Covered['city'] =>
      answer<Covered>(
        ['coverage', '--planar', '--incidents', 'i.csv', '--posts', 'p.csv', '--radius', '1000', '--window', window],
        plane,
      ).city;
    const whole = at('-2000,-2000,2000,2000');
    expect(whole.coveredKm2).toBeCloseTo(Math.PI, 9);
    expect(whole.areaShare).toBeCloseTo(Math.PI / 16, 9);
    expect(at('0,-2000,2000,2000').coveredKm2).toBeCloseTo(Math.PI / 2, 9);
  });

  test('the grid in CSV holds the cells that hold anything', () => {
    const run = twin(
      ['density', ...planar, ...window, '--bandwidth', '150', '--cell', '100', '--format', 'csv'],
      folder,
    );
    const lines = run.stdout.trim().split('\r\n');
    expect(lines[0]).toBe('x_m,y_m,density_per_m2');
    expect(lines.length).toBeGreaterThan(50);
    for (const line of lines.slice(1))
      expect(line.split(',').every((cell) => Number.isFinite(Number(cell)))).toBe(true);
  });

  test.each([
    [['districts', ...planar], 'longitude'],
    [['density', ...planar, '--mask', 'city'], 'none, window'],
    [['density', ...planar, '--mask', 'window'], '--window'],
    [['density', ...planar, '--edge', 'diggle'], 'study area'],
    [['density', ...planar, '--unit', 'per-km2-year'], 'per-m2, per-km2'],
    [['density', ...planar, '--window', '0,0,0,5'], 'XMIN,YMIN,XMAX,YMAX'],
    [['coverage', ...planar], 'a file with x and y'],
  ])('%j is asked wrongly, and the sentence says what is allowed', (args, words) => {
    const run = twin(args, folder);
    expect(run).toMatchObject({ status: 2, stdout: '' });
    expect(run.stderr).toContain(words);
  });
});
