import type { Job } from '../../../domain/job';
import { fault } from '../../../domain/result';
import type { RawRow, RawTable } from '../../rows/rawTable';
import { isObject } from '../../text/jsonText';
import { namesOf, plainText } from '../properties';

/** Objects of plain values as rows: a column for every name; what is no object is a row to be rejected. */
export function objectTable(values: readonly unknown[]): RawTable {
  const columns = namesOf(values);
  const rowOf = (value: unknown, line: number): RawRow => {
    if (!isObject(value))
      return { line, cells: [], text: (JSON.stringify(value) ?? '').slice(0, 1000), reason: fault('not-a-feature') };
    return { line, cells: columns.map((name) => (Object.hasOwn(value, name) ? plainText(value[name]) : '')) };
  };
  function* scan(each: (row: RawRow) => void): Job<null> {
    for (let i = 0; i < values.length; i++) {
      each(rowOf(values[i], i + 1));
      if (i % 5000 === 4999) yield i / values.length;
    }
    return null;
  }
  return { columns, separator: ';', mayLackLetters: true, scan, blanks: () => 0 };
}
