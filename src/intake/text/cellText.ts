import { withoutUnseen } from '../../domain/unseen';

const KAZAKH: Readonly<Record<string, string>> = {
  ә: 'а',
  қ: 'к',
  ң: 'н',
  ғ: 'г',
  ө: 'о',
  ұ: 'у',
  ү: 'у',
  һ: 'х',
  і: 'и',
  ё: 'е',
};

/**
 * A word as it is compared: lower case, Kazakh letters as a Russian keyboard types them, NBSP, underscores and dashes
 * as one space, nothing invisible. "Ендік\u00a0" and "ендик" are one word.
 */
export function wordKey(text: string): string {
  return oneScript(cleanText(text).normalize('NFKC').toLowerCase())
    .replace(/[әқңғөұүһіё]/g, (letter) => KAZAKH[letter] ?? letter)
    .replace(/[\s_\-–—.:;/\\]+/g, ' ')
    .trim();
}

/** Words of a column's name as they are compared; "DateOcc" is two, and so is "Date_Occ". */
export const nameWords = (name: string): string[] =>
  wordKey(name.slice(0, 200).replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2'))
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

const LATIN_LIKE = 'aceopxyktmhbi';
const CYRILLIC_LIKE = 'асеорхуктмнві';
const MIXED_WORD = /[\p{L}\d]+/gu;

/**
 * Words of Latin and Cyrillic letters that look alike, as keyboards and scanners mix them ("Kрaжa"), in the script of
 * the letters that only one of them has. Lower case in, lower case out.
 */
function oneScript(text: string): string {
  if (!/[a-z]/.test(text) || !/[\u0430-\u04ff]/.test(text)) return text;
  return text.replace(MIXED_WORD, (word) => {
    if (!/[a-z]/.test(word) || !/[\u0430-\u04ff]/.test(word)) return word;
    const cyrillic = swapped(word, LATIN_LIKE, CYRILLIC_LIKE);
    if (!/[a-z]/.test(cyrillic)) return cyrillic;
    const latin = swapped(word, CYRILLIC_LIKE, LATIN_LIKE);
    return /[\u0430-\u04ff]/.test(latin) ? word : latin;
  });
}

const swapped = (word: string, from: string, to: string): string =>
  word.replace(/\p{L}/gu, (letter) => {
    const at = from.indexOf(letter);
    return at < 0 ? letter : to[at];
  });

/**
 * Text without control, zero-width and direction characters, nor halves of surrogate pairs; at most 1,000 characters.
 */
export function cleanText(text: string): string {
  return withoutUnseen(text).slice(0, 1000);
}

/** A file's name as it may be shown: no folders, nothing invisible, at most 80 characters. */
export function shortFileName(name: string): string {
  const base = cleanText(name).split(/[\\/]/).pop() ?? '';
  return base.length > 80 ? `${base.slice(0, 60)}…${base.slice(-16)}` : base;
}

/** As much of a text as a message quotes. */
export const cutText = (text: string): string => {
  const clean = cleanText(text);
  return clean.length > 60 ? `${clean.slice(0, 59)}…` : clean;
};

/** A cell that is longer is text to every reader of figures: none of them looks at it. */
export const LONGEST_FIGURE = 10_000;

const LOOSE = /[\t\n\r\u00a0\u2000-\u200a\u202f\u3000]|^[ ']|  | $/;

/**
 * A cell as one short line for a reader of figures: blanks of any kind and length as one space, none at its ends,
 * the apostrophe left out that a spreadsheet puts before text. null when more than `most` characters are left, or
 * the cell is longer than any figure: so whatever is looked for in it afterwards costs a bounded time.
 */
export function shortLine(cell: string, most: number): string | null {
  if (cell.length > LONGEST_FIGURE) return null;
  const line = LOOSE.test(cell) ? cell.replace(/\s+/g, ' ').trim().replace(/^'/, '').trim() : cell;
  return line.length > most ? null : line;
}
