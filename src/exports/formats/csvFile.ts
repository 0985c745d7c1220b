import type { TableOfRows } from '../../domain/table';
import { csvLine } from '../csv';
import { piecesOf, utf8, type Writing } from './format';

/** A table as CSV. */
export function* write({ header, rows }: TableOfRows): Writing {
  return [utf8(csvLine(header)), ...(yield* piecesOf(rows, csvLine))];
}
