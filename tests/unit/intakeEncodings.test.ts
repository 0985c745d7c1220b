import { describe, expect, test } from 'vitest';
import { CATEGORIES } from '../../src/domain/incident';
import { questionsOf, readText, readWell, repairsOf } from '../fixtures/reading';

/** Bytes of a text by a code page that the platform can only decode. */
function encode(text: string, page: string): Uint8Array {
  const decoder = new TextDecoder(page);
  const codes = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]));
  return Uint8Array.from(text, (letter) => {
    const byte = codes.get(letter);
    if (byte === undefined) throw new Error(`${page} has no ${letter}`);
    return byte;
  });
}

const BODY = 'дата;категория;долгота;широта\n01.03.2020 10:00;кража;76,9;43,25\n02.03.2020 10:00;грабёж;76,9;43,25\n';
const BODIES = {
  'as it is': BODY,
  'in capitals': BODY.toUpperCase(),
  'with capitals first': BODY.replace(
    /(^|[;\n])(\p{L})/gu,
    (_, mark: string, letter: string) => mark + letter.toUpperCase(),
  ),
  'with Latin names': BODY.replace('дата;категория;долгота;широта', 'date;category;lon;lat'),
  'of one row': 'ДАТА;КАТЕГОРИЯ;ДОЛГОТА;ШИРОТА\n01.03.2020;КРАЖА;76,9;43,25\n',
};

describe('the code page of a file', () => {
  test.each(
    ['windows-1251', 'koi8-r', 'ibm866'].flatMap((page) => Object.keys(BODIES).map((how) => [page, how] as const)),
  )('%s is told by its words, %s', (page, how) => {
    const intake = readWell(encode(BODIES[how as keyof typeof BODIES], page));
    expect(questionsOf(intake)).toEqual([]);
    expect(intake.preview.readings.encoding).toBe(page);
    expect(CATEGORIES[intake.table?.category[0] ?? 99]).toBe('theft');
    expect(repairsOf(intake)).toHaveProperty(page);
  });

  test('is asked where hardly a letter tells, and can always be told', () => {
    const body = encode('id;date;lon;lat;note\n1;2020-03-01;76.9;43.25;ЮЮ\n', 'windows-1251');
    expect(questionsOf(readWell(body))).toEqual(['code-page']);
    expect(questionsOf(readWell(body, { answers: { encoding: 'windows-1251' } }))).toEqual([]);
  });
});

describe('letters that were encoded twice', () => {
  const WESTERN = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
  const twice = (text: string, page: string): string => {
    const bytes = new TextEncoder().encode(text);
    if (page === 'windows-1251') return new TextDecoder(page).decode(bytes);
    return [...bytes].map((byte) => (byte < 160 ? (WESTERN[byte - 128] ?? '') : String.fromCharCode(byte))).join('');
  };
  const body = (cell: string): string => `date;category;lon;lat\n${`01.03.2020;${cell};76.9;43.25\n`.repeat(3)}`;
  test.each([
    ['кража', 'windows-1251'],
    ['кража', 'windows-1252'],
    ['ұрлық', 'windows-1251'],
    ['Кража', 'windows-1251'],
    ['КРАЖА', 'windows-1252'],
  ])('%s through %s are asked about and read back', (word, page) => {
    const asked = readWell(body(twice(word, page)));
    expect(asked.preview.questions).toMatchObject([
      { code: 'double-encoded', params: { before: twice(word, page), after: word }, choices: ['read-back', 'keep'] },
    ]);
    const read = readWell(body(twice(word, page)), { answers: { 'double-encoded': 'read-back' } });
    expect(CATEGORIES[read.table?.category[0] ?? 99]).toBe('theft');
    expect(repairsOf(read)['double-encoded']).toBe(1);
    const kept = readWell(body(twice(word, page)), { answers: { 'double-encoded': 'keep' } });
    expect(CATEGORIES[kept.table?.category[0] ?? 99]).toBe('other');
  });

  test.each([['кража'], ['Сәуір'], ['№ 5 «Достык»'], ['Ёлка — ель'], ['café'], ['РСФСР'], ['Сіз'], ['Р°']])(
    '%s was encoded once',
    (word) => {
      expect(questionsOf(readWell(body(word)))).toEqual([]);
    },
  );

  test('only the words that need it are changed, names of columns too', () => {
    const text = `${twice('дата', 'windows-1251')};категория;lon;lat\n01.03.2020;${twice('кража', 'windows-1251')};76.9;43.25\n02.03.2020;грабёж;76.9;43.25\n`;
    const read = readWell(text, { answers: { 'double-encoded': 'read-back' } });
    expect(read.preview.allColumns.slice(0, 2)).toEqual(['дата', 'категория']);
    expect(read.preview.unknownWords).toEqual([]);
  });
});

test('an empty file in any encoding is refused, not guessed', () => {
  expect(readText(Uint8Array.of(0xef, 0xbb, 0xbf))).toMatchObject({ code: 'empty-file' });
});
