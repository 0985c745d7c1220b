import { indicators } from './residentScene';
import { describe, expect, it } from 'vitest';
import facts from '../../data/facts/districts.json';
import { areaAnswer } from '../../src/analysis/resident/areaAnswer';
import { ground, precinctsAt } from '../../src/analysis/resident/ground';
import type { LonLatMultiPolygon } from '../../src/domain/geometry';
import { parseAreas } from '../../src/domain/parse/areas';
import { parsePlaces } from '../../src/domain/parse/places';
import type { Precinct } from '../../src/domain/precinct';
import { LOCALES } from '../../src/i18n/locale';
import { placeWords, residentMore } from '../../src/i18n/residentLater';
import { residentMessages } from '../../src/i18n/residentMessages';
import { areaFacts } from '../../src/analysis/resident/areaFacts';
import { areaSections } from '../../src/state/resident/areaSections';
import type { ChosenPlace } from '../../src/state/resident/chosenPlace';
import type { Borders } from '../../src/state/resident/borders';
import { choosePlace, choosePoint, type Chooser } from '../../src/state/resident/choosing';
import { findables } from '../../src/state/resident/findables';
import { firstLines } from '../../src/state/resident/firstLines';
import { precinctsByNumber, reachOfPosition } from '../../src/state/resident/question';
import { geoJson, valueOf } from './geoFiles';

type Ring = LonLatMultiPolygon[number][number];
const ring = (west: number, south: number, east: number, north: number): Ring => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
];
const precinct = (
  number: string,
  geometry: LonLatMultiPolygon,
  inspector: string | null = `inspector of ${number}`,
): Precinct => ({
  id: number,
  number,
  geometry,
  inspector,
  phone: null,
  receptionHours: null,
  address: null,
  nextMeeting: null,
  photo: null,
});
/** A square of 0.01° (813 m by 1,111 m), its south-west corner at so many of them from 76.92, 43.24. */
const square = (number: string, across: number, up: number): Precinct =>
  precinct(number, [[ring(76.92 + across / 100, 43.24 + up / 100, 76.93 + across / 100, 43.25 + up / 100)]]);
const named = (
  precincts: readonly Precinct[],
  lon: number,
  lat: number,
  withinM: number,
): readonly [string | null, readonly string[]] => {
  const { only, mayBe } = precinctsAt({ at: [lon, lat], withinM }, precincts);
  return [only?.number ?? null, mayBe.map(({ number }) => number)];
};

describe('a precinct is named only where all of what was found lies in it', () => {
  const four = [square('1', 0, 0), square('2', 1, 0), square('3', 0, 1), square('4', 1, 1)];

  it.each([
    ['well inside', 76.925, 43.245, 300, '1', ['1']],
    ['on the border of two', 76.93, 43.245, 0, null, ['1', '2']],
    ['where four corners meet', 76.93, 43.25, 0, null, ['1', '2', '3', '4']],
    ['a reach over the border', 76.9295, 43.245, 50, null, ['1', '2']],
    ['a reach over the outer edge, beyond which none is published', 76.9205, 43.245, 100, null, ['1']],
    ['outside every one, in reach of one', 76.9195, 43.245, 100, null, ['1']],
    ['outside every one', 76.9, 43.245, 100, null, []],
    ['a reach that is no number', 76.925, 43.245, NaN, null, []],
    ['a reach without end', 76.925, 43.245, Infinity, null, ['1', '2', '3', '4']],
  ] as const)('%s', (_, lon, lat, withinM, only, mayBe) => {
    expect(named(four, lon, lat, withinM)).toEqual([only, mayBe]);
  });

  it('not in its hole, nor where the hole is in reach, however small it is', () => {
    const holed = [precinct('1', [[ring(76.92, 43.24, 76.93, 43.25), ring(76.9249, 43.2449, 76.9251, 43.2451)]])];
    expect(named(holed, 76.925, 43.245, 5)).toEqual([null, []]);
    expect(named(holed, 76.925, 43.245, 100)).toEqual([null, ['1']]);
    expect(named(holed, 76.926, 43.245, 200)).toEqual([null, ['1']]);
    expect(named(holed, 76.927, 43.247, 100)).toEqual(['1', ['1']]);
  });

  it('not over a gap between its parts, but over a border that its own parts share', () => {
    const apart = [precinct('1', [[ring(76.92, 43.24, 76.925, 43.25)], [ring(76.926, 43.24, 76.93, 43.25)]])];
    expect(named(apart, 76.9245, 43.245, 200)).toEqual([null, ['1']]);
    expect(named(apart, 76.9225, 43.245, 100)).toEqual(['1', ['1']]);
    const together = [precinct('1', [[ring(76.92, 43.24, 76.925, 43.25)], [ring(76.925, 43.24, 76.93, 43.25)]])];
    expect(named(together, 76.925, 43.245, 200)).toEqual(['1', ['1']]);
    const overlapping = [precinct('1', [[ring(76.92, 43.24, 76.926, 43.25)], [ring(76.924, 43.24, 76.93, 43.25)]])];
    expect(named(overlapping, 76.925, 43.245, 200)).toEqual(['1', ['1']]);
  });

  it('nor where two overlap, and one without an inspector is one too', () => {
    const overlapping = [square('1', 0, 0), square('2', 0.5, 0)];
    expect(named(overlapping, 76.9275, 43.245, 50)).toEqual([null, ['1', '2']]);
    expect(named([precinct('1', square('1', 0, 0).geometry, null)], 76.925, 43.245, 50)).toEqual(['1', ['1']]);
  });
});

