/**
 * From which day a post stands. Beside the post itself, since it reads dates, which a page that only names posts does
 * not need.
 */
import { parseDate, type Period } from './period';
import type { Post } from './post';

/**
 * UTC ms of the midnight (the city's clock) from which a post stands. -Infinity = always: its opening day is not known,
 * or it is planned, a kind that is chosen to see what it would cover if it stood.
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
