import type { EarlierDoubt } from '../domain/publication';
import { dayParts, formatDateShort } from './dates';
import type { Locale } from './locale';
import type { Messages } from './index';
import { stated } from './stated';

/** A sentence to whoever publishes about an earlier publication. */
export function doubtSentence(
  { doubts: t, notStated }: Messages['publishForm'],
  locale: Locale,
  doubt: EarlierDoubt,
): string {
  const day = (iso: string): string => formatDateShort(locale, dayParts(iso));
  switch (doubt.kind) {
    case 'other-register':
      return t.otherRegister(stated(doubt.title, notStated.title), day(doubt.through), doubt.differing, doubt.counts);
    case 'ends-later':
      return t.endsLater(stated(doubt.title, notStated.title), day(doubt.through));
    case 'missing':
      return t.missing(day(doubt.after), day(doubt.before), doubt.days);
    case 'least-kept':
      return t.leastKept(doubt.asked, doubt.least);
    case 'rounded-otherwise':
      return t.roundedOtherwise(doubt.count);
  }
}
