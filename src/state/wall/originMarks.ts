import type { Origin } from '../../domain/origin';
import { messagesFor, type Locale } from '../../i18n';
import { isOfSnapshot } from './fresh';
import type { Shown } from './sheet';

/**
 * The scene with a word on whose file it is made of, where that is not the publisher's signed one: in the mark, in the
 * title, and across the picture, so that no part filmed or cut out loses it.
 */
export function markOrigin(shown: Shown, origin: Origin, locale: Locale): Shown {
  const { sheet } = shown;
  if (origin === 'publisher' || !isOfSnapshot(sheet.kind)) return shown;
  const t = messagesFor(locale).wallTrust;
  // Of what could not be checked nothing is known to be wrong.
  const watermark = origin === 'unchecked' ? null : t.watermarks[origin];
  const title = origin === 'unchecked' ? sheet.title : t.titles[origin](sheet.title);
  return {
    ...shown,
    sheet: { ...sheet, title, marks: [t.marks[origin], ...sheet.marks], watermark: sheet.watermark ?? watermark },
  };
}
