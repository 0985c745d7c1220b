import { monthName } from './dates';

const MONTHS = 12;
/**
 * A month is known by its first letters, whatever its ending: «желтоқсанда», «декабря», "Dec". May stands alone in
 * Russian: «май», «мая».
 */
const STEMS: readonly (readonly string[])[] = Array.from({ length: MONTHS }, (_, k) => [
  monthName('kk', k + 1),
  k === 4 ? 'ма[йя]' : monthName('ru', k + 1).replace(/[ьй]$/, ''),
  monthName('en', k + 1)
    .slice(0, 3)
    .toLowerCase(),
]);
const WORD = '[a-zа-яёәғқңөұүһі]*';
const NAMED = STEMS.map((stems) => `(?:${stems.join('|')})${WORD}`);
/** «2026 жылғы 15 желтоқсан»; «15 декабря 2026 г.»; "December 15, 2026". */
const inWords = (month: string): readonly RegExp[] => [
  new RegExp(String.raw`(?<!\d)(?<y>\d{4})[\s,]*(?:жыл${WORD}|ж\.)?[\s,]*(?<d>\d{1,2})[\s-]*${month}`, 'giu'),
  new RegExp(String.raw`(?<!\d)(?<d>\d{1,2})(?:st|nd|rd|th)?\s+${month}[\s,]+(?<y>\d{4})(?!\d)`, 'giu'),
  new RegExp(String.raw`(?<![\p{L}])${month}\s+(?<d>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<y>\d{4})(?!\d)`, 'giu'),
];
const IN_FIGURES: readonly RegExp[] = [
  /(?<!\d)(?<y>\d{4})-(?<m>\d{2})-(?<d>\d{2})(?!\d)/g,
  /(?<![\d.])(?<d>\d{1,2})\.(?<m>\d{1,2})\.(?<y>\d{4})(?!\d)/g,
];

/** A date found in somebody's words, and what stands there beside it. */
export interface DateInText {
  /** YYYY-MM-DD. */
  readonly iso: string;
  /** The words say nothing but the date. */
  readonly isAll: boolean;
}

/**
 * The one date in a text: 2026-12-15, 15.12.2026, or a day, a month and a year in words of kk, ru or en. null when
 * there is none, or one that no calendar has, or more than one: then only the text itself says when.
 */
export function readDate(text: string): DateInText | null {
  const found: { readonly iso: string | null; readonly words: string }[] = [];
  const take = (patterns: readonly RegExp[], month: number | null): void => {
    for (const pattern of patterns) {
      for (const { 0: words, groups = {} } of text.matchAll(pattern))
        found.push({ iso: isoOf(Number(groups['y']), month ?? Number(groups['m']), Number(groups['d'])), words });
    }
  };
  take(IN_FIGURES, null);
  NAMED.forEach((month, k) => take(inWords(month), k + 1));
  const [only, ...more] = found;
  if (!only || only.iso === null || more.some(({ iso }) => iso !== only.iso)) return null;
  return { iso: only.iso, isAll: text.replace(only.words, '').replace(/[\s.,]|г\.?/g, '') === '' };
}

function isoOf(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
    ? date.toISOString().slice(0, 10)
    : null;
}
