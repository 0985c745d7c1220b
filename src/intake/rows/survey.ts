import type { Job } from '../../domain/job';
import { dateEvidence, type TimeRules } from '../cells/times';
import type { ColumnMap } from '../columns/columns';
import { readPair } from '../places/coordinates';
import type { RawTable } from './rawTable';
import type { Report } from '../report';

/** What one look over all rows says before any row is judged. */
export interface Survey {
  readonly rows: number;
  readonly unusable: number;
  /** Usable rows' raw pairs, in file order. */
  readonly a: Float64Array;
  readonly b: Float64Array;
  readonly dayFirst: number;
  readonly monthFirst: number;
  readonly twoDigit: number;
  readonly twoDigitExample: string;
  readonly damagedRows: number;
  readonly lostLetters: number;
}

/** First pass over a table: its pairs of coordinates and what its dates look like. */
export function* survey(table: RawTable, map: ColumnMap): Job<Survey> {
  let rows = 0;
  let unusable = 0;
  let damagedRows = 0;
  let dayFirst = 0;
  let monthFirst = 0;
  let twoDigit = 0;
  let twoDigitExample = '';
  let lostLetters = 0;
  const pairs: { a: number[]; b: number[] } = { a: [], b: [] };
  const dates = (['date', 'end'] as const).flatMap((field) => map.get(field) ?? []);
  yield* table.scan((row) => {
    rows++;
    if (row.reason) {
      unusable++;
      if (row.reason.code === 'bad-encoding') damagedRows++;
      return;
    }
    const pair = readPair(row, map);
    pairs.a.push(pair.a);
    pairs.b.push(pair.b);
    for (const index of dates) {
      const evidence = dateEvidence(row.cells[index] ?? '');
      if (evidence.dayFirst) dayFirst++;
      if (evidence.monthFirst) monthFirst++;
      if (evidence.twoDigit && twoDigit++ === 0) twoDigitExample = row.cells[index];
    }
    if (table.mayLackLetters && row.cells.some((cell) => cell.includes('???') || cell.includes('\ufffd')))
      lostLetters++;
  });
  return {
    rows,
    unusable,
    a: Float64Array.from(pairs.a),
    b: Float64Array.from(pairs.b),
    dayFirst,
    monthFirst,
    twoDigit,
    twoDigitExample,
    damagedRows,
    lostLetters,
  };
}

/** Asks what the dates leave open. */
export function settleTimes(seen: Survey, nowMs: number, report: Report): TimeRules {
  let slashOrder: 'DMY' | 'MDY' = 'DMY';
  if (seen.monthFirst > 0) {
    slashOrder =
      report.ask(
        'date-order',
        { dmy: seen.dayFirst, mdy: seen.monthFirst },
        seen.monthFirst > seen.dayFirst ? ['MDY', 'DMY'] : ['DMY', 'MDY'],
      ) === 'MDY'
        ? 'MDY'
        : 'DMY';
  }
  let twoDigitYear: '2000s' | 'quarantine' = '2000s';
  if (seen.twoDigit > 0) {
    const answer = report.ask('two-digit-year', { value: seen.twoDigitExample.slice(0, 40) }, ['2000s', 'quarantine']);
    if (answer === 'quarantine') twoDigitYear = 'quarantine';
  }
  return { slashOrder, twoDigitYear, nowMs };
}
