/** Which posts count: those that stood on the day, and, where hours are asked about, those known to be open then. */
import { formatIsoDate } from '../../domain/clock';
import { isWholeDay, type HourRange } from '../../domain/hourRange';
import type { Period } from '../../domain/period';
import type { Post } from '../../domain/post';
import { standsFromMs } from '../../domain/standing';
import { isPostOpen } from './postHours';

/** Whether the opening day of a post is missing where it is asked for: a planned post has none. */
export const opensUnknown = (post: Pick<Post, 'kind' | 'openedOn'>): boolean =>
  post.kind !== 'planned' && post.openedOn === null;

/** Hours that restrict nothing are no hours. */
export const partOfDay = (hours: HourRange | null): HourRange | null =>
  hours === null || isWholeDay(hours) ? null : hours;

export interface StandingPosts {
  /**
   * The day they are of, YYYY-MM-DD on the city's calendar: the period's last; null without a period, when all count.
   */
  readonly day: string | null;
  readonly posts: readonly Post[];
  /** Posts that do not stand yet on that day. */
  readonly notYet: number;
  /** Posts that stand but are left out: not known to be open in every one of the hours asked about. */
  readonly closed: number;
}

/**
 * The posts whose ground and places are said to be covered: those that stand on the last day of the period and, where
 * hours are asked about, are known to be open in every one of them.
 */
export function standingPosts(
  posts: readonly Post[],
  period: Period | null,
  asked: HourRange | null,
  weekdays: readonly number[] | null = null,
): StandingPosts {
  const lastMs = period === null ? Infinity : period.toMs - 1;
  const standing = posts.filter((post) => standsFromMs(post) <= lastMs);
  const hours = partOfDay(asked);
  const days = weekdays ?? ALL_DAYS;
  const open =
    hours === null
      ? standing
      : standing.filter((post) => hoursIn(hours).every((hour) => days.every((day) => isPostOpen(post, day - 1, hour))));
  return {
    day: period === null ? null : formatIsoDate(lastMs),
    posts: open,
    notYet: posts.length - standing.length,
    closed: standing.length - open.length,
  };
}

/** 1 = Monday, as a filter has them. */
const ALL_DAYS: readonly number[] = [1, 2, 3, 4, 5, 6, 7];

const hoursIn = ({ from, to }: HourRange): number[] =>
  Array.from({ length: (to - from + 24) % 24 }, (_, k) => (from + k) % 24);
