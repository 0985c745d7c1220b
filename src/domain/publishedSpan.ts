import { wallTime } from './clock';
import type { Period } from './period';

/** Which days a publication covers, and what of the file it therefore leaves out. */
export interface PublishedSpan {
  /** Whole days of the city's clock. */
  readonly period: Period;
  /** The days asked for where they reach beyond what the register covers; null where they do not. */
  readonly narrowedFrom: Period | null;
  /** Dated records of the file before and after the period. */
  readonly before: number;
  readonly after: number;
  /** The first and the last dated day of the file. */
  readonly extent: Period;
  /** Calendar years inside the period that are mostly empty: no figure of theirs is published as a year's. */
  readonly emptyYears: readonly number[];
}

/** The same as the words need it: dates as parts of the city's clock. */
export function spanInput({ period, narrowedFrom, before, after, extent, emptyYears }: PublishedSpan) {
  const parts = ({ fromMs, toMs }: Period) => ({ from: wallTime(fromMs), to: wallTime(toMs) });
  return {
    period: parts(period),
    asked: narrowedFrom && parts(narrowedFrom),
    emptyYears,
    leftOut: { before, after, undated: 0, first: wallTime(extent.fromMs), last: wallTime(extent.toMs - 1) },
  };
}
