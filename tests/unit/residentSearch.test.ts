import { describe, expect, it } from 'vitest';
import facts from '../../data/facts/districts.json';
import { searchIndex } from '../../src/analysis/resident/searchPlaces';
import { parsePlaces } from '../../src/domain/parse/places';
import { fold } from '../../src/i18n';
import { findWords } from '../../src/i18n/residentLater';
import { findables } from '../../src/state/resident/findables';
import { geoJson } from './geoFiles';

const places = parsePlaces(geoJson('places.json'));
if (!places.ok) throw new Error(places.error.code);
const index = searchIndex(
  [
    { kind: 'district', names: ['Әуезов ауданы', 'Ауэзовский район', 'Auezov'] },
    ...places.value.map((place) => ({
      ...place,
      names: place.nameKk === null ? [place.nameRu] : [place.nameRu, place.nameKk],
    })),
  ],
  fold,
);
/** With old names, as the page has them. */
const named = searchIndex(findables(places.value, facts.districts, []), fold);
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
    expect(index.find('market', 50).map((place) => place.names[0])).toEqual(
      expect.arrayContaining(
        index
          .find('рынок', 50)
          .slice(0, 3)
          .map((place) => place.names[0]),
      ),
    );
  });

  it.each([
    [
      '8-й микрорайон',
      [
        '8 ы',
        '8 ыкш',
        '8 ыкшам',
        '8 ықшам',
        '8 ықшам а',
        '8 ықшамауд',
        '8-ші шағ',
        '8 шағын а',
        '8 мк',
        '8 мкр',
        'восьмой ми',
        'сегізінші ықш',
        '8 yqsh',
        '8 microd',
      ],
    ],
    ['Микрорайон Самал-1', ['Самал ықш', 'Самал шағ', 'Самал мик']],
    ['Торговый дом Дана', ['торговый дом', 'торговый дом Д', 'Торговый дом Дана']],
    ['ЖК Royal Gardens', ['жилой к', 'жилой комп', 'тұрғын үй', 'ЖК Roy']],
    ['ТЦ Апорт', ['сауда', 'сауда орт', 'сауда орталығы']],
    ['Улица Пушкина', ['Pus', 'Push', 'Pushk']],
  ])('from the beginning of its kind and of its sounds: %s', (name, queries) => {
    for (const query of queries)
      expect([query, index.find(query, 99).some(({ names }) => names[0] === name)]).toEqual([query, true]);
  });

  it('by a name that one place has, without those whose name only ends in it', () => {
    for (const [query, other] of [
      ['Кирова', 'Аубакирова'],
      ['Заводская', 'Петрозаводская'],
      ['Самал', 'Таусамал'],
      ['Акатаева', 'Макатаева'],
      ['Мереке', 'Альмерек'],
      ['Алтын', 'Фараби'],
    ]) {
      const { found, total } = named.search(query, 99);
      expect(total).toBe(found.length);
      expect(found.map(({ names }) => names[0]).filter((name) => name.includes(other))).toEqual([]);
    }
    // A noun of the dictionary is looked for in compounds too.
    expect(index.find('театр', 9).map(({ names }) => names[0])).toContain('Драмтеатр имени Лермонтова');
  });

  it('and how many there are is told beside the few that are shown', async () => {
    const { found, total } = index.search('улица', 6);
    expect([found.length, total]).toEqual([6, index.find('улица', 9_999).length]);
    expect(total).toBeGreaterThan(300);
    const [kk, ru, en] = await Promise.all((['kk', 'ru', 'en'] as const).map(findWords));
    expect([kk.found(6, 143), ru.found(6, 143), en.found(6, 143)]).toEqual([
      '143 орын табылды, ең сәйкес келетін 6 орын көрсетілді',
      'Найдено 143 места, показано 6: те, что подходят лучше всего',
      '143 places found; the best 6 are shown',
    ]);
    expect([kk.found(1, 1), ru.found(1, 1), ru.found(5, 5), en.found(1, 1)]).toEqual([
      '1 орын табылды',
      'Найдено 1 место',
      'Найдено 5 мест',
      '1 place found',
    ]);
  });

  it('by an old name, which is told where it is what was typed', () => {
    const said = (query: string) => named.find(query, 3).map((item) => [item.names[0], item.oldNameIn(query)]);
    expect(said('Ленина').slice(0, 2)).toEqual([
      ['Проспект Достык', 'Проспект Ленина'],
      ['Улица Бенберина', 'Улица Ленина'],
    ]);
    expect(said('Фурманова')[0]).toEqual(['Проспект Назарбаева', 'Улица Фурманова']);
    expect(said('Достык')[0]).toEqual(['Проспект Достык', null]);
  });

  it('at every key of a name, and nothing for what is not there', () => {
    const name = 'Проспект Абая / Улица Байтурсынова';
    // One name in forty, with all it is called by. Digits and one letter are a number («3А») until the next key.
    for (const item of places.value.filter((_, k) => k % 40 === 7)) {
      for (const called of [item.nameRu, ...(item.nameKk === null ? [] : [item.nameKk])]) {
        for (let length = 2; length <= called.length; length++) {
          const query = called.slice(0, length);
          if (/[\p{L}\d]/u.test(query) && !/\d .$/.test(query))
            expect([query, index.find(query, 9_999).some(({ names }) => names.includes(called))]).toEqual([
              query,
              true,
            ]);
        }
      }
    }
    for (let length = 12; length <= name.length; length++)
      expect(index.find(name.slice(0, length), 50).some((place) => place.names[0] === name)).toBe(true);
    expect(index.find('ыыыыы', 5)).toEqual([]);
    expect(index.find('  ', 5)).toEqual([]);
  });
});
