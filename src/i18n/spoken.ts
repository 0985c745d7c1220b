/**
 * The words of the languages that somebody reads here. A language is a file of its own and comes when it is first
 * spoken, so that a visit brings the words of one; once here it is given at once, like everything else that was
 * imported.
 */
import { parseLocale, preferredLocale, type Locale } from './locale';
import type { Messages } from './messages/en';

const READ: Readonly<Record<Locale, () => Promise<Messages>>> = {
  kk: async () => (await import('./messages/kk')).kk,
  ru: async () => (await import('./messages/ru')).ru,
  en: async () => (await import('./messages/en')).en,
};

/** What `import()` has given: it never changes and never goes. */
const spoken = new Map<Locale, Messages>();

/** Fetches what is not here yet of some languages; rejects where a file cannot be had. */
export async function speak(...locales: readonly Locale[]): Promise<void> {
  await Promise.all(
    locales.map(async (locale) => {
      if (!spoken.has(locale)) spoken.set(locale, await READ[locale]());
    }),
  );
}

export const isSpoken = (locale: Locale): boolean => spoken.has(locale);

/** Every word of the interface in one language that was fetched by `speak`. */
export function messagesFor(locale: Locale): Messages {
  const messages = spoken.get(locale);
  if (!messages) throw new Error(`nobody has fetched the words of ${locale}`);
  return messages;
}

/** The language of a page's first words: that of its address, else the reader's. */
export const firstLocale = (search: string): Locale =>
  parseLocale(new URLSearchParams(search).get('lang')) ?? preferredLocale(navigator.languages);
