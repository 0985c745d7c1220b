import { cleanText } from './cellText';
import { maskPersonal } from './personalData';

/** Most letters of a word that are shown, and by which it is known again. */
const SHOWN_WORD = 80;

/** A word of a file as it is shown, and how much of it pointed at a person and is hidden. */
export function shownWord(word: string): { readonly text: string; readonly masked: number } {
  const { text, count } = maskPersonal(cleanText(word.trim()));
  return { text: text.slice(0, SHOWN_WORD), masked: count };
}
