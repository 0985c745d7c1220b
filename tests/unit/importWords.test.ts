import { expect, test } from 'vitest';
import { formOf, withWord } from '../../src/domain/importChoices';
import { toldWords } from '../../src/domain/importWords';
import { CATEGORIES } from '../../src/domain/incident';
import { readWell } from '../fixtures/reading';

const FILE = 'lon;lat;вид\n76.9;43.2;Шум\n76.91;43.2;шум\n76.92;43.2;Карманная кража\n';
const kinds = (choices = {}): string[] =>
  [...(readWell(FILE, choices).table?.category ?? [])].map((code) => CATEGORIES[code]);

test('a word means what a person says, whatever its case, before every list and stem', () => {
  expect(kinds()).toEqual(['other', 'other', 'theft']);
  const choices = withWord(withWord({}, 'category', 'Шум', 'hooliganism'), 'category', 'Карманная кража', 'other');
  expect(kinds(choices)).toEqual(['hooliganism', 'hooliganism', 'other']);
  expect(readWell(FILE, choices).preview).toMatchObject({
    unknownWords: [],
    readWords: [
      { field: 'category', word: 'Карманная кража', as: 'other', count: 1 },
      { field: 'category', word: 'Шум', as: 'hooliganism', count: 1 },
      { field: 'category', word: 'шум', as: 'hooliganism', count: 1 },
    ],
  });
});

test('what was said of a word is taken back, and then is found in the file again', () => {
  const said = withWord({}, 'category', 'Шум', 'fraud');
  expect(withWord(said, 'category', 'Шум', null).words).toEqual({ category: {} });
  expect(kinds(withWord(said, 'category', 'Шум', null))).toEqual(kinds());
});

test('what was said of words is remembered with the form of the file', () => {
  expect(formOf(withWord({}, 'category', 'Шум', 'fraud'))?.words).toEqual({ category: { Шум: 'fraud' } });
  expect(formOf(withWord(withWord({}, 'category', 'Шум', 'fraud'), 'category', 'Шум', null))).toBe(null);
});

test('the words of a command are told of every field that has their meaning', () => {
  expect(toldWords({ X: 'theft', Y: 'other', Z: 'grave' })).toEqual({
    category: { X: 'theft', Y: 'other' },
    place: { Y: 'other' },
    severity: { Z: 'grave' },
  });
  expect(toldWords({ X: 'murder' })).toEqual({ unknown: 'murder' });
});

test('words in plain rows, read from bytes, mean what a person says too', () => {
  const rows = Array.from({ length: 50 }, (_, i) => `76.9${i};43.25;2024-03-01 10:30;Шум\n`).join('');
  const { table } = readWell(`lon;lat;дата;вид\n${rows}`, { words: { category: { Шум: 'robbery' } } });
  expect([...new Set(table?.category)]).toEqual([CATEGORIES.indexOf('robbery')]);
});
