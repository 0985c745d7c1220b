import type { HourRange } from './filter';
import { parseDate, type Period } from './period';

export const POST_KINDS = ['stationary', 'planned', 'mobile'] as const;
export type PostKind = (typeof POST_KINDS)[number];

/** Opening hours: not known, round the clock, or from-to on Almaty's clock. */
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
  /** The user's own name for it, or null. */
  readonly name: string | null;
}

/**
 * UTC ms of the midnight (Almaty's clock) from which a post stands. -Infinity = always: its opening day is not known, or
 * it is planned, a kind that is chosen to see what it would cover if it stood.
 */
export function standsFromMs(post: Pick<Post, 'kind' | 'openedOn'>): number {
  if (post.kind === 'planned' || post.openedOn === null) return -Infinity;
  const opened = parseDate(post.openedOn);
  return opened.ok ? opened.value : -Infinity;
}

/** Ids of the posts that do not stand yet on the last day of a period; none without a period. */
export function notYetStanding(posts: readonly Post[], period: Period | null): ReadonlySet<string> {
  const lastMs = period === null ? Infinity : period.toMs - 1;
  return new Set(posts.filter((post) => standsFromMs(post) > lastMs).map((post) => post.id));
}
