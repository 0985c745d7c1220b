/** What is known of a post, in words: the same in its table, under the pointer and on the card of its place. */
import { parseDate } from '../../domain/period';
import type { Post } from '../../domain/post';
import type { Locale, Messages } from '../../i18n';
import { dateFigures } from './dates';
import { postName } from './names';
import { weekWords } from './things';

export function postHours(t: Messages, locale: Locale, { week, hours }: Post): string {
  if (week) return weekWords(t, locale, week);
  if (hours === 'unknown') return t.domain.hours.unknown;
  return hours === '24h' ? t.domain.hours.allDay : t.domain.hours.range(hours.from, hours.to);
}

/** The day it opened; null where that is not known. */
export function postOpened(locale: Locale, { openedOn }: Post): string | null {
  if (openedOn === null) return null;
  const day = parseDate(openedOn);
  return day.ok ? dateFigures(locale, day.value) : openedOn;
}

/** Its name, then how exact its position is, its hours and its opening day, a line each. */
export function postLines(t: Messages, locale: Locale, post: Post): readonly [name: string, ...said: string[]] {
  const opened = postOpened(locale, post);
  return [
    postName(t, post),
    t.domain.positions[post.position],
    `${t.table.columns.hours}: ${postHours(t, locale, post)}`,
    `${t.table.columns.openedOn}: ${opened ?? t.table.openedNotGiven}`,
  ];
}
