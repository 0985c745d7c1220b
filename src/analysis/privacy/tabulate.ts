import type { Area } from '../../domain/area';
import type { LonLat } from '../../domain/geometry';
import { CATEGORIES, PLACE_KINDS, type IncidentTable } from '../../domain/incident';
import type { Job } from '../../domain/job';
import type { Period } from '../../domain/period';
import type { Place } from '../../domain/place';
import { OPEN_CATEGORIES } from '../../domain/snapshot';
import { cellOf, cityCells, COARSE, FINE } from './cityCells';
import type { CountSet, Frame, TallyOf } from './countSet';
import { groundKinds, type Ground } from './groundKinds';
import { mergeCells, type MergedCell } from './mergeCells';
import { namesOf, snapshotPeriods, type SnapshotPeriods } from './snapshotPeriods';

/** What is counted and by what. */
export interface Tabulated {
  readonly periods: SnapshotPeriods;
  readonly districtIds: readonly string[];
  readonly frame: Frame;
  readonly cells: readonly (Ground & { readonly id: string; readonly areaKm2: number })[];
  /** True counts, before anything is withheld. */
  readonly counts: CountSet<number>;
  /** True counts of a cell's parts, in the order of `frame.touches`: by year, cell, district. */
  readonly parts: readonly (readonly (readonly number[])[])[];
  /** Rows that are counted nowhere: without a time, outside the period, outside every district. */
  readonly leftOut: { readonly withoutTime: number; readonly outsidePeriod: number; readonly outsideDistricts: number };
}

export interface TabulateInput {
  readonly table: IncidentTable;
  /** Index into `districts` of each row, -1 outside them all. */
  readonly districtOfRow: Int16Array;
  readonly districts: readonly Area[];
  readonly places: readonly Place[];
  /** Main roads as lines in degrees. */
  readonly roads: readonly (readonly LonLat[])[];
  /** Whole days the data cover. */
  readonly period: Period;
  /** Calendar years in it that are mostly empty: not published as years. */
  readonly emptyYears?: readonly number[];
}

const ROWS_A_STEP = 4096;
const DWELLING = PLACE_KINDS.indexOf('dwelling');
const HARM = CATEGORIES.indexOf('harm');
const openIndex = CATEGORIES.map((category) => OPEN_CATEGORIES.findIndex((open) => open === category));

/** Index into OPEN_CATEGORIES of what may be published by district; -1 for what is counted for the whole city only. */
export const openCategoryOf = (category: number, place: number): number => (category === HARM && place === DWELLING ? -1 : openIndex[category]);

/**
 * Counts a dataset by whole calendar years and months, days, districts, categories and H3 cells. Every row inside a district
 * counts once and as one, whatever its weight; a span belongs to its start. Rows outside all districts are left out, so that
 * districts sum to the city and nothing is had by subtracting.
 */
