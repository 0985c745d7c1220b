import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { fromCityClock } from '../../src/domain/clock';
import type { Intake } from '../../src/intake/file/intake';
import { readFileNow } from '../../src/intake/readFile';

function read(body: string): Intake {
  const result = readFileNow(new TextEncoder().encode(body), 'incidents.csv', {}, { nowMs: fromCityClock(2025, 1, 1) });
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

const HEAD = 'дата;статья;долгота;широта;примечание\n';
const row = (day: number, note: string): string =>
  `${String(day).padStart(2, '0')}.03.2024 10:00;1880;76,93;43,25;${note}\n`;
const asText = (intake: Intake): readonly number[] =>
  intake.preview.repairs.find((r) => r.code === 'quote-as-text')?.lines ?? [];

describe('a quote that does not close within its row is text', () => {
  test.each([
    ['closed too early, answered by a quote two rows below', ['"Альфа" склад', 'текст', 'склад "Бета"', 'текст'], [2]],
    ['answered by inches', ['"Альфа" склад', 'текст', '6\'5"'], [2]],
    ['answered by a quoted cell', ['"Альфа', '"Бета"', 'текст'], [2]],
    ['never answered', ['текст', '"Альфа', 'текст'], [3]],
    ['on the last line', ['текст', '"Альфа'], [3]],
    ['two in a row', ['"Альфа', '"Бета', 'текст'], [2, 3]],
    [
      'hundreds of rows before the answer',
      ['"Альфа', ...Array.from({ length: 600 }, () => 'текст'), 'склад "Бета"'],
      [2],
    ],
  ])('%s: every line counts and the line is named', (_, notes, lines) => {
    const intake = read(HEAD + notes.map((note, i) => row(1 + (i % 28), note)).join(''));
    expect(intake.rowsRead).toBe(notes.length);
    expect(intake.preview.accepted).toBe(notes.length);
    expect(asText(intake)).toEqual(lines);
  });

  test('in a column in the middle, with other separators', () => {
    const body =
      'date,note,lon,lat\n2024-03-01,"Alfa" store,76.93,43.25\n2024-03-02,plain,76.93,43.25\n2024-03-03,store "Beta",76.93,43.25\n';
    expect(read(body).preview.accepted).toBe(3);
    expect(read(body.replaceAll(',', '\t')).preview.accepted).toBe(3);
  });

  test('in the header it takes no row with it', () => {
    const intake = read(
      `дата;долгота;широта;"место\n${'01.03.2024;76,93;43,25;x\n'.repeat(3)}02.03.2024;76,93;43,25;y"\n`,
    );
    expect(intake.rowsRead).toBe(4);
    expect(intake.preview.accepted).toBe(4);
  });

  test('a row that has not its columns either way is set aside alone', () => {
    const intake = read(`${HEAD}${row(1, 'x')}02.03.2024;"1880;76,93\n${row(3, 'y')}`);
    expect(intake.quarantine.map(({ line, reason }) => [line, reason.code])).toEqual([[3, 'unclosed-quote']]);
    expect(intake.preview.accepted).toBe(2);
  });

  test('a text of several lines stays one cell, and line numbers stay true', () => {
    const intake = read(
      `${HEAD}${row(1, '"первая строка\nвторая; третья\n\nконец"')}${row(2, 'x')}31.02.2024;1880;76,93;43,25;y\n`,
    );
    expect(intake.preview.accepted).toBe(2);
    expect(intake.quarantine.map(({ line, reason }) => [line, reason.code])).toEqual([[7, 'bad-date']]);
    expect(asText(intake)).toEqual([]);
  });

  test('whatever quotes people put into a free text, no line is lost', () => {
    const note = fc
      .array(fc.constantFrom('"', '""', 'а', ' ', "'", '"Альфа"', '5"', '«»', 'и'), { maxLength: 6 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.array(note, { minLength: 1, maxLength: 12 }), (notes) => {
        const intake = read(HEAD + notes.map((text, i) => row(1 + i, text)).join(''));
        expect(intake.rowsRead).toBe(notes.length);
        expect(intake.preview.accepted + intake.preview.quarantined).toBe(notes.length);
        expect(intake.preview.quarantined).toBe(0);
      }),
      { numRuns: 300 },
    );
  });

  test('well quoted texts of any number of lines are never taken apart', () => {
    const word = fc.constantFrom('да', 'нет', ';', '""', '\n', 'улица', ' ', ',', 'кв. 5');
    const note = fc.array(word, { maxLength: 8 }).map((parts) => `"${parts.join('')}"`);
    fc.assert(
      fc.property(fc.array(note, { minLength: 1, maxLength: 8 }), (notes) => {
        const intake = read(HEAD + notes.map((text, i) => row(1 + i, text)).join(''));
        expect(intake.preview.accepted).toBe(notes.length);
        expect(intake.rowsRead).toBe(notes.length);
      }),
      { numRuns: 300 },
    );
  });
});
