import { dayOfIso } from '../../domain/clock';
import { getResolution } from 'h3-js';
import type { Area } from '../../domain/area';
import type { LonLat } from '../../domain/geometry';
import { part, type Job } from '../../domain/job';
import type { Place } from '../../domain/place';
import type { Completeness } from '../../domain/snapshot';
import { absentIn, silentIn } from './absent';
import { cellOf, cityCells, COARSE, FINE } from './cityCells';
import { cityBox } from './box';
import { boxesOf, daysOfYear, mapCounts, type CountSet, type Frame } from './countSet';
import { groundKinds, type Ground } from './groundKinds';
import { mergeCells, type MergedCell } from './mergeCells';
import { recentWindows } from '../published/recentWindows';
import { registerCounts, type RegisterCounts, type RegisterInput } from './registerCounts';
import type { CellGround } from './relations';
import type { Disclosed } from './rules';
import { snapshotPeriods, type SnapshotPeriods } from './snapshotPeriods';

/** What is counted and by what. */
export interface Tabulated {
  readonly periods: SnapshotPeriods;
  readonly frame: Frame;
  readonly cells: readonly (Ground & { readonly id: string; readonly areaKm2: number })[];
  /** True counts of all that a snapshot has places for, before anything is withheld. */
  readonly counts: CountSet<number>;
  readonly register: RegisterCounts;
  readonly ground: CellGround;
}

export interface TabulateInput extends RegisterInput {
  readonly districts: readonly Area[];
  readonly places: readonly Place[];
  /** Main roads as lines in degrees. */
  readonly roads: readonly (readonly LonLat[])[];
  /** Calendar years in it that are mostly empty: not published as years. */
  readonly emptyYears?: readonly number[];
}

/** What follows from the whole register and from earlier publications. */
export interface TabulateBy {
  /** Its last complete day is that with which the windows of recent days end. */
  readonly completeness: Completeness;
  readonly previous: readonly Disclosed[];
}

/**
 * Counts a register by everything a snapshot has places for: whole years and months, days, districts, categories, hours
 * and H3 cells.
 */
export function* tabulate(input: TabulateInput, { completeness, previous }: TabulateBy): Job<Tabulated> {
  const { districts, places, roads, period, emptyYears } = input;
  const periods = snapshotPeriods(period, emptyYears);
  const register = yield* part(registerCounts(input), 0, 0.7);
  const hasCells = periods.years.length > 0 || previous.some(({ cells }) => cells.ids.length > 0);
  const fine = hasCells ? cityCells(districts) : [];
  yield 0.85;
  // Edges of cells bulge by millimetres: a row there may lie in a cell that has no ground in its district.
  const known = new Set(fine.map(({ id }) => id));
  const all = hasCells
    ? [
        ...fine,
        ...[...register.cells.keys()]
          .filter((id) => !known.has(id))
          .sort()
          .map((id) => ({ id, partsKm2: districts.map(() => 0) })),
      ]
    : [];
  const yearly = new Map(
    all.map(({ id }) => [id, periods.years.map((year) => register.count({ ...cityBox(daysOfYear(year)), cell: id }))]),
  );
  const mergedBefore = new Set(previous.flatMap(({ cells }) => cells.ids.filter((id) => getResolution(id) === COARSE)));
  const merged = periods.years.length > 0 ? mergeCells(all, yearly, periods.years.length, mergedBefore) : [];
  const ground = new Map(
    all.map(({ id, partsKm2 }) => [
      id,
      districts.flatMap((district, d) =>
        partsKm2[d] > 0 || register.cells.get(id)?.has(district.id) ? [district.id] : [],
      ),
    ]),
  );
  const windows = recentWindows(dayOfIso(completeness.completeThrough)).filter(
    ({ now, before }) => before.from >= register.from && now.from >= register.from && now.to <= register.to,
  );
  const frame: Frame = {
    years: periods.years,
    months: periods.months,
    days: periods.days,
    districtIds: districts.map(({ id }) => id),
    cellIds: merged.map(({ id }) => id),
    windows: windows.length > 0 ? windows : null,
    absent: absentIn({ from: periods.from, completeness }),
    silent: silentIn({ completeness }),
    has: { categoryMonths: true, times: true, districtBands: true, districtWeekdays: true },
  };
  yield 0.9;
  return {
    periods,
    frame,
    cells: grounds(merged, places, roads),
    counts: mapCounts(boxesOf(frame), register.count),
    register,
    ground,
  };
}

function grounds(
  merged: readonly MergedCell[],
  places: readonly Place[],
  roads: readonly (readonly LonLat[])[],
): Tabulated['cells'] {
  const of = new Map(merged.flatMap(({ members }, c) => members.map(({ id }) => [id, c] as const)));
  const shapes = merged.map(({ id, members }) => {
    const km2 = members.reduce((sum, { partsKm2 }) => sum + partsKm2.reduce((total, part) => total + part, 0), 0);
    return {
      id,
      areaKm2: Math.max(0.001, Math.round(km2 * 1000) / 1000),
      resolution: members[0].id === id ? FINE : COARSE,
    };
  });
  const kinds = groundKinds(shapes, (lon, lat) => of.get(cellOf(lon, lat)) ?? -1, places, roads);
  return shapes.map(({ id, areaKm2 }, c) => ({ id, areaKm2, ...kinds[c] }));
}
