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
  return cleanText(text)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[әқңғөұүһіё]/g, (letter) => KAZAKH[letter] ?? letter)
    .replace(/[\s_\-–—.:;/\\]+/g, ' ')
    .trim();
}

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

/** A cell as a message may quote it. */
export const quoted = (text: string): string => {
  const clean = cleanText(text);
  return clean.length > 60 ? `${clean.slice(0, 59)}…` : clean;
};
