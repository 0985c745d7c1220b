import type { Locale } from '../i18n/locale';

/** What a question says, by language: those that were fetched, since a page reads one and the twin all. */
export interface SpokenWords<W> extends Readonly<Record<Locale, W>> {
  /** Fetches those of one language, once; rejects where a file cannot be had. */
  readonly speak: (locale: Locale) => Promise<void>;
  readonly isSpoken: (locale: Locale) => boolean;
}

/**
 * Words whose languages come one by one, each from a file of its own (`words/<locale>.ts`); one that nobody has fetched
 * throws when it is read. `speak` of `spoken.ts` fetches those of every question of the list.
 */
export function spokenWords<W>(read: Readonly<Record<Locale, () => Promise<W>>>): SpokenWords<W> {
  /** What `import()` has given: it never changes and never goes. */
  const spoken = new Map<Locale, W>();
  const wordsIn = (locale: Locale): W => {
    const words = spoken.get(locale);
    if (words === undefined) throw new Error(`nobody has fetched the question’s words of ${locale}`);
    return words;
  };
  return {
    get kk() {
      return wordsIn('kk');
    },
    get ru() {
      return wordsIn('ru');
    },
    get en() {
      return wordsIn('en');
    },
    speak: async (locale) => {
      if (!spoken.has(locale)) spoken.set(locale, await read[locale]());
    },
    isSpoken: (locale) => spoken.has(locale),
  };
}
