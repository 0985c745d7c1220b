import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { DistrictsAnswer } from '../../src/domain/answers';
import { cellMiddle } from '../../src/domain/cellOfPoint';
import { GROUND } from '../../src/domain/drawn';
import type { PlaceAnswer } from '../../src/domain/placeAnswer';
import { words } from '../../src/questions/place/words';
import { answer, twin } from './twinRun';

const HALF = ['--from', '2020-06-01', '--to', '2020-12-01', '--compare', 'last-year'];
const AT = '76.9286,43.2567';

const place = (args: readonly string[]): PlaceAnswer => answer<PlaceAnswer>(['place', ...args]);
const inWords = (args: readonly string[]): string =>
  twin(['place', ...args, '--format', 'text', '--lang', 'en']).stdout;
const summaryCount = (args: readonly string[]): number =>
  answer<{ readonly count: number }>(['summary', ...args]).count;

describe('a place by the command line', () => {
  test('has of every district the count and the change of the table of districts, and of a filter by it', () => {
    const { districts } = answer<DistrictsAnswer>(['districts', ...HALF]);
    expect(districts.length).toBe(8);
    for (const row of districts) {
      const found = place(['--area', row.id, ...HALF]);
      expect(found).toMatchObject({ count: row.count, change: row.change, districtId: row.id });
      expect((found.perYear?.value ?? NaN) / found.areaKm2).toBeCloseTo(row.perKm2 ?? NaN, 6);
    }
    const [{ id }] = districts;
    expect(summaryCount(['--district', id, ...HALF])).toBe(place(['--area', id, ...HALF]).count);
  });

  test('has of an area of the user’s own what the table of areas has, overlap and all', () => {
    const square = (id: string, west: number, east: number): object => ({
      type: 'Feature',
      properties: { id, name: id },
      geometry: {
        type: 'Polygon',
        coordinates: [
          [
            [west, 43.22],
            [east, 43.22],
            [east, 43.27],
            [west, 43.27],
            [west, 43.22],
          ],
        ],
      },
    });
    const folder = mkdtempSync(join(tmpdir(), 'qyragy-place-'));
    const file = join(folder, 'areas.geojson');
    const features = [square('west', 76.88, 76.94), square('east', 76.92, 76.97)];
    writeFileSync(file, JSON.stringify({ type: 'FeatureCollection', features }));
    const { districts: rows } = answer<DistrictsAnswer>(['districts', '--areas', file, ...HALF]);
    expect(rows.map(({ id }) => id).sort()).toEqual(['east', 'west']);
    for (const { id, count } of rows) {
      expect(count).toBeGreaterThan(0);
      expect(place(['--area', id, '--areas', file, ...HALF]).count).toBe(count);
    }
  });

  test('says that a filter by ground cuts the ground asked about, and of an empty place outside the city that it lies there', () => {
    const near = ['--near', `${AT},250`];
    expect(place(['--at', AT, '--radius', '250', ...near]).isCut).toBe(false);
    const cut = place(['--at', AT, '--radius', '500', ...near]);
    expect(cut).toMatchObject({ isCut: true, count: place(['--at', AT, '--radius', '250']).count });
    expect(inWords(['--at', AT, '--radius', '500', ...near])).toContain(words.en.cut);
    expect(inWords(['--at', '76.70,43.50'])).toContain(words.en.outside);
  });

  test('says of a place that a filter leaves out that it does, and never that nothing is recorded there', () => {
    const auezov = ['--district', 'auezov'];
    const at = ['--at', '76.889,43.238', '--radius', '250'];
    const [{ count }, found] = [place(at), place([...at, ...auezov])];
    expect(count).toBeGreaterThan(0);
    expect(found).toMatchObject({ count: 0, isLeftOut: true, perYear: null, change: null, districtId: 'bostandyk' });
    for (const lang of ['en', 'ru', 'kk'] as const) {
      const said = twin(['place', ...at, ...auezov, '--format', 'text', '--lang', lang]).stdout;
      expect(said).toContain(words[lang].leftOut);
      expect(said).not.toContain(words[lang].none);
    }
    expect(twin(['place', ...at, ...auezov, '--format', 'csv']).stdout).toMatch(/^incidents,,\r?$/m);
    for (const more of [
      ['--near', `${AT},250`],
      ['--inside', `circle:${AT.replace(' ', '')}:250`],
      ['--mask', `circle:${AT}:250`],
    ])
      expect(place([...at, ...more])).toMatchObject({ count: 0, isLeftOut: true });
    // A whole district: its neighbours share its border.
    expect(place(['--area', 'bostandyk', ...auezov])).toMatchObject({ count: 0, isLeftOut: true });
    expect(place(['--area', 'auezov', ...auezov])).toMatchObject({ isLeftOut: false, isCut: false });
    // Partly inside: what is left is counted, and that it is a part is said.
    const wide = place(['--at', '76.889,43.238', '--radius', '2500', ...auezov]);
    expect(wide).toMatchObject({ isLeftOut: false, isCut: true });
    expect(wide.count).toBeGreaterThan(0);
    // A part that is counted and holds none is no whole place that holds none.
    const none = ['--drawn', `circle:${AT}:400`, '--near', '76.9286,43.2567,20', '--category', 'harm'];
    expect(place(none)).toMatchObject({ count: 0, isLeftOut: false, isCut: true });
    expect(inWords(none)).toContain(words.en.noneLeft);
  });

  test('has of a cell what a filter by that very cell leaves, and no circle of it', () => {
    for (const shape of ['hexagon', 'square'] as const) {
      const found = place(['--at', AT, '--cell', `${shape}:500`]);
      const at = cellMiddle([76.9286, 43.2567], { shape, sizeM: 500 });
      const cell = GROUND.toText({ kind: 'cell', shape, sizeM: 500, at });
      expect(found.count).toBeGreaterThan(0);
      expect(summaryCount(['--inside', cell])).toBe(found.count);
      expect(place(['--drawn', cell]).count).toBe(found.count);
    }
  });

  test('has along a line what a filter by its strip leaves, and names the posts that stand there', () => {
    const strip = 'strip:300:76.90,43.24~76.95,43.26';
    const found = place(['--drawn', strip]);
    expect(summaryCount(['--inside', strip])).toBe(found.count);
    const near = found.posts.filter(({ id }) => found.postsInside.includes(id));
    expect(near.length).toBeLessThanOrEqual(found.postsInside.length);
    const inside = place(['--at', AT, '--radius', '250']).postsInside;
    for (const { id, distanceM } of place(['--at', AT]).posts) expect(inside.includes(id)).toBe(distanceM <= 250);
  });

  test('refuses an area that is not there by the ids that are, and a question without any place', () => {
    const wrong = twin(['place', '--area', 'nowhere']);
    expect([wrong.status, wrong.stdout]).toEqual([2, '']);
    expect(wrong.stderr).toContain('bostandyk');
    expect(wrong.stderr).toContain('--area');
    const none = twin(['place']);
    expect(none.status).toBe(2);
    expect(none.stderr).toContain('--at|--area|--drawn');
  });
});
