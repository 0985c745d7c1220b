import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { answer, folderWith, twin } from './twinRun';

const { points_xyt: points } = JSON.parse(
  readFileSync(new URL('../oracles/synth_points.json', import.meta.url), 'utf8'),
) as { readonly points_xyt: readonly (readonly number[])[] };
const folder = folderWith({
  'points.csv': `x,y\n${points.map(([x, y]) => `${x},${y}`).join('\n')}\n`,
  'two.csv': 'x,y\n5,5\n8,9\n',
  'few.csv': `x,y\n${[1, 2, 3, 4, 5, 6].map((k) => `${500 + k},${500 + k}`).join('\n')}\n`,
});
const asked = ['ripley', '--planar', '--incidents', 'points.csv', '--window', '0,0,1000,1000', '--r', '25,50,100,200'];

interface Found {
  readonly r: readonly number[];
  readonly k: readonly (number | null)[];
  readonly l: readonly (number | null)[];
  readonly n: number;
  readonly envelope: null | {
    readonly lo: readonly number[];
    readonly hi: readonly number[];
    readonly p: number;
    readonly level: number;
  };
}

describe('ripley of the twin', () => {
  test('gives K and L at the distances asked for, with what is worked out by hand', () => {
    const of = (edge: string): Found =>
      answer<Found>(
        `ripley --planar --incidents two.csv --window 0,0,10,10 --r 4,5 --edge ${edge} --envelope 0`.split(' '),
        folder,
      );
    expect(of('none')).toMatchObject({
      r: [4, 5],
      k: [0, 100],
      l: [0, Math.sqrt(100 / Math.PI)],
      n: 2,
      envelope: null,
    });
    expect(of('translation').k[1]).toBeCloseTo(10_000 / 42, 9);
    expect(of('isotropic').k[1]).toBeCloseTo(193.8675, 4);
    expect(of('border').k).toEqual([0, 50]);
  });

  test('counts pairs as brute force does, on the points of the reference', () => {
    const { k } = answer<Found>([...asked, '--edge', 'none', '--envelope', '0'], folder);
    [25, 50, 100, 200].forEach((r, at) => {
      let pairs = 0;
      points.forEach((a, i) =>
        points.forEach((b, j) => i !== j && Math.hypot(a[0] - b[0], a[1] - b[1]) <= r && pairs++),
      );
      expect(k[at]).toBeCloseTo((1e6 * pairs) / (points.length * (points.length - 1)), 6);
    });
  });

  test('draws the same band for the same number, and says how rarely chance leaves it', () => {
    const of = (seed: string): Found =>
      answer<Found>([...asked, '--edge', 'isotropic', '--envelope', '39', '--seed', seed], folder);
    expect(of('3')).toEqual(of('3'));
    expect(of('3').envelope).not.toEqual(of('4').envelope);
    const { envelope } = of('3');
    expect(envelope?.level).toBe(0.05);
    expect(envelope?.p).toBeGreaterThanOrEqual(1 / 40);
    envelope?.hi.forEach((hi, at) =>
      expect(hi + envelope.lo[at]).toBeGreaterThanOrEqual(2 * [25, 50, 100, 200][at] - 1e-9),
    );
  });

  test('says it in three languages, concludes nothing from a few, and needs ground', () => {
    const said = (...more: readonly string[]): string =>
      twin(['ripley', '--planar', '--incidents', ...more, '--format', 'text'], folder).stdout;
    expect(said('points.csv', '--window', '0,0,1000,1000')).toContain('times as many others');
    expect(said('points.csv', '--window', '0,0,1000,1000', '--lang', 'ru')).toContain(
      'по сравнению с ровным разбросом',
    );
    expect(said('points.csv', '--window', '0,0,1000,1000', '--lang', 'kk')).toContain('есе');
    const few = said('few.csv', '--window', '0,0,1000,1000');
    expect(few).toContain('no conclusion is drawn');
    expect(few).not.toContain('gather more than chance');
    expect(said('points.csv')).toContain('give a study area or a window');
    expect(answer<Found>(['ripley', '--planar', '--incidents', 'points.csv', '--r', '25'], folder).k).toEqual([null]);
  });

  test('refuses distances that do not rise', () => {
    const { status, stderr } = twin([...asked.slice(0, -1), '50,25'], folder);
    expect(status).toBe(2);
    expect(stderr).toContain('--r');
  });
});
