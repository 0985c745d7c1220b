/**
 * Incidents in one compact file (`*.qcol`), little-endian:
 *
 *   0   magic "QYRCOL" and two zero bytes        8   u16 version, u16 zero
 *   12  u32 rows                                 16  u32 CRC-32 of all other bytes
 *   20  u8 bits of a longitude, u8 of a latitude, u16 zero
 *   24  f64 origin longitude, f64 origin latitude (steps of 1e-5 degrees)
 *   40  the rows, one after another, by `arithmeticCode.ts`: what each value is told apart by is in `row`
 *
 * Places are kept in steps of 1e-5 degrees (at most 1.1 m apart), times in whole minutes; metres on the plane are
 * computed again when the file is read. Packed already: a host's own packing gains nothing more, whichever it is.
 */
import { BitReader, BitWriter, type BitCode } from './arithmeticCode';
import { crc32 } from './crc32';
import {
  CATEGORIES,
  PLACE_KINDS,
  SEVERITIES,
  allocateIncidents,
  freshOf,
  knowsTimeOfDay,
  publicOf,
  streetOf,
  type IncidentTable,
} from './incident';
import { toPlane } from './projection';
import { err, fault, ok, type Fault, type Result } from './result';

const MAGIC = [0x51, 0x59, 0x52, 0x43, 0x4f, 0x4c, 0, 0] as const;
const VERSION = 2;
const HEADER_BYTES = 40;
/** More than any file of the product; a damaged count must not ask for gigabytes. */
const MOST_ROWS = 2 ** 24;
const STEPS_PER_DEGREE = 100_000;
const MINUTE_MS = 60_000;
const NO_TIME = 0xffff_ffff;

/** Bits of a code of a dictionary. */
const CODE_BITS = 4;
const CODES = 2 ** CODE_BITS;
const FLAG_BITS = 8;
/** So many bits of a place, from both its numbers in turn, are learnt for a kind of place; the others are chance. */
const LEARNT_BITS = 16;
const EVEN_BITS = 16;
/** A number's own number of bits, 0 to 32. */
const LENGTH_BITS = 6;
const LENGTHS = 2 ** LENGTH_BITS;
/** Numbers of up to so many bits are learnt to the last one. */
const SPAN_BITS = 12;
const WAIT_BITS = 9;
/** Minutes on which people round, and parts of a day with as many incidents. */
const ROUND_MIN = 15;
const DAY_MIN = 1440;
const DAY_PARTS = 8;
const DAY_HOURS = 24;

/** Where the counts of each kind of value begin. */
let places = 0;
const room = (size: number): number => (places += size) - size;
const AT = {
  place: room(DAY_HOURS * CODES),
  category: room(CODES ** 2),
  severity: room(CODES ** 2),
  flags: room(CODES ** 2 * 2 ** FLAG_BITS),
  spanLength: room(2 * CODES ** 2 * LENGTHS),
  span: room(CODES * 2 ** SPAN_BITS),
  waitLength: room(ROUND_MIN * DAY_PARTS * LENGTHS),
  wait: room(ROUND_MIN * DAY_PARTS * 2 ** WAIT_BITS),
  ground: room(CODES * 2 ** LEARNT_BITS),
} as const;

/** A row in the file's whole numbers: steps from the origin, minutes since 1970 (`NO_TIME`: unknown), codes. */
interface Row {
  lon: number;
  lat: number;
  start: number;
  span: number;
  category: number;
  place: number;
  severity: number;
  flags: number;
}

const emptyRow = (): Row => ({ lon: 0, lat: 0, start: 0, span: 0, category: 0, place: 0, severity: 0, flags: 0 });

