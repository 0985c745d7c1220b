import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runs } from '../prove';
import { readText, readWell, startsOf } from '../fixtures/reading';

/** What a hand, a program or a broken line leaves in a row. */
const SCRAPS = [
  '"',
  '""',
  ';',
  ';;',
  ',',
  '\t',
  ' ',
  '\u00a0',
  "'",
  '=1+1',
  '\0',
  '\ufeff',
  '\u202e',
  '\ud800',
  '76,9',
  '1e400',
  'NaN',
  '24:00',
  '31.02.2020',
  '02.13.2020',
  '45352,75',
  'н/д',
  'Итого',
  'кража',
  '<b>',
  '__proto__',
  '🙂',
  '99999999999999999999',
];
const scrap = fc.constantFrom(...SCRAPS);
const HEADER = 'id;дата;время;статья;примечание;долгота;широта';
const row = (i: number): string => `r${i};0${i + 1}.03.2020;10:0${i};1880;текст ${i};76.90${i};43.20${i}`;
const ROWS = [0, 1, 2, 3, 4, 5, 6];

describe('a row that is changed', () => {
  test('in any place, by anything, leaves the rows around it as they were', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 6 }),
        fc.array(fc.tuple(fc.nat({ max: 60 }), fc.nat({ max: 12 }), scrap), { minLength: 1, maxLength: 4 }),
        (at, edits) => {
          const mutated = edits.reduce(
            (text, [from, length, put]) => text.slice(0, from) + put + text.slice(from + length),
            row(at),
          );
          const intake = readWell([HEADER, ...ROWS.map((i) => (i === at ? mutated : row(i))), ''].join('\n'));
          const expected = ROWS.filter((i) => i !== at).map((i) => `2020-03-0${i + 1} 10:0${i}`);
          expect(startsOf(intake)).toEqual(expect.arrayContaining(expected));
          const lons = [...(intake.table?.lon ?? [])].map((lon) => Math.round(lon * 1000));
          expect(lons).toEqual(expect.arrayContaining(ROWS.filter((i) => i !== at).map((i) => 76_900 + i)));
        },
      ),
      { numRuns: runs(500) },
    );
  });

  test('in bytes of any encoding throws nothing and loses no count', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat({ max: 400 }), fc.integer({ min: 0, max: 255 })), { maxLength: 12 }),
        (edits) => {
          const bytes = new TextEncoder().encode([HEADER, ...ROWS.map(row), ''].join('\n'));
          for (const [at, byte] of edits) bytes[at % bytes.length] = byte;
          const intake = readText(bytes);
          if ('code' in intake) return;
          const { rowsIn, accepted, duplicates, quarantined } = intake.preview;
          expect(rowsIn).toBe(accepted + duplicates + quarantined);
        },
      ),
      { numRuns: runs(500) },
    );
  });
});
