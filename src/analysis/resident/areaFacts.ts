/** What can be said of one place: figures and cards, no words. */
import { cityPopulation, districtPopulation, populationIsExtrapolated } from '../../domain/city';
import {
  OPEN_CATEGORIES,
  type Count,
  type LandKind,
  type OpenCategory,
  type Snapshot,
  type SnapshotPost,
  type Tally,
  LAND_KINDS,
} from '../../domain/snapshot';
import type { Precinct } from '../../domain/precinct';
import { compareStretches, lastYears, type Compared } from '../published/compareYears';
import { completeMonths, completeThrough, daysOfMonths, holeIn, type Days } from '../published/holes';
import { inOrder } from '../published/kindOrder';
import { yearsBack } from '../published/readPublished';
import { districtAnswer, precinctsOf, unfit, type DistrictAnswer, type Here } from './areaAnswer';
import { comparableTo, perKm2, type Comparable } from './comparable';
import type { Ground } from './ground';
import type { Near } from './nearest';
import { ratePer1000, type Rate } from './rate';
import { usualOf, type Usual } from './usual';

export type { Here } from './areaAnswer';

export interface DistrictFacts extends DistrictAnswer {
  readonly rates: Rates | null;
  /** Of the last whole year, in the order of `inOrder`. */
  readonly categories: readonly { readonly category: OpenCategory; readonly count: Count }[];
  /**
   * Those of the last whole year against the year before it, in the order of `categories`; null where there is none
   * before.
   */
  readonly categoryChanges: readonly Compared[] | null;
  /** The last 24 whole and complete months; a month with days without data has no count. */
  readonly trend: readonly MonthCount[];
  /** Last day (ISO) whose records have arrived, where later ones are still arriving; else null. */
  readonly completeThrough: string | null;
  /**
   * Among the days of the count that is given (of the twelve months, without it of the last whole year) some are
   * without data.
   */
  readonly isHoled: boolean;
  /** Among the twelve months before. */
  readonly isBeforeHoled: boolean;
  /** The last whole calendar year, and its count. */
  readonly year: number | null;
  readonly yearCount: Count;
}

/**
 * Yearly rates of the last twelve months, with what each is made of; the heads are the only population that the page
 * then names.
 */
interface Rates {
  readonly district: CountOfHeads;
  /** Of the same months; null where the city's count is withheld or has days without data. */
  readonly city: CountOfHeads | null;
  /** The middle of the twelve months, ISO, for which heads are reckoned. */
  readonly headsOn: string;
  /** That day lies outside those of the published figures (P9). */
  readonly isExtrapolated: boolean;
}

/** `heads` of the city are P9's, interpolated; of a district its share of them by P10. */
interface CountOfHeads {
  readonly count: number;
  readonly heads: number;
  readonly rate: Rate;
}

