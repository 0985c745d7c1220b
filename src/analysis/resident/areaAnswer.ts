/** What the first four lines of the resident's page say of a place: figures, no words. */
import type { Precinct } from '../../domain/precinct';
import type { Count, Snapshot, SnapshotPost } from '../../domain/snapshot';
import { yearChange, type YearChange } from '../published/compareYears';
import { completeMonths, daysOfMonths, holeIn, newCategories, type Days } from '../published/holes';
import { yearsBack } from '../published/readPublished';
import type { Ground, PrecinctsAt } from './ground';
import { openPost, type OpenPost } from './openPost';
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

export interface DistrictAnswer {
  /** Of the last twelve whole and complete months; null = one of them is withheld, or there are not so many. */
  readonly now: Count;
  /** Of the twelve months before those. */
  readonly before: Count;
  /** The last twelve months against all twelves before them. */
  readonly usual: Usual;
  /** Last month of those twelve, `YYYY-MM`, and its last day, ISO; null where there is none. */
  readonly lastMonth: string | null;
  readonly endsOn: string | null;
  /** Against the same months a year earlier. */
  readonly change: YearChange;
}

export interface AreaAnswer {
  readonly district: DistrictAnswer | null;
  /** The one that all of the place lies in. */
  readonly precinct: Precinct | null;
  /** All that it may lie in. */
  readonly precincts: readonly Precinct[];
  /** Of stationary posts and mobile points. */
  readonly post: OpenPost<SnapshotPost> | null;
}

/**
 * `precincts` are those of the operator's file, else of the snapshot. `ground` is handed in, for it is
 * needed for a point only: null while there is none. `hour` is that of the city's clock now, 0-23.
 */
export function areaAnswer(
  snapshot: Snapshot | null,
  here: Here,
  precincts: readonly Precinct[],
  ground: Ground | null,
  hour: number,
): AreaAnswer {
  const { districtId, point } = here;
  const { only, mayBe } = precinctsOf(here, precincts, ground);
  return {
    district: snapshot && districtId !== null ? districtAnswer(snapshot, districtId) : null,
    precinct: only,
    precincts: mayBe,
    post:
      point &&
      ground &&
      openPost(
        point.lon,
        point.lat,
        (snapshot?.posts ?? []).filter(({ kind }) => kind !== 'planned'),
        hour,
        ground.nearest,
      ),
  };
}

/** Those that a point with its reach may lie in, or the one asked for. */
export function precinctsOf(
  { point, withinM = 0, precinctId = null }: Here,
  precincts: readonly Precinct[],
  ground: Ground | null,
): PrecinctsAt {
  if (precinctId === null)
    return point && ground
      ? ground.precinctsAt({ at: [point.lon, point.lat], withinM }, precincts)
      : { mayBe: [], only: null };
  const mayBe = precincts.filter(({ id }) => id === precinctId);
  return { mayBe, only: mayBe[0] ?? null };
}

/** null where the snapshot does not hold the district. */
export function districtAnswer(snapshot: Snapshot, id: string): DistrictAnswer | null {
  const { districts, years } = snapshot;
  const own = districts.find((district) => district.id === id);
  if (!own) return null;
  const months = completeMonths(snapshot);
  const calendar = { months, years };
  const windows = yearsBack(calendar, own);
  const [now = null, ...past] = windows.map(({ count }) => count);
  const peers = districts
    .filter((district) => district !== own)
    .map((district) =>
      yearsBack(calendar, district)
        .slice(1)
        .map(({ days, count }) => (holeIn(snapshot, district.id, days) === 'no-data' ? null : count)),
    );
  const lastMonth = months[months.length - 1] ?? null;
  return {
    now,
    before: past[0] ?? null,
    usual:
      unfit(
        snapshot,
        id,
        windows.map(({ days }) => days),
      ) ?? usualOf(now, past, peers),
    lastMonth,
    endsOn: lastMonth && daysOfMonths(lastMonth, lastMonth).last,
    change: yearChange(snapshot, id, own),
  };
}

/**
 * Why the newest of some stretches, newest first, cannot be held against the others by their counts; null when it can.
 */
export function unfit(snapshot: Snapshot, district: string | null, stretches: readonly Days[]): Usual | null {
  const [newest, ...earlier] = stretches.slice(0, MOST_PERIODS + 1);
  if (!newest || earlier.length < 2) return null;
  for (const stretch of [newest, ...earlier]) {
    const why = holeIn(snapshot, district, stretch);
    if (why) return { verdict: null, why };
  }
  return newCategories(snapshot, earlier[earlier.length - 1], newest).length > 0
    ? { verdict: null, why: 'not-recorded-before' }
    : null;
}
