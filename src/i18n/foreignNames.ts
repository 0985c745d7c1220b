import type { Locale } from './locale';
import { isPlaceNameRussian, quoted, type NamedPlace } from './names';

/** A stretch of a text, and whether it is a name that stands in Russian among words of another language. */
export interface TextPart {
  readonly text: string;
  readonly isRussian: boolean;
}

/** Names of places that stand in Russian on a page of this language, in quotation marks, as in its sentences. */
export function russianNames(locale: Locale, places: readonly NamedPlace[]): ReadonlySet<string> {
  return new Set(
    places.filter((place) => isPlaceNameRussian(locale, place)).map(({ nameRu }) => quoted(locale, nameRu)),
  );
}

const IN_QUOTES: Readonly<Record<Locale, RegExp>> = { kk: /(«[^»]*»)/, ru: /(«[^»]*»)/, en: /(“[^”]*”)/ };

/** A text cut where a Russian name begins and ends: a voice must know in which language to read it. */
export function partsOf(locale: Locale, text: string, names: ReadonlySet<string>): readonly TextPart[] {
  if (names.size === 0) return [{ text, isRussian: false }];
  const parts: { text: string; isRussian: boolean }[] = [];
  for (const piece of text.split(IN_QUOTES[locale])) {
    const isRussian = names.has(piece);
    const last = parts.at(-1);
    if (piece === '') continue;
    if (last && !isRussian && !last.isRussian) last.text += piece;
    else parts.push({ text: piece, isRussian });
  }
  return parts;
}
