import { describe, expect, it } from 'vitest';
import { grouped } from '../../src/analysis/find/grouped';
import { kindOf } from '../../src/domain/kinds';
import { parsePlaces } from '../../src/domain/parse/places';
import { parsePosts } from '../../src/domain/parse/posts';
import type { Thing } from '../../src/domain/thing';
import { LOCALES } from '../../src/i18n';
import { finder, placesToFind, type Finder, type FindIn } from '../../src/state/find/finder';
import { settingsToFind, wordsToFind } from '../../src/state/find/settings';
import { placeFeatures } from '../../src/state/map/mapFiles';
import { PLANNER_ROOMS } from '../../src/state/view/rooms';
import { roomTitle } from '../../src/state/words/names';
import { OWN_INFOS } from '../../gallery/planner/ownRows';
import { city, geoJson, valueOf } from './geoFiles';
import { SCENARIO } from './scenarioFixture';

const { districts } = city();
const NOTHING: FindIn = { places: [], districts: [], posts: [], ownAreas: [], ownRows: [], scenarios: [], views: [] };
const precincts = kindOf('precincts')!;
const PRECINCT: Thing = {
  id: '1',
  shape: {
    type: 'MultiPolygon',
    coordinates: [
      [
        [
          [76.9, 43.2],
          [76.92, 43.2],
          [76.92, 43.22],
          [76.9, 43.2],
        ],
      ],
    ],
  },
  values: { number: '57', name: 'Участок 57' },
};
const NOWHERE: Thing = { id: '2', shape: null, values: { name: 'Участок 58' } };

const search: Finder = finder({
  places: placesToFind(placeFeatures(valueOf(parsePlaces(geoJson('places.json')))), districts),
  districts,
  posts: valueOf(parsePosts(geoJson('posts.geojson'))),
  ownAreas: [
    {
      id: 'zones-1',
      title: 'zones.geojson',
      areas: [
        {
          ...districts[0],
          id: 'z',
          names: {
            ...districts[0].names,
            kk: { ...districts[0].names.kk, nom: 'Сектор Север' },
            ru: { ...districts[0].names.ru, nom: 'Сектор Север' },
            en: 'Сектор Север',
          },
        },
      ],
    },
  ],
  ownRows: [
    {
      info: { ...OWN_INFOS[0], id: 'own-precincts', kind: 'precincts', title: 'precincts.csv' },
      kind: precincts,
      things: [PRECINCT, NOWHERE],
      total: 2,
    },
  ],
  scenarios: [{ ...SCENARIO, id: 's1', name: 'Жетысу к лету' }],
  views: [{ id: 'v1', name: 'Ночи у вокзала', note: 'к отчёту', search: 'tab=filters', madeAtMs: 1, changedAtMs: 1 }],
});

/** Group and Russian name of the first lines. */
const lines = (text: string, of: Finder = search): readonly string[] =>
  of.find(text).groups.flatMap(({ group, items }) => items.map((item) => `${group}: ${item.titleIn('ru')}`));
const first = (text: string): string => lines(text)[0] ?? '';

