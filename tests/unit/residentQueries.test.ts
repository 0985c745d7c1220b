import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import facts from '../../data/facts/districts.json';
import { searchIndex } from '../../src/analysis/resident/searchPlaces';
import { parsePlaces } from '../../src/domain/parse/places';
import type { Precinct } from '../../src/domain/precinct';
import { fold } from '../../src/i18n';
import { findables } from '../../src/state/resident/findables';
import { geoJson, valueOf } from './geoFiles';

const precinct: Precinct = {
  id: 'p',
  number: '101',
  geometry: [
    [
      [
        [76.9, 43.2],
        [76.91, 43.2],
        [76.91, 43.21],
        [76.9, 43.2],
      ],
    ],
  ],
  inspector: null,
  phone: null,
  receptionHours: null,
  address: null,
  nextMeeting: null,
  photo: null,
};
const index = searchIndex(findables(valueOf(parsePlaces(geoJson('places.json'))), facts.districts, [precinct]), fold);
const found = (query: string, most = 5): readonly string[] =>
  index.search(query, most).found.map(({ names }) => names[0]);

/** lang, query, the place's name as published or empty for none, how many of the first it must be among. */
const asked = readFileSync(new URL('../fixtures/residentQueries.csv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => [...line.matchAll(/("([^"]*)"|([^,]*))(?:,|$)/g)].map(([, , quoted, bare]) => quoted ?? bare))
  .map(([lang, query, place, within]) => ({ lang, query, place, within: Number(within) }));

describe('what people type finds the place they mean', () => {
  it('in at least 97 of 100 typed queries, in each of three languages', () => {
    expect(asked.length).toBeGreaterThan(150);
    for (const lang of ['kk', 'ru', 'en']) {
      const of = asked.filter((row) => row.lang === lang);
      const missed = of.filter(({ query, place, within }) => {
        const first = index.search(query, within).found;
        return place === '' ? first.length > 0 : !first.some(({ names }) => names.includes(place));
      });
      expect(missed.length / of.length, missed.map(({ query }) => query).join('; ')).toBeLessThanOrEqual(0.03);
    }
  });

  it('a number finds itself first, and no number that merely holds it', () => {
    expect(found('школа 15')[0]).toBe('Гимназия № 15');
    expect(found('школа 15')).toContain('Школа № 154');
    expect(found('5', 50).some((name) => /(?:^|\D)\d*[^5\D]5/.test(name))).toBe(false);
    expect(found('101')[0]).toBe('101');
    expect(found('участок 101')).toEqual(['101']);
  });

  it.each([
    ['Абая 150', '150'],
    ['ул. Абая, д. 150/2', '150/2'],
    ['Абай 150 үй', '150'],
    ['Abay 150', '150'],
    ['Аксай-4, 15', '15'],
    ['8 мкр 20', '20'],
  ])('%s is a house of a street or a microdistrict: %s', (query, house) => {
    const {
      found: [first],
      house: read,
    } = index.search(query, 1);
    expect(read).toBe(house);
    expect(first.extent?.kind).not.toBe('point');
  });

  it.each(['15 мкр', 'Аксай-4', '8 мкр', 'школа 154', 'Аксай 9', 'мкр 8'])('%s holds no house number', (query) => {
    expect(index.search(query, 5).house).toBeNull();
  });

  it('a crossing that is not published is said to be none, and its streets are offered', () => {
    const { found: streets, isPart } = index.search('Абая и Тулебаева', 5);
    expect(isPart).toBe(true);
    expect(streets.map(({ names }) => names[0])).toEqual(['Проспект Абая', 'Улица Тулебаева']);
  });
});
