/** Where a published fact stands: by its mark, the publisher and the page. */
import { SOURCE_PAGES } from './thisCityFacts';

export type SourceMark = keyof typeof SOURCE_PAGES;
export const SOURCE_MARKS = Object.keys(SOURCE_PAGES) as readonly SourceMark[];

const isMark = (mark: string): mark is SourceMark => mark in SOURCE_PAGES;

/** The mark by which the source of a fact is kept: all of the founding document (F1, F2 ...) have one. */
export const sourceMark = (fact: string): string => (/^F\d+$/.test(fact) ? 'F' : fact);

/** The first page of a mark as it stands in a sentence (`F4`, `P10`); null for one that has none. */
export function sourceUrl(mark: string): string | null {
  const known = sourceMark(mark);
  return isMark(known) ? SOURCE_PAGES[known][0].url : null;
}
