import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import facts from '../../data/facts/districts.json';
import { searchIndex } from '../../src/analysis/resident/searchPlaces';
import { parsePlaces } from '../../src/domain/parse/places';
import type { Precinct } from '../../src/domain/precinct';
import { fold } from '../../src/i18n';
import { findWords } from '../../src/i18n/residentLater';
import { findables, type Found } from '../../src/state/resident/findables';
import { questionOfPlace } from '../../src/state/resident/question';
import { geoJson, valueOf } from './geoFiles';

const places = valueOf(parsePlaces(geoJson('places.json')));
const precinct = (number: string): Precinct => ({
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
const all = findables(places, facts.districts, [precinct('№ 62 г'), precinct('62'), precinct('7Б')]);
const index = searchIndex(all, fold);
const nameOf = ({ names }: Found): string => names[0];

describe('a name that is only like another is never given for it', () => {
  const absent = readFileSync(new URL('../fixtures/absentNames.csv', import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .slice(1);

  it('names that are in no list find nothing, or what is said to be only like them', () => {
    expect(absent.length).toBeGreaterThan(20);
    const given = absent.filter((query) => {
      const { found, isGuess } = index.search(query, 6);
      return found.length > 0 && !isGuess;
    });
    expect(given).toEqual([]);
  });

  it.each(['Баганашыл', 'Бағанашыл', 'бабушкина улица 5', 'Бабушкина', 'Алтын Орда'])(
    '%s offers nothing at all: it begins or ends like another, and is none',
    (query) => {
      expect(index.search(query, 6).found.map(nameOf)).toEqual([]);
    },
  );

  it('a street that is taken out of the list is not found any more, except by name, and is never taken unseen', () => {
    const streets = all.filter(({ kind }) => kind === 'street').filter((_, k) => k % 30 === 4);
    expect(streets.length).toBeGreaterThan(15);
    for (const street of streets) {
      const own = fold(nameOf(street))
        .split(' ')
        .filter((word) => word.length > 3 && word !== 'улица' && word !== 'проспект');
      const rest = all.filter(
        ({ names }) =>
          !names.some((name) =>
            fold(name)
              .split(' ')
              .some((word) => own.includes(word)),
          ),
      );
      const { isSure, found } = searchIndex(rest, fold).search(nameOf(street), 3);
      expect([nameOf(street), isSure && found.map(nameOf)]).toEqual([nameOf(street), false]);
    }
  });

  it.each([
    ['Розыбокиева', 'Улица Розыбакиева'],
    ['Розыбокеива', 'Улица Розыбакиева'],
    ['Жандасава', 'Улица Жандосова'],
    ['rozibakeeva', 'Улица Розыбакиева'],
    ['Розыбокиева 5', 'Улица Розыбакиева'],
    ['Айнабулк 3', 'Микрорайон Айнабулак-3'],
    ['Чокана Валиханова', 'Улица Валиханова'],
    ['Каныша Сатпаева 22', 'Улица Сатпаева'],
    ['Қаныш Сәтбаев', 'Улица Сатпаева'],
  ])('a slip or a first name still leads there, as a name like it: %s', (query, name) => {
    const { found, isGuess, isSure } = index.search(query, 6);
    expect([found.map(nameOf)[0], isGuess, isSure]).toEqual([name, true, false]);
  });

  it.each([
    ['Толе бе', 'Автостанция Толе би / Яссауи', 'Улица Толе би'],
    ['Абай ме', 'Метро Абай', 'Проспект Абая'],
  ])(
    'a kind of which only the beginning was typed hides no other place of the name, and none is taken unseen: %s',
    (query, first, hidden) => {
      const { found, total, isSure } = index.search(query, 999);
      expect([found.map(nameOf)[0], found.map(nameOf).includes(hidden), isSure, total]).toEqual([
        first,
        true,
        false,
        new Set(found).size,
      ]);
    },
  );

  it('of a number and the beginning of a kind there is no name to offer beneath', () => {
    expect(
      index
        .find('8 мк', 999)
        .map(nameOf)
        .filter((name) => !/микрорайон/i.test(name)),
    ).toEqual([]);
  });

  it('another person’s or another word’s name is only like it', () => {
    const without = (name: string) =>
      searchIndex(
        all.filter(({ names }) => !names.some((one) => fold(one).split(' ').includes(fold(name)))),
        fold,
      );
    for (const [name, like] of [
      ['Байзакова', 'Улица Байзак батыра'],
      ['Заводская', 'Петрозаводская улица'],
      ['Дулатова', 'Улица Дулати'],
    ]) {
      const { found, isGuess } = without(name).search(name, 3);
      expect([name, found.map(nameOf)[0], isGuess]).toEqual([name, like, true]);
      expect(index.search(name, 6).found.map(nameOf)).not.toContain(like);
    }
  });

  it.each([
    ['Абай даңғылы', true],
    ['Абая 150', true],
    ['мкр 8', true],
    ['калкаман 2', true],
    ['school 99', true],
    ['Толе би Саина', true],
    ['Сейфулина', true],
    ['баға', false],
    ['Сайран', false],
    ['abay baytursyn', false],
    ['аль фараби', false],
    ['улица', false],
    ['Абая и Тулебаева', false],
  ])('%s may be taken unseen: %s', (query, isSure) => {
    const { found, isSure: said, isGuess } = index.search(query, 6);
    expect(found.length).toBeGreaterThan(0);
    expect([said, isGuess]).toEqual([isSure, false]);
  });

  it('is said in three languages, with what to do', async () => {
    const [kk, ru, en] = await Promise.all((['kk', 'ru', 'en'] as const).map(findWords));
    expect(ru.like('Розыбокиева', 6, 9)).toBe(
      'Названия «Розыбокиева» в нашем списке нет. Похожие (6 из 9), выберите, если нужное здесь:',
    );
    expect(kk.like('Розыбокиева', 1, 1)).toBe(
      'Тізімімізде «Розыбокиева» деген атау жоқ. Ұқсас атаулар, керегі осында болса, таңдаңыз:',
    );
    expect(en.like('Rozybokieva', 6, 9)).toBe(
      'Nothing in our list is called “Rozybokieva”. Names like it (6 of 9); choose if yours is here:',
    );
    for (const [words, map, district] of [
      [kk, 'картадан', 'ауданды'],
      [ru, 'на карте', 'район'],
      [en, 'on the map', 'district'],
    ] as const) {
      expect(words.none('x')).toContain(map);
      expect(words.none('x')).toContain(district);
    }
  });
});

it.each(['62г', '62 г', '№ 62 г', '№62г', '№ 62Г', '62-г', 'участок 62 г', '62 г учаскесі'])(
  '%s is one number, whatever stands between its digits and its letter',
  (query) => {
    expect(index.search(query, 3).found.map(nameOf)).toEqual(['№ 62 г']);
  },
);
it('and of two that begin alike the whole one comes first', () => {
  expect(index.search('участок 62', 3).found.map(nameOf)).toEqual(['62', '№ 62 г']);
  expect(index.search('7 б', 3).found.map(nameOf)).toEqual(['7Б']);
});

describe('what has one name is told apart', () => {
  it('known points of a street by what is nearest to each', () => {
    let several = 0;
    for (const found of all.filter(({ extent }) => extent?.kind === 'line')) {
      const bare = questionOfPlace(found, null, new Map())!.options.filter(({ name }) => name === null);
      const said = bare.map(({ beside }) => `${beside?.nameIn('ru')} ${Math.round((beside?.metres ?? 0) / 10)}`);
      expect(new Set(said).size, nameOf(found)).toBe(bare.length);
      several += Number(bare.length > 1);
    }
    expect(several).toBeGreaterThan(10);
  });

  it('and its name says in which language it stands', () => {
    const [abay, sain, district] = ['Абай даңғылы', 'Саина', 'Медеу ауданы'].map(
      (query) => index.search(query, 1).found[0],
    );
    expect([abay.nameIn('kk'), abay.isNameRussian('kk'), abay.isNameRussian('en'), abay.isNameRussian('ru')]).toEqual([
      'Абай даңғылы',
      false,
      true,
      false,
    ]);
    expect([sain.isNameRussian('kk'), sain.isNameRussian('ru'), district.isNameRussian('en')]).toEqual([
      true,
      false,
      false,
    ]);
  });
});
