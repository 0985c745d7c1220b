/**
 * A stretch of one column as bytes, exactly: what goes in comes out, bit for bit (NaN included).
 * Coordinates of up to seven decimals and times of whole seconds or minutes take 4 bytes a value instead of 8;
 * a column of one value takes none.
 */
import { allocateIncidents, type IncidentTable } from '../domain/incident';

export const COLUMNS = [
  'startMs',
  'spanMin',
  'lon',
  'lat',
  'x',
  'y',
  'category',
  'place',
  'severity',
  'flags',
  'weight',
  'key',
  'version',
] as const;
/** Columns that a table has only where its rows carry such a thing. */
export const OPTIONAL_COLUMNS: ReadonlySet<ColumnName> = new Set(['weight', 'key', 'version']);
export type ColumnName = (typeof COLUMNS)[number];
export type ColumnArray = Float64Array | Uint32Array | Uint8Array;

/** Rows in one chunk. */
export const CHUNK_ROWS = 65_536;

export type ChunkEncoding =
  | { readonly form: 'raw' }
  /** Every value is this one; no bytes. */
  | { readonly form: 'constant'; readonly value: number }
  /** value = base + step * int32 */
  | { readonly form: 'steps'; readonly base: number; readonly step: number }
  /** value = int32 / scale */
  | { readonly form: 'decimal'; readonly scale: number };

export interface EncodedChunk {
  readonly encoding: ChunkEncoding;
  readonly bytes: ArrayBuffer;
}

/** Stands for NaN among int32. */
const MISSING = -2_147_483_648;
const STEPS_MS = [60_000, 1000] as const;
const SCALES = [10_000, 1_000_000, 10_000_000] as const;

/** Columns that a table has. */
export const columnsOf = (table: IncidentTable): readonly ColumnName[] =>
  COLUMNS.filter((column) => !OPTIONAL_COLUMNS.has(column) || table[column]);

/** A column as its array; an absent one is empty. */
export const columnArray = (table: IncidentTable, column: ColumnName): ColumnArray =>
  table[column] ?? new Float64Array(0);

/** A table to decode chunks into. */
export function emptyTable(rows: number, columns: readonly ColumnName[]): IncidentTable {
  const table = allocateIncidents(rows);
  return {
    ...table,
    ...(columns.includes('weight') ? { weight: new Float64Array(rows) } : {}),
    ...(columns.includes('key') ? { key: new Float64Array(rows) } : {}),
    ...(columns.includes('version') ? { version: new Float64Array(rows) } : {}),
  };
}

/** Chooses the smallest form that gives back exactly the same numbers. */
export function encodeChunk(column: ColumnName, values: ColumnArray): EncodedChunk {
  const first = values[0];
  if (first !== undefined && values.every((value) => Object.is(value, first))) {
    return { encoding: { form: 'constant', value: first }, bytes: new ArrayBuffer(0) };
  }
  if (values instanceof Float64Array) {
    const compact =
      column === 'startMs' ? encodeSteps(values) : column === 'lon' || column === 'lat' ? encodeDecimal(values) : null;
    if (compact) return compact;
  }
  return { encoding: { form: 'raw' }, bytes: values.slice().buffer };
}

/**
 * Decodes a chunk into its place in a column. False when the bytes are of another length than the rows need: such a
 * chunk is damaged even if its sum is right.
 */
export function decodeChunk(chunk: EncodedChunk, into: ColumnArray): boolean {
  const { encoding, bytes } = chunk;
  if (encoding.form === 'constant') {
    into.fill(encoding.value);
    return bytes.byteLength === 0;
  }
  if (encoding.form === 'raw') {
    if (bytes.byteLength !== into.byteLength) return false;
    new Uint8Array(into.buffer, into.byteOffset, into.byteLength).set(new Uint8Array(bytes));
    return true;
  }
  if (bytes.byteLength !== into.length * 4) return false;
  const stored = new Int32Array(bytes);
  if (encoding.form === 'steps') {
    const { base, step } = encoding;
    for (let i = 0; i < stored.length; i++) into[i] = stored[i] === MISSING ? NaN : base + step * (stored[i] ?? 0);
  } else {
    const { scale } = encoding;
    for (let i = 0; i < stored.length; i++) into[i] = stored[i] === MISSING ? NaN : (stored[i] ?? 0) / scale;
  }
  return true;
}

function encodeSteps(values: Float64Array): EncodedChunk | null {
  const base = values.find((value) => !Number.isNaN(value)) ?? 0;
  for (const step of STEPS_MS) {
    const bytes = fitInt32(
      values,
      (value) => (value - base) / step,
      (stored) => base + step * stored,
    );
    if (bytes) return { encoding: { form: 'steps', base, step }, bytes };
  }
  return null;
}

function encodeDecimal(values: Float64Array): EncodedChunk | null {
  for (const scale of SCALES) {
    const bytes = fitInt32(
      values,
      (value) => value * scale,
      (stored) => stored / scale,
    );
    if (bytes) return { encoding: { form: 'decimal', scale }, bytes };
  }
  return null;
}

/** Values as int32 if every one of them comes back exactly, else null. */
function fitInt32(
  values: Float64Array,
  shrink: (value: number) => number,
  grow: (stored: number) => number,
): ArrayBuffer | null {
  const stored = new Int32Array(values.length);
  for (let i = 0; i < values.length; i++) {
    const value = values[i] ?? NaN;
    if (Number.isNaN(value)) {
      stored[i] = MISSING;
      continue;
    }
    const whole = Math.round(shrink(value));
    if (!(Math.abs(whole) <= 2_147_483_647) || !Object.is(grow(whole | 0), value)) return null;
    stored[i] = whole;
  }
  return stored.buffer;
}
