/**
 * The words of the languages that somebody reads here, those of the questions among them: the planner's and the
 * twin's.
 */
import type { Locale } from '../i18n/locale';
import * as messages from '../i18n/spoken';
import { SHOWN } from './index';

/** Fetches what is not here yet of some languages; rejects where a file cannot be had. */
export async function speak(...locales: readonly Locale[]): Promise<void> {
  await Promise.all([
    messages.speak(...locales),
    ...SHOWN.flatMap(({ shown: { words } }) => locales.map((locale) => words.speak(locale))),
  ]);
}

/** Whether all of them are here. */
export const isSpoken = (locale: Locale): boolean =>
  messages.isSpoken(locale) && SHOWN.every(({ shown: { words } }) => words.isSpoken(locale));
