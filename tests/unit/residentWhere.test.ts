import { indicators } from './residentScene';
import { describe, expect, it } from 'vitest';
import facts from '../../data/facts/districts.json';
import { areaFacts } from '../../src/analysis/resident/areaFacts';
import { metresBetween, touching } from '../../src/analysis/resident/extent';
import { gazetteer } from '../../src/analysis/resident/gazetteer';
import { ground } from '../../src/analysis/resident/ground';
import { parseAreas } from '../../src/domain/parse/areas';
import { parsePlaces } from '../../src/domain/parse/places';
import { parseSnapshot } from '../../src/domain/parse/snapshot';
import type { Precinct } from '../../src/domain/precinct';
import { fold } from '../../src/i18n';
import { LOCALES } from '../../src/i18n/locale';
import { placeWords, residentMore } from '../../src/i18n/residentLater';
import { residentMessages } from '../../src/i18n/residentMessages';
import { areaSections } from '../../src/state/resident/areaSections';
import type { Borders } from '../../src/state/resident/borders';
import { districtAt } from '../../src/state/resident/borders';
import { findables, type Found } from '../../src/state/resident/findables';
import { judgeSpot, questionOfPlace } from '../../src/state/resident/question';
import { geoJson, valueOf } from './geoFiles';

const places = valueOf(parsePlaces(geoJson('places.json')));
const borders: Borders = new Map(
  valueOf(parseAreas(geoJson('districts.geojson'))).map(({ id, geometry }) => [id, geometry]),
);
const example = valueOf(parseSnapshot(geoJson('example-snapshot.json')));
const named = gazetteer(places, fold);
const found = findables(places, facts.districts, []);
const called = (name: string): Found => {
  const item = found.find(({ names }) => names.includes(name));
  if (!item) throw new Error(name);
  return item;
};

describe('a street is asked about, never answered as one point', () => {
  it('every street of the list is a line, and so are lanes, rivers and stops called after a street', () => {
    const streets = named.filter(({ kind }) => kind === 'street');
    expect(streets.length).toBeGreaterThan(400);
    for (const { nameRu, extent } of streets) expect(extent.kind, nameRu).toBe('line');
    for (const name of ['Переулок Шагын', 'Река Есентай', 'Тимирязева', 'Гоголя', 'Проспект Достык']) {
      expect(called(name).extent?.kind, name).toBe('line');
    }
  });

  it('two spellings of one street are one, whatever it is called a street or an avenue, and lead to the same parts', () => {
    for (const [one, other] of [
      ['Проспект Абылай Хана', 'Улица Абылай хана'],
      ['Проспект Сейфуллина', 'Проспект Сакена Сейфуллина'],
      ['Бульвар Бухар Жырау', 'Бульвар Бухар-Жырау'],
      ['Улица Интернациональная', 'Интернациональная улица'],
      ['Улица Ахременко', 'Улица Ахрименко'],
      ['Улица Ашимова', 'Улица Байкена Ашимова'],
      ['Улица Мустафина', 'Улица Габидена Мустафина'],
      ['Улица Толе Би', 'Улица Толе би'],
      ['проспект Аль-Фараби', 'Проспект Аль-Фараби'],
    ])
      expect(called(one), one).toBe(called(other));
  });

  it('one crossing is one however its streets are spelled, and none is listed twice', () => {
    for (const [one, other] of [
      ['Улица Торайгырова / Улица Габидена Мустафина', 'Улица Торайгырова / Улица Мустафина'],
      ['Проспект Рыскулова / Улица Шарипова', 'Улица Касыма Шарипова / Проспект Рыскулова'],
      ['Проспект Рыскулова / Улица Онгарсыновой', 'Улица Онгарсынова / Проспект Рыскулова'],
    ])
      expect(called(one), one).toBe(called(other));
    expect(called('Улица Онгарсынова')).toBe(called('Улица Онгарсыновой'));
  });

  it('a lane is not the street that it has its name from', () => {
    expect(called('Переулок Клары Цеткин')).not.toBe(called('Улица Клары Цеткин'));
  });

  it('people with one family name keep streets of their own', () => {
    expect(called('Улица Ади Шарипова')).not.toBe(called('Улица Касыма Шарипова'));
    expect(called('Улица Саги Ашимова')).not.toBe(called('Улица Байкена Ашимова'));
    expect(called('Улица Ахметова')).not.toBe(called('Улица Ахметовой'));
  });

  it('Abay avenue is asked by its crossings, each with its own district, from end to end', () => {
    const question = questionOfPlace(called('Проспект Абая'), null, borders)!;
    const crossings = question.options.filter(({ name }) => name !== null);
    expect(crossings.length).toBeGreaterThan(12);
    expect(new Set(crossings.flatMap(({ districtIds }) => districtIds)).size).toBeGreaterThan(3);
    const lons = crossings.map(({ spot }) => spot!.at[0]);
    expect([...lons].sort((a, b) => a - b)).toEqual(lons);
  });

  it('the precincts between two known crossings of a street are named too', () => {
    const question = questionOfPlace(called('Проспект Абая'), null, borders)!;
    const atPoints = touching(
      question.options.flatMap(({ spot }) => spot ?? []),
      example.precincts ?? [],
    );
    expect(touching(question.spots, example.precincts ?? []).length).toBeGreaterThanOrEqual(atPoints.length);
    expect(atPoints.length).toBeGreaterThan(4);
  });

  it('a house keeps its number in the question', () => {
    const question = questionOfPlace(called('Улица Тимирязева'), '42', borders)!;
    expect(question.about).toBe('house');
    expect(question.house).toBe('42');
  });

  it('one crossing published from both of its streets is one, and reaches as far as its points', () => {
    const twice = named.filter(
      ({ kind, nameRu }) => kind === 'crossing' && /Момышулы/.test(nameRu) && /Райымбека/.test(nameRu),
    );
    expect(twice).toHaveLength(1);
    const [{ extent }] = twice;
    if (extent.kind === 'line') throw new Error('a crossing is no line');
    for (const { lon, lat } of places.filter(
      ({ nameRu }) => nameRu.includes('Райымбека') && nameRu.includes('Момышулы'),
    )) {
      expect(metresBetween(extent.at, [lon, lat])).toBeLessThanOrEqual(extent.withinM);
    }
  });
});

