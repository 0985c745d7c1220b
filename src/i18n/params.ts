import type { InFile } from '../domain/faults';
import type { Locale } from './locale';
import { formatNumber, numbersOf } from './numbers';

/** Parameters of a fault, a repair or a question: plain values named by the code that raised it. */
export type Params = Readonly<Record<string, string | number>>;

/** A message made from parameters. */
export type FaultText = (p: Params) => string;

/** Words for a table of codes: each message gets the parameters of its code and no others. */
export type WordsOf<Table> = { readonly [Code in keyof Table]: (p: Readonly<Table[Code]>) => string };

const LONGEST = 80;

/** Text from a file from outside, fit to stand in a sentence: one line, no control or direction marks, shortened. */
export function shown(text: string): string {
  const clean = text
    .replace(/[\p{Cc}\p{Cf}\p{Cs}]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  const letters = [...clean];
  return letters.length > LONGEST ? `${letters.slice(0, LONGEST - 1).join('')}…` : clean;
}

/** Reads parameters in one language: numbers formatted, text made fit, an absent one as "?". */
export function paramsOf(locale: Locale) {
  const text = <P extends object>(p: P, key: keyof P & string): string => {
    const value: unknown = p[key];
    if (value === undefined) return '?';
    return typeof value === 'number' ? formatNumber(locale, value, { maxDecimals: 5 }) : shown(String(value)) || '?';
  };
  return {
    text,
    /** A share from 0 to 1 as per cent. */
    share: <P extends object>(p: P, key: keyof P & string): string => {
      const value: unknown = p[key];
      return typeof value === 'number' ? numbersOf(locale).pct(value) : text(p, key);
    },
    has: <P extends object>(p: P, key: keyof P & string): boolean => p[key] !== undefined && p[key] !== '',
    /** The file a fault was found in, at the head of its sentence. */
    inFile: (p: InFile): string => (p.file ? `${text(p, 'file')}: ` : ''),
  };
}

/** Places that a sentence names at most. */
const MOST_PLACES = 10;

/** Places named one by one as `place0`, `place1` ..., ten at most. */
export function placesIn(p: { readonly [place: `place${number}`]: string }): readonly string[] {
  const places: string[] = [];
  for (let k = 0; k < MOST_PLACES && p[`place${k}`] !== undefined; k++) places.push(shown(p[`place${k}`]));
  return places;
}

/** A parameter of our own as it stands: numbers as they are typed, lists whole. */
export const raw = <P extends object>(p: P, key: keyof P & string): string => String(p[key] ?? '?');

/** A text in which words in capitals that stand for a value become those of a language. */
export const worded = (text: string, words: Readonly<Record<string, string>>): string =>
  text.replace(/[A-Z]{2,}(?:-[A-Z]{2,})*/g, (word) => words[word] ?? word);
