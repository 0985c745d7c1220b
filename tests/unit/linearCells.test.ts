import { describe, expect, test } from 'vitest';
import { categoryOfArticle, startsWithArticle } from '../../src/intake/cells/article';
import { categoryOfDescription } from '../../src/intake/cells/categoryStems';
import { ClockEvidence, readClock } from '../../src/intake/cells/clockTime';
import { isMissing } from '../../src/intake/cells/missing';
import { monthOfWord } from '../../src/intake/cells/months';
import { hasDecimalComma, parseAngle, parseNumber } from '../../src/intake/cells/numbers';
import { ANY_TIME, dateCell, dateEvidence, readTime } from '../../src/intake/cells/times';
import {
  answerOfWord,
  categoryOfWord,
  closedByWord,
  hoursOfText,
  isTotalWord,
  placeOfWord,
  postKindOfWord,
  severityOfWord,
} from '../../src/intake/cells/words';
import { rankOf } from '../../src/intake/columns/columnNames';
import { guessKind, uniqueNames } from '../../src/intake/columns/columns';
import { lineCells, startsLikeRow } from '../../src/intake/csv/csvLine';
import { readPair } from '../../src/intake/places/coordinates';
import { Report } from '../../src/intake/report';
import { settlePopulation } from '../../src/intake/rows/population';
import { idOf } from '../../src/intake/rows/rowIds';
import { cleanText, nameWords, shortFileName, wordKey } from '../../src/intake/text/cellText';
import { doubleEncoded } from '../../src/intake/text/doubleEncoded';
import { maskPersonal, quoted } from '../../src/intake/text/personalData';
import { plausibility } from '../../src/intake/text/plausible';

const own = new Set(['', 'x'.repeat(50)]);

/** Every reader of a cell, a name or a line. */
const RECOGNISERS: Readonly<Record<string, (cell: string) => unknown>> = {
  parseNumber,
  parseAngle,
  hasDecimalComma,
  readTime: (cell) => readTime(cell, 'date', ANY_TIME),
  dateEvidence: (cell) => dateEvidence(cell, Infinity),
  dateCell,
  readClock: (cell) => readClock(cell),
  clockEvidence: (cell) => new ClockEvidence().count(cell),
  monthOfWord,
  isMissing: (cell) => isMissing(cell, own),
  categoryOfArticle,
  startsWithArticle,
  categoryOfDescription,
  categoryOfWord,
  placeOfWord,
  severityOfWord,
  answerOfWord,
  postKindOfWord,
  closedByWord,
  hoursOfText,
  isTotalWord,
  idOf,
  wordKey,
  nameWords,
  cleanText,
  quoted,
  shortFileName,
  maskPersonal,
  plausibility,
  doubleEncoded,
  rankOf: (cell) => rankOf('lon', cell),
  uniqueNames: (cell) => uniqueNames([cell, cell]),
  guessKind: (cell) => guessKind([cell], cell, 1, () => [cell]),
  readPair: (cell) => readPair({ line: 1, cells: [cell] }, new Map([['point', 0]])),
  lineCells: (cell) => lineCells(cell, ';'),
  startsLikeRow: (cell) => startsLikeRow([cell], [cell]),
  settlePopulation: (cell) => settlePopulation('население', [{ text: cell, areaKm2: 1 }], new Report({})),
};

/** What cells are filled with: everything a pattern may begin and not end with. */
const FILLINGS = [
  ' ',
  '\u00a0',
  '.',
  ',',
  '-',
  "'",
  '"',
  '""',
  '0',
  '1',
  '1 ',
  '1,',
  '1.',
  '1:',
  '00:',
  '1,000',
  'n',
  'с',
  'с.',
  'POINT ',
  '(',
  '°',
  'до ',
  'дейін ',
  'гр. ',
  'гр. Аа ',
  'азамат',
  'Ахметов ',
  'Серикович ',
  'Ахметов А. ',
  'Д.К. ',
  'А.',
  'ов',
  'ұлы',
  'заявитель ',
  'Инсп. ст. ',
  'тел. ',
  'тел 25 ',
  'ул. ',
  '@',
  'a@',
  'a.',
  'a@a.',
  '+7 ',
  '8(',
  'KZ86',
  '4111 ',
  '123ABC',
  'Р°',
  'март ',
  '1 марта ',
  'e1',
  '\u202e',
];

