import type { Locale } from './locale';
import { formatNumber, numbersOf } from './numbers';

/** Parameters of a fault, a repair or a question: plain values named by the code that raised it. */
export type Params = Readonly<Record<string, string | number>>;

/** A message made from parameters. */
export type FaultText = (p: Params) => string;

const LONGEST = 80;

/** Text from a stranger's file, fit to stand in a sentence: one line, no control or direction marks, shortened. */
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
  const text = (p: Params, key: string): string => {
    const value = p[key];
    if (value === undefined) return '?';
    return typeof value === 'number' ? formatNumber(locale, value, { maxDecimals: 5 }) : shown(value) || '?';
  };
  return {
    text,
    /** A share from 0 to 1 as per cent. */
    share: (p: Params, key: string): string => {
      const value = p[key];
      return typeof value === 'number' ? numbersOf(locale).pct(value) : text(p, key);
    },
    /** The first of several names a dataset may go under. */
    dataset: (p: Params): string => text(p, ['dataset', 'id', 'file'].find((key) => p[key] !== undefined) ?? 'dataset'),
    has: (p: Params, key: string): boolean => p[key] !== undefined && p[key] !== '',
    count: (p: Params, key = 'count'): number => Number(p[key] ?? 0),
  };
}

/** Places that a sentence names at most. */
const MOST_PLACES = 10;

/** Places named one by one as `place0`, `place1` ..., ten at most. */
export function placesIn(p: Params): readonly string[] {
  const places: string[] = [];
  for (let k = 0; k < MOST_PLACES && p[`place${k}`] !== undefined; k++) places.push(shown(String(p[`place${k}`])));
  return places;
}

/** A parameter of our own as it stands: numbers as they are typed, lists whole. */
export const raw = (p: Params, key: string): string => String(p[key] ?? '?');

/** A text in which words in capitals that stand for a value become those of a language. */
export const worded = (text: string, words: Readonly<Record<string, string>>): string =>
  text.replace(/[A-Z]{2,}(?:-[A-Z]{2,})*/g, (word) => words[word] ?? word);
