/**
 * Incidents in one compact file of columns (`*.qcol`), little-endian:
 *
 *   0   magic "QYRCOL" and two zero bytes        8   u16 version, u16 number of columns
 *   12  u32 rows                                 16  u32 CRC-32 of everything from byte 24
 *   20  u32 zero                                 24  f64 origin longitude, f64 origin latitude (steps of 1e-5 degrees)
 *   40  directory, 12 bytes a column: u8 column, u8 bytes per value, u16 zero, u32 offset, u32 length in bytes
 *
 * Places are kept in steps of 1e-5 degrees (at most 1.1 m apart), times in whole minutes; metres on the plane are
 * computed again when the file is read. 14 bytes a row where the city fits in 65,536 steps.
 */
import { crc32 } from './crc32';
import {
  CATEGORIES,
  PLACE_KINDS,
  SEVERITIES,
  allocateIncidents,
  freshOf,
  publicOf,
  streetOf,
  type IncidentTable,
} from './incident';
import { toPlane } from './projection';
import { err, fault, ok, type Fault, type Result } from './result';

const MAGIC = [0x51, 0x59, 0x52, 0x43, 0x4f, 0x4c, 0, 0] as const;
const VERSION = 1;
const HEADER_BYTES = 40;
const CHECKED_FROM = 24;
const ENTRY_BYTES = 12;
const STEPS_PER_DEGREE = 100_000;
const MINUTE_MS = 60_000;
const NO_TIME = 0xffff_ffff;
const COLUMNS = ['lon', 'lat', 'start', 'span', 'category', 'place', 'severity', 'flags'] as const;
type Width = 1 | 2 | 4;
type Values = Uint8Array | Uint16Array | Uint32Array;

/**
 * Writes a table of lon/lat rows without weights. A value the format cannot hold (a time before 1970 or not in whole
 * minutes is rounded; a place that is not a number, a weight) is the caller's mistake: RangeError.
 */
export function encodeIncidents(table: IncidentTable): ArrayBuffer {
  if (table.weight) throw new RangeError('weights are not kept in columns');
  const lon = steps(table.lon);
  const lat = steps(table.lat);
  const start = Float64Array.from(table.startMs, (ms) => (Number.isNaN(ms) ? NO_TIME : Math.round(ms / MINUTE_MS)));
  const columns: readonly Values[] = [
    narrow(lon.values),
    narrow(lat.values),
    Uint32Array.from(start, whole),
    narrow(Float64Array.from(table.spanMin)),
    table.category,
    table.place,
    table.severity,
    table.flags,
  ];
  let bytes = HEADER_BYTES + columns.length * ENTRY_BYTES;
  const offsets = columns.map((column) => {
    const offset = Math.ceil(bytes / 4) * 4;
    bytes = offset + column.byteLength;
    return offset;
  });
  const buffer = new ArrayBuffer(bytes);
  const view = new DataView(buffer);
  MAGIC.forEach((byte, i) => view.setUint8(i, byte));
  view.setUint16(8, VERSION, true);
  view.setUint16(10, columns.length, true);
  view.setUint32(12, table.count, true);
  view.setFloat64(24, lon.origin, true);
  view.setFloat64(32, lat.origin, true);
  columns.forEach((column, i) => {
    const entry = HEADER_BYTES + i * ENTRY_BYTES;
    view.setUint8(entry, i);
    view.setUint8(entry + 1, column.BYTES_PER_ELEMENT);
    view.setUint32(entry + 4, offsets[i], true);
    view.setUint32(entry + 8, column.byteLength, true);
    writeValues(view, offsets[i], column);
  });
  view.setUint32(16, crc32(new Uint8Array(buffer, CHECKED_FROM)), true);
  return buffer;
}

/**
 * Reads what `encodeIncidents` wrote; damaged or foreign bytes give a fault (`columns-damaged`), never an exception.
 */
