import { describe, expect, test } from 'vitest';
import { hexagonCentre } from '../../src/domain/cellOfPoint';
import { randomOf } from '../../src/analysis/chance/random';
import { answer, folderWith, twin } from './twinRun';

const next = randomOf(2);
const near = (x: number, y: number, count: number, spreadM: number): string[] =>
  Array.from(
    { length: count },
    () => `${(x + (next() - 0.5) * spreadM).toFixed(1)},${(y + (next() - 0.5) * spreadM).toFixed(1)}`,
  );
// About the middles of two hexagons of 250 m, which no border parts.
const [FIRST, SECOND] = [hexagonCentre(6, 6, 250), hexagonCentre(18, 10, 250)];
const csv = (rows: readonly string[]): string => `x,y\n${rows.join('\n')}\n`;
const folder = folderWith({
  'points.csv': csv([...near(3000, 3000, 600, 6000), ...near(...FIRST, 120, 80), ...near(...SECOND, 60, 80)]),
  'few.csv': csv(near(...FIRST, 12, 50)),
  'none.csv': csv(near(9000, 9000, 5, 50)),
  'heavy.csv': `x,y,weight\n${[...near(1375, 1375, 60, 40).map((row) => `${row},1`), ...near(4625, 1875, 20, 40).map((row) => `${row},9`)].join('\n')}\n`,
});
const planar = (file = 'points.csv'): readonly string[] => [
  '--planar',
  '--incidents',
  file,
  '--window',
  '0,0,6000,6000',
];

interface Places {
  readonly places: readonly {
    readonly rank: number;
    readonly x: number;
    readonly y: number;
    readonly incidents: number;
    readonly share: number;
    readonly stays: Readonly<Record<string, number>> | null;
    readonly uncertain: boolean | null;
    readonly post: object | null;
    readonly trend: string | null;
  }[];
  readonly together: { readonly share: number; readonly ground: number; readonly chance: number | null };
  readonly incidents: number;
  readonly cells: number;
}
interface Stability {
  readonly runs: number;
  readonly places: readonly {
    readonly x: number;
    readonly y: number;
    readonly stays: Readonly<Record<string, number>>;
  }[];
  readonly cells: readonly {
    readonly x: number;
    readonly y: number;
    readonly stays: Readonly<Record<string, number>>;
  }[];
}

describe('places of the twin', () => {
  test('are the fullest cells in rank order, with their share, their stability and what chance would give', () => {
    const { places, together, incidents } = answer<Places>(['places', '--count', '2', ...planar()], folder);
    expect(incidents).toBe(780);
    expect(places.map(({ rank }) => rank)).toEqual([1, 2]);
    expect(Math.hypot(places[0].x - FIRST[0], places[0].y - FIRST[1])).toBeLessThan(60);
    expect(Math.hypot(places[1].x - SECOND[0], places[1].y - SECOND[1])).toBeLessThan(60);
    expect(places[0].stays).toEqual({ '1': 1, '2': 1, '5': 1 });
    expect(places[0].uncertain).toBe(false);
    expect(places[0].post).toBeNull();
    expect(together.share).toBeCloseTo((places[0].incidents + places[1].incidents) / 780, 12);
    expect(together.ground).toBeCloseTo((2 * 250 * 250 * Math.sqrt(0.75)) / 36e6, 6);
    expect(together.chance).toBeGreaterThan(2 * together.ground);
    expect(together.chance).toBeLessThan(together.share / 5);
  });

  test('are the same for the same seed, ranked by weights where there are some, and none under ten incidents', () => {
    const asked = ['places', ...planar()];
    expect(answer<Places>(asked, folder)).toEqual(answer<Places>(asked, folder));
    const heavy = answer<Places>(['places', '--shape', 'square', ...planar('heavy.csv')], folder);
    expect(heavy.places.map(({ incidents }) => incidents)).toEqual([20, 60]);
    expect(heavy.together.chance).toBeNull();
    const none = answer<Places>(['places', ...planar('none.csv')], folder);
    expect(none).toMatchObject({ places: [], together: { share: 0, ground: 0, chance: null } });
  });

  test('say in three languages what they hold, and draw no conclusion from a few', () => {
    const said = (lang: string, file?: string): string =>
      twin(['places', ...planar(file), '--format', 'text', '--lang', lang], folder).stdout;
    expect(said('en')).toMatch(/fullest places hold [\d.]+% of the incidents on [\d.]+% of the study area/);
    expect(said('en')).toContain('No trend is said');
    expect(said('ru')).toMatch(/при случайном ровном разбросе/);
    expect(said('kk')).toMatch(/кездейсоқ біркелкі шашылса/);
    expect(said('en', 'few.csv')).toContain('no share is said');
    expect(said('en', 'few.csv')).not.toMatch(/fullest places? holds?/);
    expect(said('en', 'none.csv')).toContain('There is no incident in the study area.');
  });

  test('stand beside a post, hours and a trend in the demonstration', () => {
    const { places } = answer<Places>(['places', '--count', '3', '--runs', '20']);
    expect(places).toHaveLength(3);
    for (const place of places) {
      expect(place.post).not.toBeNull();
      expect(['more', 'fewer', 'unclear']).toContain(place.trend);
    }
    expect(places[0].incidents).toBeGreaterThanOrEqual(places[1].incidents);
  });
});

describe('stability of the twin', () => {
  test('names the densest places with the part of the runs in which they are on top', () => {
    const found = answer<Stability>(['stability', ...planar()], folder);
    expect(found.runs).toBe(200);
    expect(Math.hypot(found.places[0].x - FIRST[0], found.places[0].y - FIRST[1])).toBeLessThan(100);
    expect(found.places[0].stays).toEqual({ '1': 1, '2': 1, '5': 1 });
    for (const { stays } of [...found.places, ...found.cells]) {
      expect(stays['1']).toBeLessThanOrEqual(stays['2']);
      expect(stays['2']).toBeLessThanOrEqual(stays['5']);
      expect(stays['5']).toBeLessThanOrEqual(1);
    }
    expect(found.cells.every(({ stays }) => stays['5'] > 0)).toBe(true);
  });

  test('takes other radii, squares and runs, and refuses what does not rise', () => {
    const some = answer<Stability & { readonly pairs: number }>(
      ['stability', ...planar(), '--bandwidths', '150,600', '--cells', '50,200', '--runs', '30', '--seed', '9'],
      folder,
    );
    expect([some.runs, some.pairs]).toEqual([30, 3]);
    for (const bad of ['300,200', '0,100', 'x']) {
      const { status, stderr } = twin(['stability', ...planar(), '--bandwidths', bad], folder);
      expect([bad, status]).toEqual([bad, 2]);
      expect(stderr).toContain('--bandwidths');
    }
  });

  test('says in three languages what stays, and nothing of too few or too coarse', () => {
    const said = (lang: string, ...more: readonly string[]): string =>
      twin(['stability', ...planar(more[0]), '--format', 'text', '--lang', lang, ...more.slice(1)], folder).stdout;
    expect(said('en')).toMatch(/uncertain|All \d+ densest places stay/);
    expect(said('ru')).toContain('не меньше чем в 80 % прогонов');
    expect(said('kk')).toContain('кемінде 80 пайызында');
    expect(said('en', 'few.csv')).toContain('none is called steady or uncertain');
    expect(said('en', 'points.csv', '--cells', '400')).toContain('take smaller squares');
    expect(said('en', 'none.csv')).toContain('There is no incident in the study area.');
  });
});
