import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromCityClock } from '../../src/domain/clock';
import type { ImportChoices } from '../../src/domain/import';
import { finish } from '../../src/domain/job';
import { openCsv } from '../../src/intake/csv/csvTable';
import { readFileNow } from '../../src/intake/readFile';
import { Report } from '../../src/intake/report';
import { RowIds } from '../../src/intake/rows/rowIds';
import { noteRepeats } from '../../src/intake/rows/typedIds';
import { IdCells } from '../../src/intake/typed/typedRows';
import { runs } from '../prove';

const settings = { nowMs: fromCityClock(2030, 1, 1) };
const pool = (...plain: string[]): fc.Arbitrary<string> => fc.constantFrom(...plain);
const mostly = (plain: fc.Arbitrary<string>, odd: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.oneof({ weight: 8, arbitrary: plain }, { weight: 1, arbitrary: odd });

const day = fc
  .tuple(fc.integer({ min: 0, max: 31 }), fc.integer({ min: 0, max: 13 }), fc.integer({ min: 1999, max: 2031 }))
  .chain(([d, m, y]) =>
    fc.constantFrom(
      `${String(d).padStart(2, '0')}.${String(m).padStart(2, '0')}.${y}`,
      `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`,
      `${d}/${m}/${y}`,
    ),
  );
const clock = fc
  .tuple(fc.integer({ min: 0, max: 24 }), fc.integer({ min: 0, max: 60 }))
  .map(([h, m]) => `${String(h).padStart(2, '0')}:${String(m).padStart(2, '0')}`);
const moment = mostly(
  fc.oneof(
    day,
    fc
      .tuple(day, fc.constantFrom(' ', 'T'), clock, pool('', ':00', ':59', ':00.000', 'Z', ':30Z'))
      .map((p) => p.join('')),
  ),
  pool(
    '',
    ' ',
    '29.02.2024 23:30',
    '01.03.2024 00:00',
    'н/д',
    '1 марта 2024',
    '45352,75',
    '1710000000000',
    "'01.02.2024",
  ),
);
const place = (low: number): fc.Arbitrary<string> =>
  mostly(
    fc
      .double({ min: low, max: low + 0.6, noNaN: true })
      .chain((v) =>
        fc.constantFrom(
          v.toFixed(6),
          v.toFixed(3).replace('.', ','),
          String(v),
          ` ${v.toFixed(4)} `,
          `"${v.toFixed(5)}"`,
        ),
      ),
    pool('', '0', '-', "43°15'24", '1e400', '1e2', '+76.9', '76.', '999', '43 15 24', "'-5"),
  );
const row = fc
  .tuple(
    mostly(pool('1', '2', '3', '17', '17.0', '2,01712E+11', 'А-1/2020', '9e3', ''), fc.string({ maxLength: 4 })),
    moment,
    mostly(clock, pool('', '7', '930', '10:30 PM', '25:61', 'неизвестно')),
    mostly(pool('', '', '02.01.2029 10:00'), moment),
    mostly(pool('188', '190', '2930', ''), pool('ст. 188 ч. 2', 'abc')),
    mostly(pool('кража', 'ұрлық', 'x', ''), pool('Kража', '"гра""бёж"', 'a"b')),
    mostly(pool('улица', 'двор', ''), pool('Итого', 'not a place')),
    pool('1', '2', '', 'высокая'),
    pool('да', 'нет', '', '?'),
    place(76.6),
    place(42.9),
  )
  .map((cells) => cells.map((cell) => cell.replace(/[\n\r;]/g, ' ')));
const HEAD = 'id;дата;время;дата окончания;статья;категория;место;тяжесть;улица;долгота;широта';
const file = fc.array(row, { minLength: 1, maxLength: 30 });
const NO_ANSWER: ImportChoices = {};
const choices = fc.constantFrom<ImportChoices>(
  NO_ANSWER,
  { answers: { 'date-order': 'MDY' } },
  { answers: { 'updated-rows': 'keep-newer', 'coordinate-system': 'EPSG:4326' } },
);

/** What a file becomes; lost letters in a column that nobody reads make text of every row. */
function read(rows: readonly (readonly string[])[], note: string, given: ImportChoices): unknown {
  const text = [`${HEAD};примечание`, ...rows.map((cells) => [...cells, note].join(';'))].join('\n');
  const result = readFileNow(new TextEncoder().encode(text), 'f.csv', given, settings);
  if (!result.ok) return result.error;
  const { table, preview, quarantine, rowsRead, withCoordinates } = result.value;
  return {
    table,
    rowsRead,
    withCoordinates,
    quarantine: quarantine.map(({ line, reason }) => ({ line, reason })),
    repairs: preview.repairs.toSorted((a, b) => (a.code < b.code ? -1 : 1)),
    questions: preview.questions,
    warnings: preview.warnings.filter(({ code }) => code !== 'characters-lost' && code !== 'ignored-columns'),
    words: preview.unknownWords.toSorted((a, b) => (`${a.field} ${a.word}` < `${b.field} ${b.word}` ? -1 : 1)),
  };
}

test('a row read from bytes is what the same row is as text', () => {
  fc.assert(
    fc.property(file, choices, (rows, given) => {
      expect(read(rows, 'plain', given)).toEqual(read(rows, '???', given));
    }),
    { numRuns: runs(600) },
  );
});

test('rows read from bytes are rows read as text, where a time or an end stands in no column', () => {
  fc.assert(
    fc.property(file, choices, (rows, given) => {
      const bare = { ...given, columns: { time: '', end: '' } };
      expect(read(rows, 'plain', bare)).toEqual(read(rows, '???', bare));
    }),
    { numRuns: runs(300) },
  );
});

test('identifiers that come again among bytes are those that come again among texts', () => {
  const id = mostly(
    pool('1', '2', '17', '17.0', '2,01712E+11', 'А-1/2020', '9e3', '', 'н/д', '"1"', '"a""b"'),
    fc.string({ maxLength: 3 }),
  );
  const ascending = fc
    .array(fc.integer({ min: 1, max: 30 }).map(String), { maxLength: 20 })
    .map((ids) => ids.toSorted((a, b) => Number(a) - Number(b)));
  const ids = fc.oneof(
    fc.array(
      id.map((cell) => cell.replace(/[\n\r;]/g, ' ')),
      { minLength: 1, maxLength: 20 },
    ),
    ascending,
  );
  fc.assert(
    fc.property(ids, fc.array(fc.constantFrom('a', 'b'), { minLength: 20, maxLength: 20 }), (cells, others) => {
      const text = ['id;x;y', ...cells.map((cell, i) => `${cell};1;${others[i]}`)].join('\n');
      const table = openCsv({ bytes: new TextEncoder().encode(text), broken: [], lost: [] }, new Report({}));
      if (!table.ok || !table.value.typed) throw new Error('no table');
      const map = new Map([['id', 0]] as const);
      const [byText, byBytes] = [new RowIds(map), new RowIds(map)];
      let n = 0;
      finish(table.value.scan((one) => byText.note(one, n++)));
      const typed = finish(table.value.typed(new Map([[0, 'id']])));
      const store = typed.stores.get(0);
      if (!(store instanceof IdCells)) throw new Error('no identifiers');
      noteRepeats(typed, store, 0, byBytes);
      const of = (all: RowIds): unknown => [
        all.repeated,
        all.areVersions,
        all.spoilt,
        cells.map((_, i) => all.verdict(i)),
      ];
      expect(of(byBytes)).toEqual(of(byText));
      byText.keepNewest();
      byBytes.keepNewest();
      expect(of(byBytes)).toEqual(of(byText));
    }),
    { numRuns: runs(1000) },
  );
});
