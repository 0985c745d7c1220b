import { expect, it } from 'vitest';
import { readDate } from '../../src/i18n/readDate';

it.each([
  ['2026-12-15', '2026-12-15', true],
  ['15.12.2026', '2026-12-15', true],
  ['5.3.2026 18:00', '2026-03-05', false],
  ['2026 жылғы 15 желтоқсан, 18:00, № 64 мектеп', '2026-12-15', false],
  ['2026 жылғы 15 желтоқсанда', '2026-12-15', true],
  ['15 декабря 2026 г.', '2026-12-15', true],
  ['9 мая 2026, школа № 1', '2026-05-09', false],
  ['15 December 2026', '2026-12-15', true],
  ['December 15, 2026 at 6 pm', '2026-12-15', false],
  ['7 мамыр 2026', '2026-05-07', true],
  ['3 наурыз 2026 ж.', '2026-03-03', false],
])('reads the date in «%s»', (text, iso, isAll) => {
  expect(readDate(text)).toEqual({ iso, isAll });
});

it.each([
  '',
  'every first Monday',
  '15 желтоқсан',
  '31.02.2026',
  '2026-13-45',
  '15.12.2026 or 16.12.2026',
  'с 1 по 5 декабря',
  '1234-56',
  'школа № 15, 2026',
])('takes «%s» for no date', (text) => {
  expect(readDate(text)).toBeNull();
});
