import type { Locale } from './locale';

/**
 * A name in three languages with the case forms a sentence needs: no ending is ever glued to a name.
 * Structurally the same as the domain's `NameForms`; written out again because i18n imports nothing.
 */
export interface NameInCases {
  readonly kk: { readonly nom: string; readonly gen: string; readonly dat: string; readonly loc: string; readonly abl: string };
  readonly ru: { readonly nom: string; readonly gen: string; readonly prep: string };
  readonly en: string;
}

/** The plain (nominative) name in one language. */
export function nameIn(locale: Locale, name: NameInCases): string {
  return locale === 'en' ? name.en : name[locale].nom;
}

/** "in X" from stored forms: «Алмалы ауданында», «в Алмалинском районе», "in Almaly". */
export function insideOf(locale: Locale, name: NameInCases): string {
  if (locale === 'kk') return name.kk.loc;
  return locale === 'ru' ? `в ${name.ru.prep}` : `in ${name.en}`;
}

/** A named place: the Kazakh form where a rule gives one, else the Russian name stands as published. */
export function placeName(locale: Locale, place: { readonly nameRu: string; readonly nameKk: string | null }): string {
  return locale === 'kk' && place.nameKk !== null ? place.nameKk : place.nameRu;
}

/** Wraps a name in the language's own quotation marks, inner ones turned into the second level. */
export function quoted(locale: Locale, name: string): string {
  return locale === 'en' ? `“${name.replace(/[“”"]/g, '’')}”` : `«${name.replace(/[«»"]/g, '’')}»`;
}
