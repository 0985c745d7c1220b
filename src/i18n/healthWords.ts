import { formatClock } from './dates';
import { weekdayName } from './weekdays';
import type { Locale } from './locale';
import type { Messages } from './messages/en';

/** Structurally the domain's `HealthReason`; i18n imports nothing. */
type Reason =
  | { readonly code: 'coordinates' | 'outside' | 'unknown-times' | 'rounded-times'; readonly share: number }
  | { readonly code: 'suspects'; readonly points: number; readonly count: number; readonly share: number }
  | { readonly code: 'few-records'; readonly count: number }
  | { readonly code: 'few-points'; readonly points: number }
  | { readonly code: 'rounded'; readonly stepM: number; readonly level: 'good' | 'care' | 'misleading' }
  | { readonly code: 'repeats'; readonly share: number; readonly expected: number }
  | { readonly code: 'time-heap'; readonly minute: number; readonly count: number; readonly share: number }
  | { readonly code: 'new-year' | 'month-start'; readonly count: number; readonly share: number }
  | { readonly code: 'rare-weekdays'; readonly weekdays: readonly number[] };

/** One reason of Data health as a sentence. */
export function healthReason(t: Messages['health'], locale: Locale, reason: Reason): string {
  switch (reason.code) {
    case 'coordinates':
      return t.warnCoordinates(reason.share);
    case 'outside':
      return t.warnOutside(reason.share);
    case 'unknown-times':
      return t.warnTime(reason.share);
    case 'rounded-times':
      return t.roundedTimes(reason.share);
    case 'suspects':
      return t.suspects(reason.points, reason.count, reason.share);
    case 'few-records':
      return t.fewRecords(reason.count);
    case 'few-points':
      return t.fewPoints(reason.points);
    case 'rounded':
      return reason.level === 'good' ? t.rounded(reason.stepM) : t.roundedCoarsely(reason.stepM);
    case 'repeats':
      return t.repeats(reason.share, reason.expected);
    case 'time-heap':
      return t.timeHeap(minuteOfDay(reason.minute), reason.count, reason.share);
    case 'new-year':
    case 'month-start':
      return t.dateHeap[reason.code](reason.count, reason.share);
    case 'rare-weekdays':
      return t.rareWeekdays(reason.weekdays.map((day) => weekdayName(locale, day)).join(', '));
  }
}

/** 1439 is 23:59. */
export const minuteOfDay = (minute: number): string =>
  formatClock({ hour: Math.floor(minute / 60), minute: minute % 60 });