interface MonthCount {
  readonly month: string;
  readonly count: Count;
  /** Why there is no count. */
  readonly why: 'withheld' | 'no-data' | null;
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
 * `populations` by district (docs/facts.md, P10). `precincts` are those of the operator's file, else of the snapshot.
 * `ground` is handed in, for it is needed for a point only: null while there is none.
 */
export function areaFacts(
  snapshot: Snapshot | null,
  here: Here,
  populations: ReadonlyMap<string, number>,
  precincts: readonly Precinct[],
  ground: Ground | null,
): AreaFacts {
  const { districtId, point, cells } = here;
  const posts = snapshot?.posts ?? [];
  const { mayBe, only } = precinctsOf(here, precincts, ground);
  const near = (kind: SnapshotPost['kind']): Near<SnapshotPost> | null =>
    point &&
    ground &&
    ground.nearest(
      point.lon,
      point.lat,
      posts.filter((post) => post.kind === kind),
    );
  const planned = near('planned');
  return {
    district: snapshot && districtId !== null ? districtFacts(snapshot, districtId, populations) : null,
    cell: snapshot && cells ? cellFacts(snapshot, cells, districtId) : null,
    precinct: only,
    precincts: mayBe,
    post: near('stationary'),
    mobile: near('mobile'),
    planned: planned && planned.distanceM <= PLANNED_REACH_M ? planned : null,
  };
}

function districtFacts(snapshot: Snapshot, id: string, populations: ReadonlyMap<string, number>): DistrictFacts | null {
  const { districts, years, city, through } = snapshot;
  const own = districts.find((district) => district.id === id);
  const answer = districtAnswer(snapshot, id);
  if (!own || !answer) return null;
  const { now } = answer;
  const months = completeMonths(snapshot);
  const calendar = { months, years };
  const windows = yearsBack(calendar, own);
  const cityWindow = yearsBack(calendar, city)[0];
  const holed = (who: string | null, stretch: Days): boolean => holeIn(snapshot, who, stretch) === 'no-data';
  const last = months.length - 1;
  const lastYear = years.length - 1;
  const shown = lastYears(snapshot, own.yearly) ? [lastYear, lastYear - 1] : [lastYear];
  const categories =
    lastYear < 0
      ? []
      : inOrder(
          OPEN_CATEGORIES.map((category, k) => ({ category, count: own.byCategory[k][lastYear] })),
          ({ category }) => shown.map((year) => own.byCategory[OPEN_CATEGORIES.indexOf(category)][year]),
        );
  return {
    ...answer,
    rates:
      now === null || last < 0 || holed(id, windows[0].days)
        ? null
        : ratesOf(
            months[last],
            now,
            holed(null, cityWindow.days) ? null : cityWindow.count,
            populations.get(id) ?? null,
            sumOf(populations),
          ),
    categories,
    categoryChanges: categoryChanges(
      snapshot,
      id,
      own.byCategory,
      categories.map(({ category }) => category),
    ),
    trend: months.slice(-TREND_MONTHS).map((month, k, shown) => {
      if (holed(id, daysOfMonths(month, month))) return { month, count: null, why: 'no-data' };
      const count = own.monthly[months.length - shown.length + k];
      return { month, count, why: count === null ? 'withheld' : null };
    }),
    completeThrough: completeThrough(snapshot) < through ? completeThrough(snapshot) : null,
    isHoled:
      now !== null
        ? holed(id, windows[0].days)
        : lastYear >= 0 && holed(id, { first: `${years[lastYear]}-01-01`, last: `${years[lastYear]}-12-31` }),
    isBeforeHoled: windows.length > 1 && holed(id, windows[1].days),
    year: lastYear < 0 ? null : years[lastYear],
    yearCount: lastYear < 0 ? null : own.yearly[lastYear],
  };
}

/** Of the last whole year against the year before it; null where there is no year just before. */
function categoryChanges(
  snapshot: Snapshot,
  id: string,
  byCategory: Tally['byCategory'],
  categories: readonly OpenCategory[],
): readonly Compared[] | null {
  const compared = categories.flatMap((category) => {
    const pair = lastYears(snapshot, byCategory[OPEN_CATEGORIES.indexOf(category)]);
    return pair ? [compareStretches(snapshot, id, category, pair.now, pair.before)] : [];
  });
  return compared.length > 0 ? compared : null;
}

const sumOf = (populations: ReadonlyMap<string, number>): number =>
  [...populations.values()].reduce((sum, people) => sum + people, 0);

/**
 * Of the twelve months that end with `month`; null without a published population of the district (`people`; `ofAll` of
 * all districts).
 */
function ratesOf(month: string, count: number, cityCount: Count, people: number | null, ofAll: number): Rates | null {
  const [year, last] = month.split('-').map(Number);
  const middle = year + last / 12 - 0.5;
  const cityHeads = Math.round(cityPopulation(middle));
  const heads = districtPopulation(people, ofAll, cityHeads);
  if (heads === null) return null;
  const rated = (value: number, of: number): CountOfHeads => ({
    count: value,
    heads: of,
    rate: ratePer1000(value, of),
  });
  const [onYear, onMonth] = last > 5 ? [year, last - 5] : [year - 1, last + 7];
  return {
    district: rated(count, heads),
    city: cityCount === null ? null : rated(cityCount, cityHeads),
    headsOn: `${onYear}-${String(onMonth).padStart(2, '0')}-01`,
    isExtrapolated: populationIsExtrapolated(middle),
  };
}

function cellFacts(snapshot: Snapshot, ids: readonly string[], districtId: string | null): CellFacts | null {
  const { cells, years } = snapshot;
  const at = cells.ids.findIndex((id) => ids.includes(id));
  const last = years.length - 1;
  if (at < 0 || last < 0) return null;
  const counts = cells.yearly.map((year) => year[at]);
  const past = (k: number): readonly Count[] =>
    cells.yearly
      .slice(0, last)
      .map((year) => year[k])
      .reverse();
  return {
    id: cells.ids[at],
    areaKm2: cells.areaKm2[at],
    usual:
      unfit(
        snapshot,
        districtId,
        [...years].reverse().map((year) => daysOfMonths(`${year}-01`, `${year}-12`)),
      ) ??
      usualOf(
        counts[last],
        past(at),
        cells.ids.flatMap((_, k) => (k === at ? [] : [past(k)])),
      ),
    yearly: years.map((year, k) => ({ year, count: counts[k] })),
    perKm2: perKm2(cells, at, last),
    comparable: comparableTo(cells, at, last),
    land: LAND_KINDS[cells.land[at]],
    hasVisitors: cells.visitors[at] === 1,
  };
}