describe('the planner’s search finds by name', () => {
  it.each([
    ['абай байтурсын', 'place: Проспект Абая / Улица Байтурсынова'],
    ['Abay / Baytursynov', 'place: Проспект Абая / Улица Байтурсынова'],
    ['f,fz ,fqnehcsyjd', 'place: Проспект Абая / Улица Байтурсынова'],
    ['Зелёный базар', 'place: Зелёный базар'],
    ['көк базар', 'place: Зелёный базар'],
    ['Ауезов ауданы', 'area: Ауэзовский район'],
    ['medeu district', 'area: Медеуский район'],
    ['сектор', 'area: Сектор Север'],
    ['пост 12', 'post: модульный пост полиции 12'],
    ['police post 12', 'post: модульный пост полиции 12'],
    ['участок 57', 'own: Участок 57'],
    ['жетысу к лету', 'scenario: Жетысу к лету'],
    ['ночи у', 'view: Ночи у вокзала'],
    ['coverage', 'room: Охват'],
    ['қамту', 'room: Охват'],
    ['bandwidth', 'setting: Радиус сглаживания'],
    ['тегістеу', 'setting: Радиус сглаживания'],
    ['night', 'setting: Часы'],
    ['ночью', 'setting: Часы'],
    ['түнде', 'setting: Часы'],
    ['русский', 'setting: Язык: Русский'],
    ['english', 'setting: Язык: English'],
    ['тёмное', 'setting: Оформление: Тёмное'],
    ['қараңғы', 'setting: Оформление: Тёмное'],
    ['тёмная тема', 'setting: Оформление: Тёмное'],
    ['темная', 'setting: Оформление: Тёмное'],
    ['тема темная', 'setting: Оформление: Тёмное'],
    ['светлая', 'setting: Оформление: Светлое'],
    ['dark theme', 'setting: Оформление: Тёмное'],
    ['theme light', 'setting: Оформление: Светлое'],
    ['қараңғы тақырып', 'setting: Оформление: Тёмное'],
    ['что внутри', 'action: Что внутри фигуры'],
    ['what is inside', 'action: Что внутри фигуры'],
    ['ішінде не бар', 'action: Что внутри фигуры'],
    ['многоугольник', 'action: Многоугольник'],
    ['место для поста', 'action: Место для поста'],
  ])('%s', (text, name) => {
    expect(first(text)).toBe(name);
  });

  it('every room by its title in each of the three languages', () => {
    for (const room of PLANNER_ROOMS)
      for (const locale of LOCALES)
        expect(lines(roomTitle(locale, room)), roomTitle(locale, room)).toContain(`room: ${roomTitle('ru', room)}`);
  });

  it('every setting by its label in each of the three languages, each in one room', () => {
    const settings = settingsToFind();
    expect(settings.length).toBeGreaterThan(40);
    for (const { titleIn, id } of settings)
      for (const locale of LOCALES) {
        const found = search.find(titleIn(locale)).groups.flatMap(({ items }) => items);
        expect(
          found.map((item) => item.titleIn(locale)),
          id,
        ).toContain(titleIn(locale));
      }
    expect(new Set(settings.map(({ id }) => id)).size).toBe(settings.length);
  });

  it('says what a line is and where it lies, so that two of one name are told apart', () => {
    const [{ items }] = search.find('абай байтурсын').groups;
    expect(items[0].detailIn('ru', 'абай байтурсын')).toMatch(/^перекрёсток, \S+ район$/);
    expect(items[0].detailIn('kk', '')).toMatch(/^қиылыс, \S+ ауданы$/);
    const [old] = search.find('Фурманова').groups;
    expect(old.items[0].detailIn('ru', 'Фурманова')).toContain('прежнее название: «Улица Фурманова»');
    const post = search.find('пост 12').groups[0].items[0];
    expect(post.detailIn('ru', '')).toMatch(/^условно, \S+ район$/);
  });

  it('shows at most eight, the best of every group among them, and says of how many', () => {
    const { groups, shown, total } = search.find('абай');
    expect(shown).toBe(8);
    expect(groups.flatMap(({ items }) => items)).toHaveLength(8);
    expect(total).toBeGreaterThan(8);
    expect(lines('медеу').map((line) => line.split(':')[0])).toEqual(expect.arrayContaining(['area', 'place']));
  });

  it('takes a slip of the finger as a guess, a house as its street, and nothing for nothing', () => {
    expect(search.find('vedeu')).toMatchObject({ isGuess: true });
    const house = search.find('Абая 15');
    expect(house.house).toBe('15');
    expect(first('Абая 15')).toBe('place: Проспект Абая');
    expect(search.find('щзщзщз')).toMatchObject({ shown: 0, total: 0, groups: [] });
    expect(search.find('   ').shown).toBe(0);
  });

  it('finds no row of the user’s own that lies nowhere: there is no place to show', () => {
    expect(lines('участок 58')).not.toContain('own: Участок 58');
  });
});

describe('a city of the user’s own', () => {
  const bare = finder(NOTHING);
  it('has only what is there: rooms, settings, actions and coordinates', () => {
    expect(bare.groups).toEqual(['point', 'room', 'setting', 'action']);
    expect(lines('Байтурсынова', bare)).toEqual([]);
    expect(lines('coverage', bare)[0]).toBe('room: Охват');
  });
});

describe('what the rooms say', () => {
  it('is found by its own words where nothing is called so: labels of controls, titles and introductions', () => {
    expect(lines('Рисунок плотности')[0]).toBe('setting: Рисунок плотности');
    for (const typed of ['Непрозрачность', 'прозрачность', 'opacity']) {
      const [first] = search.find(typed).groups.flatMap(({ items }) => items);
      expect(first?.goes, typed).toMatchObject({ room: 'layers' });
    }
    for (const typed of ['открытые', 'вопрос']) expect(lines(typed), typed).not.toEqual([]);
    // In each language, all that is said of the drawing, and of each room the first that it says.
    const said = wordsToFind();
    const roomOf = ({ goes }: (typeof said)[number]) => (goes.to === 'setting' || goes.to === 'room' ? goes.room : '');
    const rooms = said.map(roomOf);
    expect(new Set(rooms)).toEqual(new Set(PLANNER_ROOMS));
    for (const [k, { names, id }] of said.entries())
      if (rooms.indexOf(rooms[k]) === k || id.startsWith('words layers 0.drawing'))
        for (const name of names) expect(search.find(name).total, `${id}: ${name}`).toBeGreaterThan(0);
  });

  it('does not stand before what has the name, and no line comes twice', () => {
    expect(lines('Радиус сглаживания')[0]).toBe('setting: Радиус сглаживания');
    const found = lines('порог');
    expect(new Set(found).size).toBe(found.length);
  });
});

describe('what was chosen before', () => {
  it('comes back by its id, in its order, and what is gone is left out', () => {
    const ids = ['room coverage', 'post nowhere', 'scenario s1'];
    expect(search.known(ids).map(({ id }) => id)).toEqual(['room coverage', 'scenario s1']);
  });
});

describe('lines under headings', () => {
  const of = (group: string, n: number) => ({ group, n });
  it('keep the order of the best of each group, and never more than asked', () => {
    const found = [of('a', 1), of('a', 2), of('b', 3), of('a', 4), of('c', 5), of('b', 6)];
    expect(grouped(found, 4)).toEqual([
      { group: 'a', items: [of('a', 1), of('a', 2)] },
      { group: 'b', items: [of('b', 3)] },
      { group: 'c', items: [of('c', 5)] },
    ]);
    expect(grouped(found, 2).flatMap(({ items }) => items)).toHaveLength(2);
    expect(grouped([], 8)).toEqual([]);
  });
});
