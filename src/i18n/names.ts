import type { NameForms } from '../domain/area';
import type { Locale } from './locale';

/** The plain (nominative) name in one language. */
export function nameIn(locale: Locale, name: NameForms): string {
  return locale === 'en' ? name.en : name[locale].nom;
}

/** A district's name below a head that already says "district": «Алмалинский», «Алмалы». */
export function nameInColumn(locale: Locale, name: NameForms): string {
  return nameIn(locale, name).replace(/ (?:район|ауданы)$/, '');
}

/** "in X" from stored forms: «Алмалы ауданында», «в Алмалинском районе», "in Almaly". */
export function insideOf(locale: Locale, name: NameForms): string {
  if (locale === 'kk') return name.kk.loc;
  return locale === 'ru' ? `в ${name.ru.prep}` : `in ${name.en}`;
}

/** A place as it is published; without a rule for a Kazakh form its Russian name is all there is. */
export interface NamedPlace {
  readonly nameRu: string;
  readonly nameKk: string | null;
}

/** A named place: the Kazakh form where a rule gives one, else the Russian name stands as published. */
export function placeName(locale: Locale, place: NamedPlace): string {
  return locale === 'kk' && place.nameKk !== null ? place.nameKk : place.nameRu;
}

/** Whether a place's name stands in Russian on a page of another language: a screen reader must know. */
export const isPlaceNameRussian = (locale: Locale, { nameKk }: { readonly nameKk: string | null }): boolean =>
  locale === 'en' || (locale === 'kk' && nameKk === null);

const OUTER: Record<Locale, readonly [string, string]> = { kk: ['«', '»'], ru: ['«', '»'], en: ['“', '”'] };
const INNER: Record<Locale, readonly [string, string]> = { kk: ['„', '“'], ru: ['„', '“'], en: ['‘', '’'] };

/** Wraps a name in the language's quotation marks; marks inside it become those of the second level. */
export function quoted(locale: Locale, name: string): string {
  const [open, close] = INNER[locale];
  let opened = false;
  const inner = name.replace(/[«»“”„"]/g, (mark) => {
    opened = mark === '"' ? !opened : mark === '«' || mark === '„' || (mark === '“' && !opened);
    return opened ? open : close;
  });
  return OUTER[locale][0] + inner + OUTER[locale][1];
}
