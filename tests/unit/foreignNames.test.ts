import { expect, it } from 'vitest';
import { partsOf, russianNames } from '../../src/i18n/foreignNames';

const PLACES = [
  { nameRu: 'Кинотеатр "Арман"', nameKk: null },
  { nameRu: 'Автовокзал Сайран', nameKk: 'Сайран автовокзалы' },
];

it('marks names of places that stand in Russian in a Kazakh sentence, and no Kazakh ones', () => {
  const names = russianNames('kk', PLACES);
  expect(partsOf('kk', '«Кинотеатр „Арман“» маңы, Бостандық ауданы; «Сайран автовокзалы»', names)).toEqual([
    { text: '«Кинотеатр „Арман“»', isRussian: true },
    { text: ' маңы, Бостандық ауданы; «Сайран автовокзалы»', isRussian: false },
  ]);
});

it('marks every name of a place in an English sentence, and no quoted name of something else', () => {
  const names = russianNames('en', PLACES);
  expect(partsOf('en', '120 m north of “Автовокзал Сайран”, from “мой файл.csv”', names)).toEqual([
    { text: '120 m north of ', isRussian: false },
    { text: '“Автовокзал Сайран”', isRussian: true },
    { text: ', from “мой файл.csv”', isRussian: false },
  ]);
});

it('leaves a Russian page as it is', () => {
  const text = '«Автовокзал Сайран», Ауэзовский район';
  expect(partsOf('ru', text, russianNames('ru', PLACES))).toEqual([{ text, isRussian: false }]);
});
