/** The three languages of the product. Kazakh first: it is the first to lay out and the first to choose. */
export const LOCALES = ['kk', 'ru', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

/** Reads a locale from an address or a setting; null when it is none of ours. */
export function parseLocale(text: string | null | undefined): Locale | null {
  const base = (text ?? '').trim().toLowerCase().split(/[-_]/)[0];
  return LOCALES.find((locale) => locale === base) ?? null;
}

/** The first of the reader's preferred languages that we speak, else Kazakh. */
export function preferredLocale(preferred: readonly string[]): Locale {
  for (const tag of preferred) {
    const locale = parseLocale(tag);
    if (locale) return locale;
  }
  return 'kk';
}