export function decodeIncidents(buffer: ArrayBuffer): Result<IncidentTable, Fault> {
  const damaged = (reason: string): Result<never, Fault> => err(fault('columns-damaged', { reason }));
  const directoryEnd = HEADER_BYTES + COLUMNS.length * ENTRY_BYTES;
  if (buffer.byteLength < directoryEnd) return damaged('too-short');
  const view = new DataView(buffer);
  if (MAGIC.some((byte, i) => view.getUint8(i) !== byte)) return damaged('magic');
  if (view.getUint16(8, true) !== VERSION) return damaged('version');
  if (view.getUint16(10, true) !== COLUMNS.length || view.getUint32(20, true) !== 0) return damaged('directory');
  if (view.getUint32(16, true) !== crc32(new Uint8Array(buffer, CHECKED_FROM))) return damaged('checksum');
  const count = view.getUint32(12, true);
  const origin = [view.getFloat64(24, true), view.getFloat64(32, true)];
  if (!origin.every((o) => Number.isInteger(o) && Math.abs(o) <= 180 * STEPS_PER_DEGREE)) return damaged('directory');
  const columns: Values[] = [];
  let end = directoryEnd;
  for (let i = 0; i < COLUMNS.length; i++) {
    const entry = HEADER_BYTES + i * ENTRY_BYTES;
    const width = widthOf(view.getUint8(entry + 1));
    const offset = view.getUint32(entry + 4, true);
    const length = view.getUint32(entry + 8, true);
    if (view.getUint8(entry) !== i || width === null || (i >= 4 && width !== 1)) return damaged('directory');
    if (length !== count * width || offset < end || offset % 4 !== 0 || offset + length > buffer.byteLength)
      return damaged('length');
    end = offset + length;
    columns.push(readValues(view, offset, count, width));
  }
  if (end !== buffer.byteLength) return damaged('length');
  return fill(columns, count, origin[0], origin[1]) ?? damaged('codes');
}

function fill(
  columns: readonly Values[],
  count: number,
  lon0: number,
  lat0: number,
): Result<IncidentTable, Fault> | null {
  const [lon, lat, start, span, category, place, severity, flags] = columns;
  const table = allocateIncidents(count);
  for (let i = 0; i < count; i++) {
    if (category[i] >= CATEGORIES.length || place[i] >= PLACE_KINDS.length || severity[i] >= SEVERITIES.length)
      return null;
    if (flags[i] > 127 || publicOf(flags[i]) > 2 || streetOf(flags[i]) > 2 || freshOf(flags[i]) > 2) return null;
    table.lon[i] = (lon0 + lon[i]) / STEPS_PER_DEGREE;
    table.lat[i] = (lat0 + lat[i]) / STEPS_PER_DEGREE;
    if (Math.abs(table.lon[i]) > 180 || Math.abs(table.lat[i]) > 90) return null;
    [table.x[i], table.y[i]] = toPlane(table.lon[i], table.lat[i]);
    table.startMs[i] = start[i] === NO_TIME ? NaN : start[i] * MINUTE_MS;
  }
  table.spanMin.set(span);
  table.category.set(category);
  table.place.set(place);
  table.severity.set(severity);
  table.flags.set(flags);
  return ok(table);
}

function steps(degrees: Float64Array): { origin: number; values: Float64Array } {
  const values = degrees.map((d) => Math.round(d * STEPS_PER_DEGREE));
  let origin = values.length > 0 ? values[0] : 0;
  for (const value of values) origin = Math.min(origin, value);
  if (!Number.isFinite(origin)) throw new RangeError('a row without a place cannot be kept in columns');
  return { origin, values: values.map((value) => value - origin) };
}

function whole(value: number): number {
  if (!(value >= 0 && value <= NO_TIME)) throw new RangeError(`cannot be kept in columns: ${value}`);
  return value;
}

/** The narrowest column that holds whole numbers from 0. */
function narrow(values: Float64Array): Values {
  const largest = values.reduce((most, value) => Math.max(most, whole(value)), 0);
  return largest <= 0xffff ? Uint16Array.from(values) : Uint32Array.from(values);
}

const widthOf = (byte: number): Width | null => (byte === 1 || byte === 2 || byte === 4 ? byte : null);

function writeValues(view: DataView, offset: number, values: Values): void {
  for (let i = 0; i < values.length; i++) {
    if (values.BYTES_PER_ELEMENT === 1) view.setUint8(offset + i, values[i]);
    else if (values.BYTES_PER_ELEMENT === 2) view.setUint16(offset + 2 * i, values[i], true);
    else view.setUint32(offset + 4 * i, values[i], true);
  }
}

function readValues(view: DataView, offset: number, count: number, width: Width): Values {
  if (width === 1) return new Uint8Array(view.buffer.slice(offset, offset + count) as ArrayBuffer);
  const values = width === 2 ? new Uint16Array(count) : new Uint32Array(count);
  for (let i = 0; i < count; i++) {
    values[i] = width === 2 ? view.getUint16(offset + 2 * i, true) : view.getUint32(offset + 4 * i, true);
  }
  return values;
}