const SHORT = 900;
const LONG = 9000;

/** Milliseconds of this process alone: what others do on the machine does not count. */
function timeOf(run: () => unknown): number {
  let times = 1;
  for (;;) {
    const start = process.cpuUsage();
    for (let k = 0; k < times; k++) run();
    const took = process.cpuUsage(start).user / 1000;
    if (took > 0.4 || times > 2000) return took / times;
    times *= 4;
  }
}
const best = (run: () => unknown): number => Math.min(timeOf(run), timeOf(run), timeOf(run));

describe('a cell ten times as long', () => {
  test.each(Object.entries(RECOGNISERS))('costs %s about ten times as much, whatever it is filled with', (_, read) => {
    const cell = (filling: string, length: number): string =>
      `${filling.repeat(Math.ceil(length / filling.length)).slice(0, length)}x`;
    for (const filling of FILLINGS) {
      const long = cell(filling, LONG);
      // What takes no time to speak of at its longest needs no second look.
      if (timeOf(() => read(long)) < 0.1) continue;
      const ratio = (): number => best(() => read(long)) / best(() => read(cell(filling, SHORT)));
      // Linear is 10, quadratic 100: what lies between is the machine's noise, and is looked at again.
      let least = ratio();
      for (let again = 0; again < 6 && least > 12; again++) least = Math.min(least, ratio());
      expect(least, JSON.stringify(filling)).toBeLessThan(25);
    }
  });

  test('is text to every reader of figures beyond 10,000 characters', () => {
    const padded = (text: string): string => ' '.repeat(10_001) + text;
    expect(parseNumber(padded('1'))).toBeNaN();
    expect(parseAngle(padded('43°15'))).toBeNaN();
    expect(readClock(padded('10:30'))).toBeNaN();
    expect(readTime(padded('01.03.2024'), 'date', ANY_TIME)).toMatchObject({ code: 'bad-date' });
    expect(categoryOfArticle(padded('188'))).toBeNull();
    expect(parseNumber(' '.repeat(9_000) + '1')).toBe(1);
  });
});

describe('angles and numbers', () => {
  test.each([
    ["43°15.4'", 43 + 15.4 / 60],
    ["43°15,4' с.ш.", 43 + 15.4 / 60],
    ["76° 55.716' E", 76 + 55.716 / 60],
    ['N 43 15.400', 43 + 15.4 / 60],
    ['43°15′24″', 43 + 15 / 60 + 24 / 3600],
    ['43 15 24', 43 + 15 / 60 + 24 / 3600],
    ['43:15:24.5', 43 + 15 / 60 + 24.5 / 3600],
    [`43°15'24"N`, 43 + 15 / 60 + 24 / 3600],
    [`43 град. 15 мин. 24 сек.`, 43 + 15 / 60 + 24 / 3600],
    ["43°15'", 43.25],
    ['с.ш. 43,25', 43.25],
    ['43.25 с. ш.', 43.25],
    ['S 43.25', -43.25],
    ['43.25°', 43.25],
    ['−43.25°', -43.25],
    ['43 15', NaN],
    ["43°61'", NaN],
    ['43°15.4\'24"', NaN],
    ['дом 43', NaN],
    ['n43', 43],
    ['сев', NaN],
  ])('%s is %d degrees', (text, degrees) => {
    const angle = parseAngle(text);
    if (Number.isNaN(degrees)) expect(angle).toBeNaN();
    else expect(angle).toBeCloseTo(degrees, 9);
  });

  test.each([['1e400'], ['-1e999'], ['Infinity'], ['NaN'], ['∞'], ['9'.repeat(400)]])('%s is no number', (text) => {
    expect(parseNumber(text)).toBeNaN();
  });

  test('in one column each cell is read by its own decimal sign', () => {
    expect([parseNumber('76,9286'), parseNumber('76.9286'), parseNumber('1 234,5')]).toEqual([
      76.9286, 76.9286, 1234.5,
    ]);
  });
});
