import type { Locale } from './locale';

/** The order of the Kazakh alphabet (docs/glossary.md, rules for strings). Chromium has no Kazakh collation. */
export const KAZAKH_ALPHABET = 'АӘБВГҒДЕЁЖЗИЙКҚЛМНҢОӨПРСТУҰҮФХҺЦЧШЩЪЫІЬЭЮЯ';

const RANK = new Map([...KAZAKH_ALPHABET.toLowerCase()].map((letter, index) => [letter, index] as const));
const CHUNK = /\d+|[^\d]/gu;

/** Groups in rising order: blanks, signs, numbers, Kazakh letters, all other letters by their code. */
function weigh(chunk: string): readonly [group: number, rank: number] {
  if (/^\d/.test(chunk)) return [2, Number(chunk)];
  const lower = chunk.toLowerCase();
  const rank = RANK.get(lower);
  if (rank !== undefined) return [3, rank];
  const code = lower.codePointAt(0) ?? 0;
  if (/^\s/u.test(chunk)) return [0, 0];
  return [/^\p{L}/u.test(chunk) ? 4 : 1, code];
}

/**
 * Compares two strings in Kazakh order: letter by letter whatever their case, numbers by their value;
 * small letters before capitals only when nothing else tells them apart. Negative, 0 or positive.
 */
export function compareKazakh(a: string, b: string): number {
  const left = a.normalize('NFC').match(CHUNK) ?? [];
  const right = b.normalize('NFC').match(CHUNK) ?? [];
  const length = Math.min(left.length, right.length);
  for (let i = 0; i < length; i++) {
    if (left[i] === right[i]) continue;
    const [groupA, rankA] = weigh(left[i]);
    const [groupB, rankB] = weigh(right[i]);
    if (groupA !== groupB) return groupA - groupB;
    if (rankA !== rankB) return rankA - rankB;
  }
  if (left.length !== right.length) return left.length - right.length;
  for (let i = 0; i < length; i++) {
    if (left[i] !== right[i]) return left[i] === left[i].toLowerCase() ? -1 : 1;
  }
  return 0;
}

/** The comparison that sorts names in a language; numbers inside names by their value. */
export function comparator(locale: Locale): (a: string, b: string) => number {
  return locale === 'kk' ? compareKazakh : new Intl.Collator(locale, { numeric: true }).compare;
}

/** A sorted copy, by the name each item gives. */
export function sortByName<T>(locale: Locale, items: readonly T[], nameOf: (item: T) => string): T[] {
  const compare = comparator(locale);
  return items.toSorted((a, b) => compare(nameOf(a), nameOf(b)));
}
