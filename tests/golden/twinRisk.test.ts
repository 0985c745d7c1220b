import { describe, expect, test } from 'vitest';
import { answer, folderWith, twin } from './twinRun';

const folder = folderWith({
  'one.csv': 'x,y\n0,0\n',
  'other.csv': 'x,y\n30,40\n',
  'cases.csv': 'x,y,weight\n20,30,1\n60,70,2\n90,10,1\n400,400,1\n',
  'controls.csv': 'x,y\n50,50\n10,90\n80,80\n30,20\n',
  'at.csv': 'x,y\n0,10\n50,50\n99,1\n150,50\n',
});
interface Found {
  readonly logRr: readonly (number | null)[];
  readonly cases: number;
  readonly outside: number;
  readonly bandwidthM: number;
  readonly edge: string;
}
const asked = 'risk --planar --cases cases.csv --controls controls.csv --at at.csv --bandwidth 25'.split(' ');
const CASES = [
  [20, 30, 1],
  [60, 70, 2],
  [90, 10, 1],
] as const;
const CONTROLS = [
  [50, 50, 1],
  [10, 90, 1],
  [80, 80, 1],
  [30, 20, 1],
] as const;
type Points = readonly (readonly [number, number, number])[];
const at = (points: Points, x: number, y: number): number =>
  points.reduce((sum, [px, py, w]) => sum + w * Math.exp(-((px - x) ** 2 + (py - y) ** 2) / 1250), 0);
/** The normal mass between 0 and 100 about a place, by a fine sum. */
const side = (place: number): number => {
  let sum = 0;
  for (let k = 0.5; k < 1000; k++) sum += Math.exp(-((k / 10 - place) ** 2) / 1250);
  return sum / 10 / (25 * Math.sqrt(2 * Math.PI));
};
const SIDES = Array.from({ length: 200 }, (_, k) => side(0.25 + k / 2));
/** What points make over the window of a hundred, corrected for its edge or not. */
function total(points: Points, isCorrected: boolean): number {
  let sum = 0;
  for (let i = 0; i < 200; i++)
    for (let j = 0; j < 200; j++)
      sum += at(points, 0.25 + i / 2, 0.25 + j / 2) / (isCorrected ? SIDES[i] * SIDES[j] : 1);
  return sum;
}

describe('risk of the twin', () => {
  test('of one case and one control is half the difference of squared distances over the bandwidth squared', () => {
    const found = answer<Found>(
      'risk --planar --cases one.csv --controls other.csv --at at.csv --bandwidth 50'.split(' '),
      folder,
    );
    expect(found.logRr[0]).toBeCloseTo((900 + 900 - 100) / 5000, 12);
    expect(found).toMatchObject({ edge: 'none', cases: 1, outside: 0 });
  });

  test('brings both densities to 1 over the window with its edge or without, in the order of the places', () => {
    for (const edge of ['uniform', 'none']) {
      const { logRr, cases, outside } = answer<Found>([...asked, '--window', '0,0,100,100', '--edge', edge], folder);
      expect([cases, outside]).toEqual([3, 1]);
      const rest = Math.log(total(CONTROLS, edge === 'uniform')) - Math.log(total(CASES, edge === 'uniform'));
      [
        [0, 10],
        [50, 50],
        [99, 1],
      ].forEach(([x, y], k) =>
        expect(logRr[k]).toBeCloseTo(Math.log(at(CASES, x, y)) - Math.log(at(CONTROLS, x, y)) + rest, 4),
      );
      expect(logRr[3]).toBeNull();
    }
  });

  test('says the demonstration in three languages, and that a filter of nothing leaves nothing to compare', () => {
    const said = (...more: readonly string[]): string => twin(['risk', ...more, '--format', 'text'], folder).stdout;
    expect(said()).toContain('nothing to hold it against');
    expect(said('--category', 'theft', '--lang', 'ru')).toContain('с которыми их сравнивают');
    expect(said('--category', 'theft', '--lang', 'kk')).toContain('Сүзгідегі оқиғалар');
    expect(said('--against', 'before')).toContain('no period before');
  });

  test('refuses tables without one of the three, an edge without a window and another kernel for a surface', () => {
    expect(twin(asked.slice(0, 6), folder).stderr).toContain('--at');
    expect(twin([...asked, '--edge', 'uniform'], folder).status).toBe(2);
    expect(twin(['risk', '--kernel', 'quartic'], folder).stderr).toContain('--cases');
  });
});
