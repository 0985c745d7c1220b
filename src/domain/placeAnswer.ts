/** What can be said of one place: what was recorded around it, when, of what kind, and which posts are near. */
import type { Change, NoChange, PeriodFill } from './answers';
import type { CellSize, Ground } from './drawnGround';
import type { LonLat } from './geometry';
import type { Category, PlaceKind } from './incident';

/**
 * The ground a place's figures are of: a circle around it, the cell it lies in (metres), an area by its id (a district,
 * or one of the user's own where a question names some), or what was drawn.
 */
export type PlaceGround =
  { readonly radiusM: number } | CellSize | { readonly area: string } | { readonly drawn: Ground };

export interface PlaceMonth {
  /** Midnight, the city's clock, that starts the month. */
  readonly fromMs: number;
  /** null = there are no data for any of its days. */
  readonly count: number | null;
  /** False where some of its days are not asked about, have no data, or still arrive: fewer there are no fall. */
  readonly isWhole: boolean;
}

export interface PlaceAnswer {
  readonly at: LonLat;
  readonly ground: PlaceGround;
  readonly areaKm2: number;
  readonly count: number;
  /** A filter by ground leaves only part of this ground: the count and the rates are of that part. */
  readonly isCut: boolean;
  /** A filter by ground leaves none of this ground: nothing of it was counted, and the count of 0 says nothing. */
  readonly isLeftOut: boolean;
  /** How far the register fills the period, less the days on which the place's district fell silent; null = no time. */
  readonly fill: PeriodFill | null;
  /** Incidents a year with the exact 95 % interval of a Poisson count; null without a time or data for these days. */
  readonly perYear: { readonly value: number; readonly interval: readonly [low: number, high: number] } | null;
  /** null when nothing is compared, when it may not be (`noChange`), or where neither period holds anything. */
  readonly change: Change | null;
  readonly noChange: NoChange | null;
  /** 24 counts of those whose time of day is known. */
  readonly byHour: readonly number[];
  /** Seven, Monday first, of those whose day is known. */
  readonly byWeekday: readonly number[];
  readonly months: readonly PlaceMonth[];
  readonly byCategory: Readonly<Partial<Record<Category, number>>>;
  readonly byPlace: Readonly<Partial<Record<PlaceKind, number>>>;
  /** Ids of those that stand on the ground. */
  readonly postsInside: readonly string[];
  /** The nearest, nearest first; then the nearest that is only planned. */
  readonly posts: readonly { readonly id: string; readonly distanceM: number }[];
  /** Of the city; null outside them all. */
  readonly districtId: string | null;
}
