import type { HourRange } from './hourRange';
import type { WeekHours } from './weekHours';

export const POST_KINDS = ['stationary', 'planned', 'mobile'] as const;
export type PostKind = (typeof POST_KINDS)[number];

/** Opening hours: not known, round the clock, or from-to on the city's clock. */
export type Hours = 'unknown' | '24h' | HourRange;

/** How exact the position is; `illustrative` and `approximate` are words that stand beside it everywhere. */
export type PositionStatus = 'illustrative' | 'approximate' | 'published' | 'imported';

/** A police post or mobile point. */
export interface Post {
  readonly id: string;
  readonly kind: PostKind;
  readonly lon: number;
  readonly lat: number;
  /** EPSG:32643 metres. */
  readonly x: number;
  readonly y: number;
  readonly position: PositionStatus;
  /** ISO date of opening, or null when not known. */
  readonly openedOn: string | null;
  readonly hours: Hours;
  /** Hours that differ by weekday: where they are given they decide, and `hours` says nothing. */
  readonly week?: WeekHours;
  /** The user's own name for it, or null. */
  readonly name: string | null;
}
