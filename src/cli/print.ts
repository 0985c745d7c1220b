import { toCsv } from '../exports/csv';
import type { FeatureCollection, Table } from '../domain/table';
import { err, ok, type Result } from '../domain/result';
import { usage, type Failure } from './fail';
import type { Words } from './words';

/** An answer in every form it can be printed in; JSON and CSV numbers are printed in full. */
export interface Answered {
  readonly json: unknown;
  readonly text: (words: Words) => string;
  readonly table: () => Table;
  readonly geojson?: () => FeatureCollection;
  /** True when what was asked cannot be had, and the answer says why: exit 2. */
  readonly isImpossible?: boolean;
}

/** The answer as the text for stdout; a failure names the formats this answer has. */
export function print(answered: Answered, format: string, words: Words): Result<string, Failure> {
  if (format === 'json') return ok(`${JSON.stringify(answered.json)}\n`);
  if (format === 'text') return ok(answered.text(words));
  if (format === 'csv') {
    const { header, rows } = answered.table();
    return ok(toCsv(header, rows));
  }
  if (answered.geojson) return ok(`${JSON.stringify(answered.geojson())}\n`);
  return err(usage('option-value', { option: 'format', value: format, of: 'json, csv, text' }));
}
