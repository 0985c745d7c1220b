import type { HealthReason } from '../../../domain/answers';
import { formatClock } from '../../../i18n/dates';
import type { Locale } from '../../../i18n/locale';
import { weekdayName } from '../../../i18n/weekdays';
import type { en as contract } from './en';

/** One reason of Data health as a sentence. */
export function healthReason(t: typeof contract, locale: Locale, reason: HealthReason): string {
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
    case 'few-days':
      return t.fewDays(reason.days);
    case 'late-days':
      return t.lateDays(reason.days);
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
