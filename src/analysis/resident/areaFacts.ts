/** What can be said of one place: figures and cards, no words. */
import { cityPopulation, districtPopulation } from '../../domain/city';
import { OPEN_CATEGORIES, type Count, type LandKind, type OpenCategory, type Snapshot, type SnapshotPost, LAND_KINDS } from '../../domain/snapshot';
import type { Precinct } from '../../domain/precinct';
import { completeMonths, completeThrough, daysOfMonths, holeIn, newCategories, type Days } from '../published/holes';
import { yearsBack } from '../published/readPublished';
import { comparableTo, perKm2, type Comparable } from './comparable';
import { touching } from './extent';
import type { Near, nearestOf } from './nearest';
import { ratePer1000, type Rate } from './rate';
import { MOST_PERIODS, usualOf, type Usual } from './usual';

/** Where a person asks about: a district, and within it a point if one was named. */
export interface Here {
  readonly districtId: string | null;
  readonly point: { readonly lon: number; readonly lat: number } | null;
  /** How far from the point what is meant may lie, metres; 0 where nothing is said. */
  readonly withinM?: number;
  /** A precinct asked for by its number instead of a point. */
  readonly precinctId?: string | null;
  /** H3 index of the point's cell at resolution 8 and at 7; null while not known. */
  readonly cells: readonly string[] | null;
}

export interface DistrictFacts {
  /** Of the last twelve whole and complete months; null = one of them is withheld, or there are not so many. */
  readonly now: Count;
  /** Of the twelve months before those. */
  readonly before: Count;
  /** The last twelve months against all twelves before them. */
  readonly usual: Usual;
  /** Last month of those twelve, `YYYY-MM`. */
  readonly lastMonth: string | null;
  readonly rate: Rate | null;
  /** Heads the rate is of: the district's share by P10 of the city's population (P9) in the middle of the twelve months. */
  readonly heads: number | null;
  readonly cityRate: Rate | null;
  /** Of the last whole year, most frequent first; withheld ones last. */
  readonly categories: readonly { readonly category: OpenCategory; readonly count: Count }[];
  /** The last 24 whole and complete months; a month with days without data has no count. */
  readonly trend: readonly { readonly month: string; readonly count: Count }[];
  /** Last day (ISO) whose records have arrived, where later ones are still arriving; else null. */
  readonly completeThrough: string | null;
  /** Among the twelve months and those they are held against, there are days without data. */
  readonly isHoled: boolean;
  /** The last whole calendar year, and its count. */
  readonly year: number | null;
  readonly yearCount: Count;
}

export interface CellFacts {
  readonly id: string;
  readonly areaKm2: number;
  readonly usual: Usual;
  readonly yearly: readonly { readonly year: number; readonly count: Count }[];
  readonly perKm2: number | null;
  readonly comparable: Comparable | null;
  readonly land: LandKind;
  readonly hasVisitors: boolean;
}

export interface AreaFacts {
  readonly district: DistrictFacts | null;
  readonly cell: CellFacts | null;
  /** The one that all of the place lies in. */
  readonly precinct: Precinct | null;
  /** All that it may lie in. */
  readonly precincts: readonly Precinct[];
  readonly post: Near<SnapshotPost> | null;
  readonly mobile: Near<SnapshotPost> | null;
  readonly planned: Near<SnapshotPost> | null;
}

const TREND_MONTHS = 24;
/** A planned post farther than this is not "nearby", straight-line metres. */
const PLANNED_REACH_M = 1_500;

/**
 * `populations` by district (FACTS P10). `precincts` are those of the operator's file, else of the snapshot. `nearest` is handed
 * in, for the plane it measures on is needed for a point only: null while there is none.
 */
export function areaFacts(
  snapshot: Snapshot | null, here: Here, populations: ReadonlyMap<string, number>, precincts: readonly Precinct[],
  nearest: typeof nearestOf | null,
): AreaFacts {
  const { districtId, point, cells } = here;
  const posts = snapshot?.posts ?? [];
  const mayBe = precinctsOf(here, precincts);
  const near = (kind: SnapshotPost['kind']): Near<SnapshotPost> | null =>
    point && nearest && nearest(point.lon, point.lat, posts.filter((post) => post.kind === kind));
  const planned = near('planned');
  return {
    district: snapshot && districtId !== null ? districtFacts(snapshot, districtId, populations) : null,
    cell: snapshot && cells ? cellFacts(snapshot, cells, districtId) : null,
    precinct: mayBe.length === 1 ? mayBe[0] : null,
    precincts: mayBe,
    post: near('stationary'),
    mobile: near('mobile'),
    planned: planned && planned.distanceM <= PLANNED_REACH_M ? planned : null,
  };
}

