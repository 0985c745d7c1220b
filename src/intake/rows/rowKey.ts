import { idOf } from './rowIds';

const encoder = new TextEncoder();

/**
 * 53 bits of an identifier's bytes (two FNV-1a hashes): the same in every file, and of two identifiers the same by a
 * chance of 1e-16.
 */
export function keyOfBytes(bytes: Uint8Array, from: number, length: number): number {
  let a = 0x811c9dc5;
  let b = 0x9747b28c;
  for (let at = from; at < from + length; at++) {
    a = Math.imul(a ^ bytes[at], 0x01000193);
    b = Math.imul(b ^ bytes[at], 0x85ebca6b);
  }
  b ^= b >>> 15;
  return (a >>> 0) * 0x200000 + (b >>> 11);
}

/** The same of a cell; NaN where it holds no identifier, or one that a spreadsheet has spoilt. */
export function keyOfCell(cell: string): number {
  const found = idOf(cell);
  if (found === null || found === 'spoilt') return NaN;
  const bytes = encoder.encode(found.id);
  return keyOfBytes(bytes, 0, bytes.length);
}