/** Writes a row, or reads it into `it`: `before` is the start of the row before, as rows are sorted by it. */
function row(code: BitCode, it: Row, before: number, lonBits: number, latBits: number): void {
  const part = Math.floor((before % DAY_MIN) / (DAY_MIN / DAY_PARTS));
  const moment = (before % ROUND_MIN) * DAY_PARTS + part;
  const wait = (it.start - before) >>> 0;
  const [lengths, waits] = [AT.waitLength + moment * LENGTHS, AT.wait + moment * 2 ** WAIT_BITS];
  it.start = (before + whole32(code, lengths, waits, WAIT_BITS, wait)) >>> 0;
  const hour = Math.floor((it.start % DAY_MIN) / 60);
  it.place = code.tree(AT.place + hour * CODES, CODE_BITS, it.place);
  it.category = code.tree(AT.category + it.place * CODES, CODE_BITS, it.category);
  it.severity = code.tree(AT.severity + it.category * CODES, CODE_BITS, it.severity);
  const kind = it.place * CODES + it.category;
  it.flags = code.tree(AT.flags + kind * 2 ** FLAG_BITS, FLAG_BITS, it.flags);
  const timed = 2 * kind + Number(knowsTimeOfDay(it.flags));
  const spans = AT.span + it.category * 2 ** SPAN_BITS;
  it.span = whole32(code, AT.spanLength + timed * LENGTHS, spans, SPAN_BITS, it.span);
  ground(code, it, AT.ground + it.place * 2 ** LEARNT_BITS, lonBits, latBits);
}

/** A whole number below 2^32: how many bits it has, then those below the first. */
function whole32(code: BitCode, lengths: number, learnt: number, learntBits: number, value: number): number {
  const length = Math.min(32, code.tree(lengths, LENGTH_BITS, 32 - Math.clz32(value)));
  if (length < 2) return length;
  // The numbers of a length have a tree to themselves, beside those of other lengths.
  if (length <= learntBits) {
    const bits = length - 1;
    return 2 ** bits + code.tree(learnt + 2 ** bits, bits, value & (2 ** bits - 1));
  }
  let read = 1;
  for (let left = length - 1; left > 0;) {
    const bits = Math.min(EVEN_BITS, left);
    left -= bits;
    read = read * 2 ** bits + code.even(bits, Math.floor(value / 2 ** left) % 2 ** bits);
  }
  return read;
}

/** Longitude and latitude bit by bit in turn, so that the first of them name a square of the ground. */
function ground(code: BitCode, it: Row, at: number, lonBits: number, latBits: number): void {
  let node = 1;
  let [lon, lat] = [0, 0];
  let [lonLeft, latLeft] = [lonBits, latBits];
  while (lonLeft + latLeft > 0 && node < 2 ** LEARNT_BITS / 2) {
    const isLon = lonLeft >= latLeft;
    const bit = code.bit(at + node, isLon ? (it.lon >>> --lonLeft) & 1 : (it.lat >>> --latLeft) & 1);
    node = 2 * node + bit;
    if (isLon) lon = 2 * lon + bit;
    else lat = 2 * lat + bit;
  }
  it.lon = rest(code, lon, lonLeft, it.lon);
  it.lat = rest(code, lat, latLeft, it.lat);
}

/** The last `left` bits of a number below 2^32 whose first are `read`. */
function rest(code: BitCode, read: number, left: number, value: number): number {
  for (let more = left; more > 0;) {
    const bits = Math.min(EVEN_BITS, more);
    more -= bits;
    read = read * 2 ** bits + code.even(bits, Math.floor(value / 2 ** more) % 2 ** bits);
  }
  return read;
}

/**
 * Writes a table of lon/lat rows without weights. A value the format cannot hold (a time before 1970 or not in whole
 * minutes is rounded; a place that is not a number, a weight) is the caller's mistake: RangeError.
 */
export function encodeIncidents(table: IncidentTable): ArrayBuffer {
  if (table.weight) throw new RangeError('weights are not kept in columns');
  if (table.count > MOST_ROWS) throw new RangeError(`${table.count} rows are not kept in columns`);
  const lon = steps(table.lon);
  const lat = steps(table.lat);
  const writer = new BitWriter(places);
  const it = emptyRow();
  let before = 0;
  for (let i = 0; i < table.count; i++) {
    it.lon = lon.values[i];
    it.lat = lat.values[i];
    it.start = Number.isNaN(table.startMs[i]) ? NO_TIME : whole(Math.round(table.startMs[i] / MINUTE_MS));
    it.span = whole(table.spanMin[i]);
    it.category = table.category[i];
    it.place = table.place[i];
    it.severity = table.severity[i];
    it.flags = table.flags[i];
    row(writer, it, before, lon.bits, lat.bits);
    before = it.start;
  }
  const rows = writer.end();
  const bytes = new Uint8Array(HEADER_BYTES + rows.length);
  const view = new DataView(bytes.buffer);
  bytes.set(MAGIC);
  view.setUint16(8, VERSION, true);
  view.setUint32(12, table.count, true);
  view.setUint8(20, lon.bits);
  view.setUint8(21, lat.bits);
  view.setFloat64(24, lon.origin, true);
  view.setFloat64(32, lat.origin, true);
  bytes.set(rows, HEADER_BYTES);
  view.setUint32(16, checksum(bytes), true);
  return bytes.buffer;
}

