import { DAY_MS, midnightOfDay } from '../../domain/clock';
import { fault } from '../../domain/result';
import { packFlags, type IncidentTable } from '../../domain/incident';
import { fillPlane } from '../../domain/planeColumns';
import type { Codes } from '../cells/incidentCodes';
import { crowdedPoint, mostAtOnce } from './repeats';
import type { Report } from '../report';
import { sortByTime } from './timeOrder';

/** A table being filled, in the file's order: `count` rows of it are real. */
export interface DraftTable {
  count: number;
  readonly onEarth: boolean;
  /** Longitude and latitude, or metres where the rows are not of the earth; may be columns that were read already. */
  a: Float64Array;
  b: Float64Array;
  startMs: Float64Array;
  /** null as long as no row has a length. */
  spanMin: Uint32Array | null;
  /** `packCodes`, with the bits of the time. */
  codes: Uint32Array;
  weight: Float64Array | null;
  /** Days of the user's own count, where the file has a column of them. */
  days: Float64Array | null;
  /** Prints of identifiers, where they tell rows apart. */
  key: Float64Array | null;
  /** Versions of rows that have identifiers, where a column says them. */
  version: Float64Array | null;
  /** Rows of which only the month is known. */
  months: number;
}

const PLACE_SHIFT = 8;
const SEVERITY_SHIFT = 16;
const FLAGS_SHIFT = 24;
/** The time of day is known (bit 6 of the flags). */
const KNOWN_BIT = 1 << (FLAGS_SHIFT + 6);
/** Only the month is known (bit 7 of the flags). */
const MONTH_BIT = 1 << (FLAGS_SHIFT + 7);
/** The file wrote 00:00: beside the place, which needs seven bits at most; it is in no table. */
const MIDNIGHT_BIT = 1 << (PLACE_SHIFT + 7);

/** Codes of a row in 32 bits, without those of its time. */
export const packCodes = ({ category, place, severity, inPublic, street, fresh }: Codes): number =>
  (category |
    (place << PLACE_SHIFT) |
    (severity << SEVERITY_SHIFT) |
    (packFlags(inPublic, street, fresh, false) << FLAGS_SHIFT)) >>>
  0;

/** A million rows of it still sum without loss of the ones. */
export const MAX_WEIGHT = 1e12;
export const MAX_SPAN_MIN = 0xffffffff;

/** The time of a row as it is kept. */
export interface IncidentTime {
  /** UTC ms; NaN = unknown. */
  readonly ms: number;
  readonly timeOfDay: boolean;
  readonly midnight: boolean;
  readonly spanMin: number;
  /** Only the month is known. */
  readonly monthAlone?: boolean;
}

/** Adds a row of a pair: longitude and latitude, or metres. */
export function writeIncident(draft: DraftTable, a: number, b: number, time: IncidentTime, codes: number): void {
  const i = draft.count++;
  draft.a[i] = a;
  draft.b[i] = b;
  draft.startMs[i] = time.ms;
  if (time.spanMin > 0) (draft.spanMin ??= new Uint32Array(draft.startMs.length))[i] = time.spanMin;
  draft.codes[i] = codes | (time.timeOfDay ? KNOWN_BIT : 0) | (time.midnight ? MIDNIGHT_BIT : 0);
  if (time.monthAlone) {
    draft.codes[i] |= MONTH_BIT;
    draft.months++;
  }
}

/**
 * Share of 00:00 among the written times of day from which on they say "not known", and the fewest rows to judge by.
 */
const MIDNIGHT_SHARE = 0.9;
const MIDNIGHT_ROWS = 10;
/** Rows of one point and moment from which on they were entered in bulk. */
const BULK_ROWS = 100;

/**
 * Sorts the rows by start (unknown times last, ties in file order), takes 00:00 for "not known" where nine of ten rows
 * say so, and warns of points and moments that hold suspiciously many rows.
 */
