import { describe, expect, it } from 'vitest';
import { searchIndex } from '../../src/analysis/resident/searchPlaces';
import { parsePlaces } from '../../src/domain/parse/places';
import { fold } from '../../src/i18n';
import { geoJson } from './geoFiles';

const places = parsePlaces(geoJson('places.json'));
if (!places.ok) throw new Error(places.error.code);
const index = searchIndex(
  [
    { kind: 'district', names: ['Әуезов ауданы', 'Ауэзовский район', 'Auezov'] },
    ...places.value.map((place) => ({ ...place, names: place.nameKk === null ? [place.nameRu] : [place.nameRu, place.nameKk] })),
  ],
  fold,
);
const first = (query: string): string => index.find(query, 1)[0]?.names[0] ?? '';

describe('a place is found as people type it', () => {
  it.each([
    ['Абай / Байтұрсынов', 'Проспект Абая / Улица Байтурсынова'],
    ['абай байтурсын', 'Проспект Абая / Улица Байтурсынова'],
    ['байтурсынова абая', 'Проспект Абая / Улица Байтурсынова'],
    ['Абай даңғылы Байтұрсынов көшесі', 'Проспект Абая / Улица Байтурсынова'],
  ])('%s', (query, name) => {
    expect(first(query)).toBe(name);
  });

  it('in Kazakh with a Russian keyboard, and a district by any of its names', () => {
    expect(first('ауезов аудан')).toBe('Әуезов ауданы');
    expect(first('Ауэзовский')).toBe('Әуезов ауданы');
    expect(first('auezov')).toBe('Әуезов ауданы');
    expect(first('қалқаман')).toContain('Калкаман');
    expect(first('Самал шағын ауданы')).toContain('Самал');
    expect(first('Самал ш/а')).toContain('Самал');
  });

  it.each([
    ['Abay / Baytursynov', 'Проспект Абая / Улица Байтурсынова'],
    ['abai baitursynov', 'Проспект Абая / Улица Байтурсынова'],
    ['Zhibek Zholy avenue', 'Жибек Жолы'],
    ['tulebaev', 'Тулебаева'],
    ['Auezov street', 'Ауэзова'],
  ])('in Latin letters: %s', (query, name) => {
    expect(first(query)).toContain(name);
  });

  it('by its kind in three languages', () => {
    const markets = index.find('базар', 50);
    expect(markets.length).toBeGreaterThan(3);
    expect(index.find('market', 50).map((place) => place.names[0])).toEqual(expect.arrayContaining(index.find('рынок', 50).slice(0, 3).map((place) => place.names[0])));
  });

  it('at every key of a name, and nothing for what is not there', () => {
    const name = 'Проспект Абая / Улица Байтурсынова';
    for (let length = 12; length <= name.length; length++) expect(index.find(name.slice(0, length), 50).some((place) => place.names[0] === name)).toBe(true);
    expect(index.find('ыыыыы', 5)).toEqual([]);
    expect(index.find('  ', 5)).toEqual([]);
  });
});
