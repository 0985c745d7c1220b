import { cellToParent, getResolution } from 'h3-js';
import { dayOf, weekdayOfDay } from '../../domain/clock';
import { CATEGORIES, PLACE_KINDS, type IncidentTable } from '../../domain/incident';
import type { Job } from '../../domain/job';
import type { Period } from '../../domain/period';
import { OPEN_CATEGORIES, TIME_BANDS } from '../../domain/snapshot';
import { timeBands } from '../health/timeBands';
import { type Box, type Days } from './box';
import { cellOf, COARSE } from './cityCells';

const ROWS_A_STEP = 4096;
const DWELLING = PLACE_KINDS.indexOf('dwelling');
const HARM = CATEGORIES.indexOf('harm');
const openIndex = CATEGORIES.map((category) => OPEN_CATEGORIES.findIndex((open) => open === category));
/** A row whose hour is not known stands in this band. */
const UNKNOWN = TIME_BANDS;

/** Index into OPEN_CATEGORIES of what may be published by district; -1 for what is counted for the whole city only. */
export const openCategoryOf = (category: number, place: number): number =>
  category === HARM && place === DWELLING ? -1 : openIndex[category];

/** The true counts of a register: any box that can be asked about. */
export interface RegisterCounts extends Days {
  /** True count of a box; NaN where its days reach beyond the register's. */
  readonly count: (box: Box) => number;
  /** Cells of resolution 8 in which rows lie, and the districts (ids) of those rows. */
  readonly cells: ReadonlyMap<string, ReadonlySet<string>>;
  /** Rows that are counted nowhere: without a time, outside the period, outside every district. */
  readonly leftOut: { readonly withoutTime: number; readonly outsidePeriod: number; readonly outsideDistricts: number };
  /** Of so many counted rows, those that only the whole city's count of closed ones holds. */
  readonly otherKinds: { readonly count: number; readonly of: number };
}

export interface RegisterInput {
  readonly table: IncidentTable;
  /** Index into `districts` of each row, -1 outside them all. */
  readonly districtOfRow: Int16Array;
  readonly districts: readonly { readonly id: string }[];
  /** Whole days the data cover. */
  readonly period: Period;
}

/** Of one district: rising sums over the days, one list a category, a band, and days of closed rows. */
interface Sums {
  readonly categories: readonly Int32Array[];
  readonly bands: readonly Int32Array[];
  readonly closed: Int32Array;
}

/**
 * Counts every row inside a district once and as one, whatever its weight; a span belongs to its start. Rows outside
 * all districts are left out, so that districts sum to the city and nothing is had by subtracting.
 */
export function* registerCounts({ table, districtOfRow, districts, period }: RegisterInput): Job<RegisterCounts> {
  const from = dayOf(period.fromMs);
  const to = dayOf(period.toMs);
  const bandOfRow = timeBands(table);
  const line = (): Int32Array => new Int32Array(to - from + 1);
  const sums = new Map(
    districts.map(({ id }): [string, Sums] => [
      id,
      { categories: OPEN_CATEGORIES.map(line), bands: Array.from({ length: UNKNOWN + 1 }, line), closed: line() },
    ]),
  );
  /** By cell and district: the days of its rows. */
  const inCells = new Map<string, Map<string, number[]>>();
  const leftOut = { withoutTime: 0, outsidePeriod: 0, outsideDistricts: 0 };
  const otherKinds = { count: 0, of: 0 };
  for (let row = 0; row < table.count; row++) {
    if (row % ROWS_A_STEP === 0) yield (0.9 * row) / table.count;
    const district = districts[districtOfRow[row]]?.id;
    const ms = table.startMs[row];
    if (Number.isNaN(ms)) leftOut.withoutTime += 1;
    else if (ms < period.fromMs || ms >= period.toMs) leftOut.outsidePeriod += 1;
    else if (district === undefined) leftOut.outsideDistricts += 1;
    else {
      otherKinds.of += 1;
      const own = sums.get(district);
      const day = dayOf(ms) - from;
      const open = openCategoryOf(table.category[row], table.place[row]);
      if (open < 0) {
        otherKinds.count += 1;
        if (own) own.closed[day + 1]++;
        continue;
      }
      if (own) {
        own.categories[open][day + 1]++;
        own.bands[bandOfRow[row] < 0 ? UNKNOWN : bandOfRow[row]][day + 1]++;
      }
      daysIn(inCells, cellOf(table.lon[row], table.lat[row]), district).push(from + day);
    }
  }
  for (const { categories, bands, closed } of sums.values())
    for (const list of [...categories, ...bands, closed]) for (let d = 1; d < list.length; d++) list[d] += list[d - 1];
  const families = new Map<string, string[]>();
  for (const id of inCells.keys()) {
    const parent = cellToParent(id, COARSE);
    families.set(parent, [...(families.get(parent) ?? []), id]);
  }

  const inLines = (box: Box, lists: readonly Int32Array[]): number => {
    if (box.weekday === null) return lists.reduce((sum, list) => sum + list[box.to - from] - list[box.from - from], 0);
    let sum = 0;
    for (let day = box.from; day < box.to; day++)
      if (weekdayOfDay(day) === box.weekday) for (const list of lists) sum += list[day - from + 1] - list[day - from];
    return sum;
  };
  const inDistrict = (box: Box, { categories, bands, closed }: Sums): number => {
    if (box.category === 'closed') return inLines(box, [closed]);
    if (box.band !== null)
      return inLines(
        box,
        box.band === 'known' ? bands.slice(0, UNKNOWN) : [bands[box.band === 'unknown' ? UNKNOWN : box.band]],
      );
    return inLines(box, box.category === null ? categories : [categories[box.category]]);
  };
  const inCell = (box: Box, cell: string): number => {
    const members = getResolution(cell) === COARSE ? (families.get(cell) ?? []) : [cell];
    return members.reduce((sum, id) => {
      const parts = inCells.get(id);
      const lists = box.district === null ? [...(parts?.values() ?? [])] : [parts?.get(box.district) ?? []];
      return (
        sum +
        lists.reduce((all, days) => all + days.reduce((n, day) => n + (day >= box.from && day < box.to ? 1 : 0), 0), 0)
      );
    }, 0);
  };
  return {
    from,
    to,
    leftOut,
    otherKinds,
    cells: new Map([...inCells].map(([id, parts]) => [id, new Set(parts.keys())])),
    count(box) {
      if (box.from < from || box.to > to) return NaN;
      if (box.cell !== null) return inCell(box, box.cell);
      if (box.district !== null)
        return inDistrict(box, sums.get(box.district) ?? { categories: [], bands: [], closed: line() });
      return [...sums.values()].reduce((all, own) => all + inDistrict(box, own), 0);
    },
  };
}

function daysIn(inCells: Map<string, Map<string, number[]>>, id: string, district: string): number[] {
  const parts = inCells.get(id) ?? new Map<string, number[]>();
  const days = parts.get(district) ?? [];
  inCells.set(id, parts.set(district, days));
  return days;
}