describe('a position is only as good as its accuracy', () => {
  const middle = [76.9296, 43.2505] as const;

  it('of 9 km names no district and no precinct, and says which it may be', () => {
    const judged = judgeSpot(
      { at: middle, withinM: 9_000, by: 'position' },
      null,
      borders,
      districtAt(borders, middle),
    )!;
    expect(judged.districtId).toBeNull();
    expect(judged.spot).toBeNull();
    expect(judged.question?.options.length).toBeGreaterThan(4);
  });

  it('of 700 m inside one district is sure of the district alone', () => {
    const inside = [76.8, 43.3] as const;
    const judged = judgeSpot({ at: inside, withinM: 700, by: 'position' }, null, borders, districtAt(borders, inside))!;
    expect(judged.districtId).toBe('alatau');
    expect(judged.spot).toBeNull();
    expect(judged.question?.about).toBe('position');
  });

  it('of 20 m away from every border is an answer, and outside the city none', () => {
    expect(
      judgeSpot({ at: middle, withinM: 20, by: 'position' }, null, borders, districtAt(borders, middle)),
    ).toMatchObject({ districtId: 'almaly', question: null });
    expect(judgeSpot({ at: [75, 43.2], withinM: 20, by: 'position' }, null, borders, null)).toBeNull();
  });
});

describe('the precinct is named only where all of the place lies in it', () => {
  const square = (id: string, west: number, east: number): Precinct => ({
    id,
    number: id,
    geometry: [
      [
        [
          [west, 43.24],
          [east, 43.24],
          [east, 43.26],
          [west, 43.26],
          [west, 43.24],
        ],
      ],
    ],
    inspector: `inspector of ${id}`,
    phone: null,
    receptionHours: null,
    address: null,
    nextMeeting: null,
    photo: null,
  });
  const precincts = [square('11', 76.92, 76.93), square('12', 76.93, 76.94)];
  const factsAt = (lon: number, withinM: number) =>
    areaFacts(
      null,
      { districtId: 'almaly', point: { lon, lat: 43.25 }, withinM, cells: null },
      new Map(),
      precincts,
      ground,
    );

  it('one well inside, both near their border', () => {
    expect(factsAt(76.925, 100).precinct?.number).toBe('11');
    expect(factsAt(76.9299, 100).precinct).toBeNull();
    expect(factsAt(76.9299, 100).precincts.map(({ number }) => number)).toEqual(['11', '12']);
    expect(factsAt(76.9299, 5).precinct?.number).toBe('11');
  });

  it.each(LOCALES)('and says by what it was found, or names them all, in %s', async (locale) => {
    const [m, more] = await Promise.all([residentMessages(locale), residentMore(locale)]);
    const words = await placeWords(locale);
    const district = facts.districts.find(({ id }) => id === 'almaly')!;
    const inspector = (lon: number, withinM: number): string =>
      areaSections(m, more, {
        indicators,
        district,
        hasPoint: true,
        age: null,
        today: '2026-01-10',
        found: { by: 'position', withinM, words },
        facts: factsAt(lon, withinM),
        snapshot: null,
        hasPrecincts: true,
        isWhole: true,
        isUnread: false,
        visit: null,
      })
        .find(({ id }) => id === 'inspector')!
        .lines.map(({ text }) => text)
        .join('\n');
    expect(inspector(76.925, 30)).toContain(words.foundBy('position', 30));
    expect(inspector(76.925, 30)).toContain('inspector of 11');
    const both = inspector(76.9299, 150);
    expect(both).toContain(words.oneOf(['11', '12']));
    expect(both).toContain('inspector of 11');
    expect(both).toContain('inspector of 12');
  });
});
