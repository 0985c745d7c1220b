import { hashOf } from '../typed/byteCells';
import { BLANK, TYPED, type IdCells } from '../typed/typedRows';
import type { TypedTable } from './rawTable';
import { idOf, type RowIds } from './rowIds';

/** Slots of the table for each row: a search then meets two or three of them. */
const SLOTS_PER_ROW = 2;

/** Hands to `ids` the rows of which an identifier comes again or is spoilt; of all others only bytes are looked at. */
export function noteRepeats(typed: TypedTable, cells: IdCells, idColumn: number, ids: RowIds): void {
  const { bytes, rows } = typed;
  if (ascend(typed, cells)) return;
  const size = 2 ** Math.ceil(Math.log2(rows.count * SLOTS_PER_ROW + 2));
  const slots = new Uint32Array(size);
  /** Identifiers of rows that were read as text. */
  const written = new Map<number, Uint8Array>();
  const encoder = new TextEncoder();
  const noted = new Set<number>();
  const note = (row: number): void => {
    if (noted.has(row)) return;
    noted.add(row);
    const text = typed.rowAt(row);
    if (text) ids.note(text, row);
  };
  const keyOf = (row: number): readonly [bytes: Uint8Array, from: number, length: number] => {
    const own = written.get(row);
    return own ? [own, 0, own.length] : [bytes, cells.place(row), cells.lengths[row]];
  };
  for (let row = 0; row < rows.count; row++) {
    let hash: number;
    if (rows.state[row] === TYPED) {
      if (cells.lengths[row] === 0) continue;
      hash = cells.hashes[row];
    } else if (rows.state[row] === BLANK) continue;
    else {
      const text = typed.rowAt(row);
      const id = text === null || text.reason ? null : idOf(text.cells[idColumn] ?? '');
      if (id === 'spoilt') note(row);
      if (id === null || id === 'spoilt') continue;
      const key = encoder.encode(id.id);
      written.set(row, key);
      hash = hashOf(key, 0, key.length);
    }
    let slot = hash & (size - 1);
    for (; slots[slot] > 0; slot = (slot + 1) & (size - 1)) {
      const first = slots[slot] - 1;
      if (!equal(keyOf(first), keyOf(row))) continue;
      note(first);
      note(row);
      break;
    }
    if (slots[slot] === 0) slots[slot] = row + 1;
  }
}

/** True when every row is typed and the identifiers only grow, as a register counts them: none comes again. */
function ascend({ bytes, rows }: TypedTable, cells: IdCells): boolean {
  let before = -1;
  for (let row = 0; row < rows.count; row++) {
    if (rows.state[row] !== TYPED) return false;
    const length = cells.lengths[row];
    if (length === 0) continue;
    if (before >= 0) {
      const longer = length - cells.lengths[before];
      if (longer < 0 || (longer === 0 && !(compare(bytes, cells.place(row), cells.place(before), length) > 0)))
        return false;
    }
    before = row;
  }
  return true;
}

function compare(bytes: Uint8Array, a: number, b: number, length: number): number {
  for (let k = 0; k < length; k++) if (bytes[a + k] !== bytes[b + k]) return bytes[a + k] - bytes[b + k];
  return 0;
}

type Key = readonly [bytes: Uint8Array, from: number, length: number];

function equal([a, fromA, lengthA]: Key, [b, fromB, lengthB]: Key): boolean {
  if (lengthA !== lengthB) return false;
  for (let k = 0; k < lengthA; k++) if (a[fromA + k] !== b[fromB + k]) return false;
  return true;
}