/** Those that a point with its reach may lie in, or the one asked for. */
function precinctsOf({ point, withinM = 0, precinctId = null }: Here, precincts: readonly Precinct[]): readonly Precinct[] {
  if (precinctId !== null) return precincts.filter(({ id }) => id === precinctId);
  return point ? touching([{ at: [point.lon, point.lat], withinM }], precincts) : [];
}

function districtFacts(snapshot: Snapshot, id: string, populations: ReadonlyMap<string, number>): DistrictFacts | null {
  const { districts, years, city, through } = snapshot;
  const own = districts.find((district) => district.id === id);
  if (!own) return null;
  const months = completeMonths(snapshot);
  const calendar = { months, years };
  const windows = yearsBack(calendar, own);
  const [now = null, ...past] = windows.map(({ count }) => count);
  const cityWindow = yearsBack(calendar, city)[0];
  const cityNow = cityWindow?.count ?? null;
  const holed = (who: string | null, stretch: Days): boolean => holeIn(snapshot, who, stretch) === 'no-data';
  const peers = districts.filter((district) => district !== own).map((district) =>
    yearsBack(calendar, district).slice(1).map(({ days, count }) => (holed(district.id, days) ? null : count)));
  const last = months.length - 1;
  const lastYear = years.length - 1;
  const cityHeads = last < 0 ? null : Math.round(cityPopulation(middleOf(months[last])));
  const heads = cityHeads === null ? null : districtPopulation(populations.get(id) ?? null, sumOf(populations), cityHeads);
  return {
    now,
    before: past[0] ?? null,
    usual: unfit(snapshot, id, windows.map(({ days }) => days)) ?? usualOf(now, past, peers),
    lastMonth: months[last] ?? null,
    rate: now === null || heads === null || holed(id, windows[0].days) ? null : ratePer1000(now, heads),
    heads,
    cityRate: cityNow === null || cityHeads === null || holed(null, cityWindow.days) ? null : ratePer1000(cityNow, cityHeads),
    categories: lastYear < 0 ? [] : OPEN_CATEGORIES
      .map((category, k) => ({ category, count: own.byCategory[k][lastYear] }))
      .sort((a, b) => Number(a.count === null) - Number(b.count === null) || (b.count ?? 0) - (a.count ?? 0)),
    trend: months.slice(-TREND_MONTHS).map((month, k, shown) => ({ month, count: holed(id, daysOfMonths(month, month)) ? null : own.monthly[months.length - shown.length + k] })),
    completeThrough: completeThrough(snapshot) < through ? completeThrough(snapshot) : null,
    isHoled: windows.slice(0, MOST_PERIODS + 1).some(({ days }) => holed(id, days)),
    year: lastYear < 0 ? null : years[lastYear],
    yearCount: lastYear < 0 ? null : own.yearly[lastYear],
  };
}

/** Why the newest of some stretches, newest first, cannot be held against the others by their counts; null when it can. */
function unfit(snapshot: Snapshot, district: string | null, stretches: readonly Days[]): Usual | null {
  const [newest, ...earlier] = stretches.slice(0, MOST_PERIODS + 1);
  if (!newest || earlier.length < 2) return null;
  for (const stretch of [newest, ...earlier]) {
    const why = holeIn(snapshot, district, stretch);
    if (why) return { verdict: null, why };
  }
  return newCategories(snapshot, earlier[earlier.length - 1], newest).length > 0 ? { verdict: null, why: 'not-recorded-before' } : null;
}

const sumOf = (populations: ReadonlyMap<string, number>): number => [...populations.values()].reduce((sum, people) => sum + people, 0);

/** Middle, in years, of the twelve months that end with this one. */
const middleOf = (month: string): number => Number(month.slice(0, 4)) + Number(month.slice(5, 7)) / 12 - 0.5;

function cellFacts(snapshot: Snapshot, ids: readonly string[], districtId: string | null): CellFacts | null {
  const { cells, years } = snapshot;
  const at = cells.ids.findIndex((id) => ids.includes(id));
  const last = years.length - 1;
  if (at < 0 || last < 0) return null;
  const counts = cells.yearly.map((year) => year[at]);
  const past = (k: number): readonly Count[] => cells.yearly.slice(0, last).map((year) => year[k]).reverse();
  return {
    id: cells.ids[at],
    areaKm2: cells.areaKm2[at],
    usual: unfit(snapshot, districtId, [...years].reverse().map((year) => daysOfMonths(`${year}-01`, `${year}-12`))) ?? usualOf(counts[last], past(at), cells.ids.flatMap((_, k) => (k === at ? [] : [past(k)]))),
    yearly: years.map((year, k) => ({ year, count: counts[k] })),
    perKm2: perKm2(cells, at, last),
    comparable: comparableTo(cells, at, last),
    land: LAND_KINDS[cells.land[at]],
    hasVisitors: cells.visitors[at] === 1,
  };
}
