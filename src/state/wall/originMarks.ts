import { isOwn, type Origin } from '../../domain/origin';
import { messagesFor, type Locale } from '../../i18n';
import type { Sheet, Shown } from './sheet';

/** Scenes made of published facts or of the operator's words: nothing in them comes from the snapshot. */
const OF_OTHER_THINGS: readonly Sheet['kind'][] = ['indicators', 'scenario', 'text'];

/**
 * The scene with a word on whose file it is made of, where that is not the publisher's signed one: in the mark, in the title of a file
 * opened on this device, and across the picture, so that no part filmed or cut out loses it.
 */
export function markOrigin(shown: Shown, origin: Origin, locale: Locale): Shown {
  const { sheet } = shown;
  if (origin === 'publisher' || OF_OTHER_THINGS.includes(sheet.kind)) return shown;
  const t = messagesFor(locale).wallTrust;
  // Of what could not be checked nothing is known to be wrong.
  const watermark = origin === 'unchecked' ? null : t.watermarks[origin];
  return {
    ...shown,
    sheet: { ...sheet, title: isOwn(origin) ? t.ownTitle(sheet.title) : sheet.title, marks: [t.marks[origin], ...sheet.marks], watermark: sheet.watermark ?? watermark },
  };
}