export function finishTable(draft: DraftTable, hasDate: boolean, report: Report): IncidentTable {
  unlearnMidnights(draft, report);
  const { count, onEarth } = draft;
  const startMs = draft.startMs.length === count ? draft.startMs : draft.startMs.slice(0, count);
  draft.startMs = NONE;
  const order = sortByTime(startMs);
  // Every unsorted column is let go once its sorted one is there: a million rows do not lie in memory twice.
  const a = inOrder(order, draft.a, new Float64Array(count));
  draft.a = NONE;
  const b = inOrder(order, draft.b, new Float64Array(count));
  draft.b = NONE;
  const weight = draft.weight && inOrder(order, draft.weight, new Float64Array(count));
  draft.weight = null;
  const days = draft.days && inOrder(order, draft.days, new Float64Array(count));
  draft.days = null;
  const key = draft.key && inOrder(order, draft.key, new Float64Array(count));
  draft.key = null;
  const version = draft.version && inOrder(order, draft.version, new Float64Array(count));
  draft.version = null;
  const spanMin = new Uint32Array(count);
  if (draft.spanMin) inOrder(order, draft.spanMin, spanMin);
  draft.spanMin = null;
  const codes = inOrder(order, draft.codes, new Uint32Array(count));
  draft.codes = new Uint32Array(0);
  const [x, y] = onEarth ? [new Float64Array(count), new Float64Array(count)] : [a, b];
  const [lon, lat] = onEarth ? [a, b] : [new Float64Array(count).fill(NaN), new Float64Array(count).fill(NaN)];
  if (onEarth) fillPlane({ lon, lat }, { x, y }, count);
  const sorted: IncidentTable = { count, startMs, spanMin, lon, lat, x, y, ...unpacked(codes), weight };
  if (days === null && (!hasDate || (count > 0 && Number.isNaN(startMs[0])))) report.warn(fault('no-time'));
  if (draft.months > 0) report.warn(fault('months-alone', { count: draft.months }));
  warnOfPoints(sorted, report);
  return { ...sorted, ...(days ? { days } : {}), ...(key ? { key } : {}), ...(version ? { version } : {}) };
}

const NONE = new Float64Array(0);

function inOrder<T extends Float64Array | Uint32Array>(order: Uint32Array | null, from: T, to: T): T {
  if (order) for (let i = 0; i < order.length; i++) to[i] = from[order[i]];
  else to.set(from.subarray(0, to.length));
  return to;
}

function unpacked(codes: Uint32Array): Pick<IncidentTable, 'category' | 'place' | 'severity' | 'flags'> {
  const [category, place, severity, flags] = [0, 1, 2, 3].map(() => new Uint8Array(codes.length));
  for (let i = 0; i < codes.length; i++) {
    const packed = codes[i];
    category[i] = packed;
    place[i] = (packed & ~MIDNIGHT_BIT) >>> PLACE_SHIFT;
    severity[i] = packed >>> SEVERITY_SHIFT;
    flags[i] = packed >>> FLAGS_SHIFT;
  }
  return { category, place, severity, flags };
}

function unlearnMidnights({ count, codes, startMs }: DraftTable, report: Report): void {
  let times = 0;
  let midnights = 0;
  for (let i = 0; i < count; i++) {
    if ((codes[i] & KNOWN_BIT) === 0) continue;
    times++;
    if ((codes[i] & MIDNIGHT_BIT) !== 0) midnights++;
  }
  if (times < MIDNIGHT_ROWS || midnights < times * MIDNIGHT_SHARE) return;
  for (let i = 0; i < count; i++) {
    if ((codes[i] & MIDNIGHT_BIT) === 0) continue;
    codes[i] &= ~KNOWN_BIT;
    // A day that a program has written as midnight of UTC is that day, not the hour it is here then.
    if (startMs[i] % DAY_MS === 0) startMs[i] = midnightOfDay(startMs[i] / DAY_MS);
  }
  report.warn(fault('time-unknown', { percent: Math.round((100 * midnights) / times) }));
}

function warnOfPoints(table: IncidentTable, report: Report): void {
  const { count, lon, lat } = table;
  if (count < 20 || Number.isNaN(lon[0])) return;
  const point = crowdedPoint(count, lon, lat);
  if (point && point.count >= 20) {
    report.warn(
      fault('repeated-point', {
        percent: Math.round((100 * point.count) / count),
        lon: lon[point.row],
        lat: lat[point.row],
      }),
    );
  }
  const isCoarse = (value: number): boolean => Math.abs(value * 100 - Math.round(value * 100)) < 1e-6;
  if (lon.every(isCoarse) && lat.every(isCoarse)) report.warn(fault('coarse-coordinates', { decimals: 2 }));
  const atOnce = mostAtOnce(table, BULK_ROWS);
  if (atOnce >= BULK_ROWS) report.warn(fault('bulk-point', { count: atOnce }));
}
