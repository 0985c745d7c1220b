import { fault } from '../../domain/result';
import { allocateIncidents, knowsTimeOfDay, packFlags, type IncidentTable } from '../../domain/incident';
import { toPlane } from '../../domain/projection';
import type { Codes } from '../cells/incidentCodes';
import { crowdedPoint, mostAtOnce } from './repeats';
import type { Report } from '../report';
import { timeOrder } from './timeOrder';

/** A table being filled: `count` rows of it are real. */
export interface DraftTable {
  table: IncidentTable;
  count: number;
  /** 1 where the file wrote 00:00. */
  readonly midnight: Uint8Array;
  weight: Float64Array | null;
  /** Prints of identifiers, where they tell rows apart. */
  readonly key: Float64Array | null;
}

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
}

/** Adds a row; `position` is longitude and latitude, or metres where the rows are not of the earth. */
export function writeIncident(
  draft: DraftTable,
  position: readonly [number, number],
  time: IncidentTime,
  codes: Codes,
  onEarth: boolean,
): void {
  const i = draft.count++;
  const { table } = draft;
  const [x, y] = onEarth ? toPlane(position[0], position[1]) : position;
  table.lon[i] = onEarth ? position[0] : NaN;
  table.lat[i] = onEarth ? position[1] : NaN;
  table.x[i] = x;
  table.y[i] = y;
  table.startMs[i] = time.ms;
  table.spanMin[i] = time.spanMin;
  table.category[i] = codes.category;
  table.place[i] = codes.place;
  table.severity[i] = codes.severity;
  table.flags[i] = packFlags(codes.inPublic, codes.street, codes.fresh, time.timeOfDay);
  draft.midnight[i] = time.midnight ? 1 : 0;
}

/**
 * Share of 00:00 among the written times of day from which on they say "not known", and the fewest rows to judge by.
 */
const MIDNIGHT_SHARE = 0.9;
const MIDNIGHT_ROWS = 10;
/** Rows of one point and moment from which on they were entered in bulk. */
const BULK_ROWS = 100;
const TIME_OF_DAY_BIT = 1 << 6;

/**
 * Sorts the rows by start (unknown times last, ties in file order), takes 00:00 for "not known" where nine of ten rows
 * say so, and warns of points and moments that hold suspiciously many rows.
 */
export function finishTable(draft: DraftTable, hasDate: boolean, report: Report): IncidentTable {
  unlearnMidnights(draft, report);
  const { count, weight } = draft;
  const order = timeOrder(draft.table.startMs.subarray(0, count));
  const columns: { -readonly [Name in keyof IncidentTable]: IncidentTable[Name] | null } = { ...draft.table };
  draft.table = allocateIncidents(0);
  draft.weight = null;
  // Every unsorted column is let go once its sorted one is there: a million rows do not lie in memory twice.
  const pick = <T extends Float64Array | Uint32Array | Uint8Array>(
    name: keyof IncidentTable,
    from: T | null,
    to: T,
  ): T => {
    columns[name] = null;
    if (!from) return to;
    if (order) for (let i = 0; i < count; i++) to[i] = from[order[i]];
    else to.set(from.subarray(0, count));
    return to;
  };
  const sorted: IncidentTable = {
    count,
    startMs: pick('startMs', columns.startMs, new Float64Array(count)),
    spanMin: pick('spanMin', columns.spanMin, new Uint32Array(count)),
    lon: pick('lon', columns.lon, new Float64Array(count)),
    lat: pick('lat', columns.lat, new Float64Array(count)),
    x: pick('x', columns.x, new Float64Array(count)),
    y: pick('y', columns.y, new Float64Array(count)),
    category: pick('category', columns.category, new Uint8Array(count)),
    place: pick('place', columns.place, new Uint8Array(count)),
    severity: pick('severity', columns.severity, new Uint8Array(count)),
    flags: pick('flags', columns.flags, new Uint8Array(count)),
    weight: weight ? pick('weight', weight, new Float64Array(count)) : null,
    ...(draft.key ? { key: pick('key', draft.key, new Float64Array(count)) } : {}),
  };
  if (!hasDate || (count > 0 && Number.isNaN(sorted.startMs[0]))) report.warn(fault('no-time'));
  warnOfPoints(sorted, report);
  return sorted;
}

function unlearnMidnights({ table, count, midnight }: DraftTable, report: Report): void {
  let times = 0;
  let midnights = 0;
  for (let i = 0; i < count; i++) {
    if (!knowsTimeOfDay(table.flags[i])) continue;
    times++;
    midnights += midnight[i];
  }
  if (times < MIDNIGHT_ROWS || midnights < times * MIDNIGHT_SHARE) return;
  for (let i = 0; i < count; i++) if (midnight[i]) table.flags[i] &= ~TIME_OF_DAY_BIT;
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