describe('what lies in one or in none is said to, in three languages', () => {
  const precincts = [square('77', 0, 0)];
  const here = { districtId: 'almaly', point: { lon: 76.9205, lat: 43.245 }, withinM: 100, cells: null };

  it.each(LOCALES)('%s', async (locale) => {
    const [m, more] = await Promise.all([residentMessages(locale), residentMore(locale)]);
    const words = await placeWords(locale);
    const district = facts.districts.find(({ id }) => id === 'almaly')!;
    const known = {
      district,
      hasPoint: true,
      age: null,
      found: { by: 'crossing' as const, withinM: 100, words },
      snapshot: null,
      hasPrecincts: true,
      isWhole: true,
      isUnread: false,
    };
    const first = firstLines(m, {
      ...known,
      answer: areaAnswer(null, here, precincts, ground, 12),
      now: { year: 2026, month: 1, day: 10, hour: 12, minute: 5 },
    });
    const beneath = areaSections(m, more, {
      indicators,
      ...known,
      today: '2026-01-10',
      visit: null,
      facts: areaFacts(null, here, new Map(), precincts, ground),
    });
    for (const text of [first, beneath.find(({ id }) => id === 'inspector')!].map(({ lines }) =>
      lines.map((line) => line.text).join('\n'),
    ))
      expect(text).toContain(words.oneOf(['77']));
    expect(words.oneOf(['77'])).not.toBe(words.oneOf(['77', '78']).replace(', 78', ''));
    expect(first.lines.map(({ text }) => text).join('\n')).not.toContain('inspector of 77');
  });
});

describe('choosing leads to a question, never to a guess', () => {
  const borders: Borders = new Map(
    valueOf(parseAreas(geoJson('districts.geojson'))).map(({ id, geometry }) => [id, geometry]),
  );
  const chosen = async (choose: (page: Chooser) => Promise<unknown>): Promise<ChosenPlace | 'outside' | null> => {
    let at: ChosenPlace | 'outside' | null = null;
    await choose({
      base: '',
      borders,
      now: () => ({ districtId: null, precincts: [], question: null }),
      go: (place) => {
        at = place;
      },
      tell: () => {
        at = 'outside';
      },
      measureBy: () => undefined,
      needPlaceWords: async () => undefined,
    });
    return at;
  };
  const position = (withinM: number | null, at: readonly [number, number] = [76.8, 43.3]) =>
    chosen((page) => choosePoint(page, { at, withinM: withinM as number, by: 'position' }, null, true));

  it('every line of the list of places, and every house in one, asks', async () => {
    const lines = findables(valueOf(parsePlaces(geoJson('places.json'))), facts.districts, []).filter(
      ({ extent }) => extent?.kind === 'line',
    );
    expect(lines.length).toBeGreaterThan(400);
    for (const line of lines) {
      for (const house of [null, '12'])
        expect(await chosen((page) => choosePlace(page, line, house)), line.names[0]).toMatchObject({
          spot: null,
          districtId: null,
          question: { about: house === null ? 'line' : 'house' },
        });
    }
  });

  it.each([
    [549, true],
    [550, true],
    [551, false],
    [9_000, false],
    [0, true],
    [20, true],
  ])('a position known to %d m is a point: %s', async (withinM, isPoint) => {
    const place = await position(withinM);
    if (place === null || place === 'outside') throw new Error('nothing was chosen');
    expect(place.spot !== null).toBe(isPoint);
    expect(place.question?.about ?? null).toBe(isPoint ? null : 'position');
  });

  it.each([NaN, null, Infinity, -1])(
    'a position of which the device says no accuracy (%s) asks among all districts, and outside the city is outside',
    async (withinM) => {
      const place = await position(withinM);
      if (place === null || place === 'outside') throw new Error('nothing was chosen');
      expect(place).toMatchObject({ spot: null, districtId: null, question: { about: 'position' } });
      expect(place.question?.options).toHaveLength(8);
      expect(await position(withinM, [71.4, 51.1])).toBe('outside');
    },
  );

  it('no device knows its position to a hair', () => {
    expect(reachOfPosition(0)).toBe(5);
    expect(reachOfPosition(20.2)).toBe(21);
    expect(reachOfPosition(null)).toBe(Infinity);
  });

  it('a number that two precincts have asks which, also where one of them lies outside the city', () => {
    const two = [square('12', 0, 0), { ...square('12', 5, 40), id: 'outside' }];
    expect(precinctsByNumber(two, '№ 12', borders, null)).toHaveLength(2);
    expect(precinctsByNumber(two, '12', borders, 'almaly')).toHaveLength(1);
  });
});