export function* tabulate(input: TabulateInput): Job<Tabulated> {
  const { table, districtOfRow, districts, places, roads, period, emptyYears } = input;
  const periods = snapshotPeriods(period, emptyYears);
  const fine = periods.years.length > 0 ? cityCells(districts) : [];
  yield 0.2;
  const columnOf = { year: indexes(periods.years), month: indexes(periods.months), day: indexes(periods.days) };
  const city = { ...emptyTally(periods), daily: zeros(periods.days.length), closed: zeros(periods.years.length) };
  const byDistrict = districts.map(() => emptyTally(periods));
  const byCell = new Map<string, Map<number, number[]>>();
  const leftOut = { withoutTime: 0, outsidePeriod: 0, outsideDistricts: 0 };

  for (let row = 0; row < table.count; row++) {
    if (row % ROWS_A_STEP === 0) yield 0.2 + (0.7 * row) / table.count;
    const district = districtOfRow[row];
    const ms = table.startMs[row];
    if (Number.isNaN(ms)) leftOut.withoutTime += 1;
    else if (ms < period.fromMs || ms >= period.toMs) leftOut.outsidePeriod += 1;
    else if (district < 0) leftOut.outsideDistricts += 1;
    else {
      const names = namesOf(ms);
      const [y, m, d] = [columnOf.year.get(names.year), columnOf.month.get(names.month), columnOf.day.get(names.day)];
      const open = openCategoryOf(table.category[row], table.place[row]);
      if (open < 0) {
        if (y !== undefined) city.closed[y] += 1;
        continue;
      }
      for (const tally of [city, byDistrict[district]]) {
        if (m !== undefined) tally.monthly[m] += 1;
        if (y === undefined) continue;
        tally.yearly[y] += 1;
        tally.byCategory[open][y] += 1;
      }
      if (d !== undefined) city.daily[d] += 1;
      if (y !== undefined) cellCounts(byCell, cellOf(table.lon[row], table.lat[row]), district, periods.years.length)[y] += 1;
    }
  }
  // Edges of cells bulge by millimetres: a row there may lie in a cell that has no ground in its district.
  const known = new Set(fine.map(({ id }) => id));
  const all = [...fine, ...[...byCell.keys()].filter((id) => !known.has(id)).sort().map((id) => ({ id, partsKm2: districts.map(() => 0) }))];
  const totals = new Map([...byCell].map(([id, parts]) => [id, added([...parts.values()], periods.years.length)]));
  const merged = mergeCells(all, totals, periods.years.length);
  yield 0.95;
  const touches = merged.map(({ members }) => districts.flatMap((_, d) =>
    members.some(({ id, partsKm2 }) => partsKm2[d] > 0 || byCell.get(id)?.has(d)) ? [d] : []));
  const part = (cell: MergedCell, district: number, y: number): number =>
    cell.members.reduce((sum, { id }) => sum + (byCell.get(id)?.get(district)?.[y] ?? 0), 0);
  const parts = periods.years.map((_, y) => merged.map((cell, c) => touches[c].map((d) => part(cell, d, y))));
  return {
    periods,
    districtIds: districts.map(({ id }) => id),
    frame: { years: periods.years, months: periods.months, days: periods.days, touches },
    cells: grounds(merged, places, roads),
    counts: { city, districts: byDistrict, cells: parts.map((row) => row.map((counts) => counts.reduce((sum, count) => sum + count, 0))) },
    parts,
    leftOut,
  };
}

const zeros = (length: number): number[] => Array.from({ length }, () => 0);
const indexes = <T>(names: readonly T[]): ReadonlyMap<T, number> => new Map(names.map((name, k) => [name, k]));
const added = (lists: readonly (readonly number[])[], length: number): number[] =>
  zeros(length).map((_, k) => lists.reduce((sum, list) => sum + list[k], 0));

type Filling<T> = { -readonly [K in keyof T]: T[K] extends readonly (readonly number[])[] ? number[][] : number[] };
const emptyTally = ({ years, months }: SnapshotPeriods): Filling<TallyOf<number>> => ({
  yearly: zeros(years.length), monthly: zeros(months.length), byCategory: OPEN_CATEGORIES.map(() => zeros(years.length)),
});

function cellCounts(byCell: Map<string, Map<number, number[]>>, id: string, district: number, years: number): number[] {
  const parts = byCell.get(id) ?? new Map<number, number[]>();
  const counts = parts.get(district) ?? zeros(years);
  byCell.set(id, parts.set(district, counts));
  return counts;
}

function grounds(merged: readonly MergedCell[], places: readonly Place[], roads: readonly (readonly LonLat[])[]): Tabulated['cells'] {
  const of = new Map(merged.flatMap(({ members }, c) => members.map(({ id }) => [id, c] as const)));
  const shapes = merged.map(({ id, members }) => {
    const km2 = members.reduce((sum, { partsKm2 }) => sum + partsKm2.reduce((total, part) => total + part, 0), 0);
    return { id, areaKm2: Math.max(0.001, Math.round(km2 * 1000) / 1000), resolution: members[0].id === id ? FINE : COARSE };
  });
  const kinds = groundKinds(shapes, (lon, lat) => of.get(cellOf(lon, lat)) ?? -1, places, roads);
  return shapes.map(({ id, areaKm2 }, c) => ({ id, areaKm2, ...kinds[c] }));
}
