import type { CellKind } from '../rows/rawTable';
import { ClockCells, IdCells, MomentCells, NumberCells, RowPlaces, WordCells, type CellStore } from './typedRows';

/** Stores for the columns of a file's bytes; `rows` is where the rows themselves will stand. */
export function storesOf(
  bytes: Uint8Array,
  kinds: ReadonlyMap<number, CellKind>,
  rows: RowPlaces,
): Map<number, CellStore> {
  return new Map([...kinds].map(([column, kind]) => [column, storeOf(kind, bytes, rows)]));
}

function storeOf(kind: CellKind, bytes: Uint8Array, rows: RowPlaces): CellStore {
  switch (kind) {
    case 'number':
      return new NumberCells(bytes);
    case 'moment':
      return new MomentCells(bytes);
    case 'clock':
      return new ClockCells(bytes);
    case 'word':
      return new WordCells(bytes);
    case 'id':
      return new IdCells(bytes, rows);
  }
}
