import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import facts from '../../data/facts/districts.json';
import { searchIndex } from '../../src/analysis/resident/searchPlaces';
import { METRO_STATIONS } from '../../src/domain/thisCityNames';
import { parsePlaces } from '../../src/domain/parse/places';
import type { Precinct } from '../../src/domain/precinct';
import { fold } from '../../src/i18n';
import { findables, type Found } from '../../src/state/resident/findables';
import { geoJson, valueOf } from './geoFiles';

const precinctOf = (number: string): Precinct => ({
  id: number,
  number,
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
});
const index = searchIndex(
  findables(valueOf(parsePlaces(geoJson('places.json'))), facts.districts, ['Д-1', 'Д-12', 'Д-120'].map(precinctOf)),
  fold,
);

interface Asked {
  readonly kind: string;
  readonly query: string;
  readonly expected: string;
  readonly within: string;
}
const read = (name: string): readonly Asked[] =>
  Papa.parse<Asked>(readFileSync(new URL(`../fixtures/${name}.csv`, import.meta.url), 'utf8').trimEnd(), {
    header: true,
    skipEmptyLines: false,
  }).data;

const plain = (name: string): string => name.toLowerCase().replace(/ё/g, 'е').replace(/["«»]/g, '').trim();
/** The two streets of a crossing, in any order, without the kind of way. */
const sides = (name: string): string =>
  name
    .split(/\s*\/\s*|\s+[-–×]\s+/)
    .map((side) =>
      plain(side)
        .replace(/(?:^| )(?:улица|проспект)(?= |$)/g, '')
        .trim(),
    )
    .sort()
    .join('|');

function isMeant({ kind, names, districtId, precinct }: Found, expected: string): boolean {
  if (expected.startsWith('district:')) return districtId === expected.slice(9);
  if (expected.startsWith('precinct:')) return precinct?.number === expected.slice(9);
  if (expected.startsWith('metro:'))
    return kind === 'metro' && names.some((name) => fold(name).includes(fold(expected.slice(6))));
  if (expected.includes(' × ')) return kind === 'crossing' && names.some((name) => sides(name) === sides(expected));
  return names.some((name) => plain(name) === plain(expected));
}

const missed = (asked: readonly Asked[]): readonly string[] =>
  asked
    .filter(({ query, expected, within }) => {
      const { found } = index.search(query, 8);
      if (expected === 'anything') return false;
      if (expected === 'nothing') return found.length > 0;
      return !found.slice(0, Number(within)).some((item) => expected.split('|').some((meant) => isMeant(item, meant)));
    })
    .map(({ query }) => query);

describe('queries written before the rules were looked at find what they mean', () => {
  it.each([
    ['unseenQueriesFirst', 300, 0.98],
    ['unseenQueriesSecond', 100, 0.95],
  ] as const)('%s', (name, least, floor) => {
    const asked = read(name);
    expect(asked.length).toBeGreaterThan(least);
    const without = missed(asked);
    expect(1 - without.length / asked.length, without.join('; ')).toBeGreaterThanOrEqual(floor);
  });
});

describe('each kind of slip has its rule', () => {
  const first = (query: string): string => index.search(query, 1).found[0]?.names[0] ?? '';

  it.each([
    ['another layout', ',jcnfylsr', 'Бостандық ауданы'],
    ['another layout', '0fk0fvfy', 'Микрорайон Калкаман'],
    ['a word of a name in Kazakh', 'Орталық стадион', 'Центральный стадион'],
    ['initials', 'УПП 94', 'Участковый пункт полиции № 94'],
    ['the end of a word', 'театр лермонтова', 'Драмтеатр имени Лермонтова'],
    ['a case after a number', 'Самал-1-де', 'Микрорайон Самал-1'],
    ['a kind shortened with a hyphen', 'пр-т Абая', 'Проспект Абая'],
    ['a number in words', 'второй микрорайон', '2-й микрорайон'],
    ['a case of a short word', 'Төле бидің', 'Улица Толе би'],
    ['a street before its crossings', 'Әуезов көшесі', 'Улица Ауэзова'],
    ['a crossing by an old name', 'Фурманова Абая', 'Проспект Абая / Проспект Назарбаева'],
  ])('%s: %s', (_, query, name) => {
    expect(first(query)).toBe(name);
  });

  it('says nothing for letters without a sound and reads a long text so far', () => {
    expect(index.search('ъ'.repeat(600), 5).found).toEqual([]);
    expect(index.search('Абая '.repeat(200), 1).found).toEqual(index.search('Абая', 1).found);
  });

  it('two streets are said to cross only where two streets are all that is named', () => {
    for (const query of ['Спорт сарайы', 'метро театр Ауэзова', 'Ауэзовский р-н'])
      expect(index.search(query, 5).isPart, query).toBe(false);
    for (const query of ['Толе би и Тулебаева', 'Тулебаева Толе би'])
      expect(
        index
          .search(query, 5)
          .found.map(({ names }) => names[0])
          .toSorted(),
        query,
      ).toEqual(['Улица Толе би', 'Улица Тулебаева']);
  });
});

it('the metro stations are those of the facts', () => {
  const rows = readFileSync(new URL('../../data/facts/metro.csv', import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','));
  for (const { nameKk, lon, lat } of METRO_STATIONS)
    expect(
      rows.some(([name, x, y]) => nameKk?.startsWith(name) && Number(x) === lon && Number(y) === lat),
      nameKk ?? '',
    ).toBe(true);
  for (const [name] of rows) expect(index.search(`метро ${name}`, 1).found[0]?.kind, name).toBe('metro');
});