/**
 * Reads what `encodeIncidents` wrote; damaged or foreign bytes give a fault (`columns-damaged`), never an exception.
 */
export function decodeIncidents(buffer: ArrayBuffer): Result<IncidentTable, Fault> {
  const damaged = (reason: string): Result<never, Fault> => err(fault('columns-damaged', { reason }));
  if (buffer.byteLength < HEADER_BYTES) return damaged('too-short');
  const view = new DataView(buffer);
  if (MAGIC.some((byte, i) => view.getUint8(i) !== byte)) return damaged('magic');
  if (view.getUint16(8, true) !== VERSION) return damaged('version');
  if (view.getUint32(16, true) !== checksum(new Uint8Array(buffer))) return damaged('checksum');
  const [lonBits, latBits] = [view.getUint8(20), view.getUint8(21)];
  const [lon0, lat0] = [view.getFloat64(24, true), view.getFloat64(32, true)];
  const isOrigin = (o: number): boolean => Number.isInteger(o) && Math.abs(o) <= 180 * STEPS_PER_DEGREE;
  if (view.getUint16(10, true) !== 0 || view.getUint16(22, true) !== 0 || lonBits > 32 || latBits > 32)
    return damaged('directory');
  if (!isOrigin(lon0) || !isOrigin(lat0)) return damaged('directory');
  const count = view.getUint32(12, true);
  if (count > MOST_ROWS) return damaged('length');
  const reader = new BitReader(places, new Uint8Array(buffer, HEADER_BYTES));
  const table = allocateIncidents(count);
  const it = emptyRow();
  let before = 0;
  for (let i = 0; i < count; i++) {
    row(reader, it, before, lonBits, latBits);
    before = it.start;
    if (reader.isPastEnd) return damaged('length');
    if (!isKnown(it) || !put(table, i, it, lon0, lat0)) return damaged('codes');
  }
  return reader.isAtEnd ? ok(table) : damaged('length');
}

/** Whether a dictionary holds every code of the row. */
const isKnown = ({ category, place, severity, flags }: Row): boolean =>
  category < CATEGORIES.length &&
  place < PLACE_KINDS.length &&
  severity < SEVERITIES.length &&
  flags <= 127 &&
  publicOf(flags) <= 2 &&
  streetOf(flags) <= 2 &&
  freshOf(flags) <= 2;

function put(table: IncidentTable, i: number, it: Row, lon0: number, lat0: number): boolean {
  table.lon[i] = (lon0 + it.lon) / STEPS_PER_DEGREE;
  table.lat[i] = (lat0 + it.lat) / STEPS_PER_DEGREE;
  if (Math.abs(table.lon[i]) > 180 || Math.abs(table.lat[i]) > 90) return false;
  [table.x[i], table.y[i]] = toPlane(table.lon[i], table.lat[i]);
  table.startMs[i] = it.start === NO_TIME ? NaN : it.start * MINUTE_MS;
  table.spanMin[i] = it.span;
  table.category[i] = it.category;
  table.place[i] = it.place;
  table.severity[i] = it.severity;
  table.flags[i] = it.flags;
  return true;
}

/** The sum of all bytes but those in which it stands. */
const checksum = (bytes: Uint8Array): number => crc32(bytes.subarray(20), crc32(bytes.subarray(0, 16)));

function steps(degrees: Float64Array): { origin: number; bits: number; values: Float64Array } {
  const values = degrees.map((d) => Math.round(d * STEPS_PER_DEGREE));
  let origin = values.length > 0 ? values[0] : 0;
  let last = origin;
  for (const value of values) {
    origin = Math.min(origin, value);
    last = Math.max(last, value);
  }
  if (!Number.isFinite(origin)) throw new RangeError('a row without a place cannot be kept in columns');
  return { origin, bits: 32 - Math.clz32(last - origin), values: values.map((value) => value - origin) };
}

function whole(value: number): number {
  if (!(value >= 0 && value <= NO_TIME)) throw new RangeError(`cannot be kept in columns: ${value}`);
  return value;
}
