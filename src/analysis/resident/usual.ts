import type { Count } from '../../domain/snapshot';
import { spreadOf } from './spread';

/** What would be as usual. */
interface Limits {
  /** Counts between these are as usual, whole numbers. */
  readonly low: number;
  readonly high: number;
  /** Counts of the earlier periods it is held against, newest first. */
  readonly past: readonly number[];
}

/** How a place compares with its own past. */
interface Judged extends Limits {
  readonly verdict: 'usual' | 'above' | 'below';
  /**
   * Half of the earlier mean would be as usual too: where `verdict` says so, a fall by half could not be told from it.
   */
  readonly hidesHalf: boolean;
}

/** The count lies between the limits, but so does twice the earlier mean: that it is as usual would say nothing. */
interface TooWide extends Limits {
  readonly verdict: null;
  readonly why: 'too-wide';
}

/**
 * Why nothing is said: a count that would be needed is withheld, or there are fewer than two earlier periods; or, found
 * by whoever asks, for some of the days there are no data, or some kinds of incidents have been recorded for less than
 * two earlier periods.
 */
interface Unjudged {
  readonly verdict: null;
  readonly why: 'withheld' | 'one-period' | 'no-period' | 'no-data' | 'still-arriving' | 'not-recorded-before';
}

export type Usual = Judged | TooWide | Unjudged;

/** A change that "as usual" must not hide, times the earlier mean, up and down. */
const GREAT_CHANGE = 2;

/** What happened longer ago says little of what is usual now. */
export const MOST_PERIODS = 10;
/** Makes the root of a small count nearly as wide as that of a large one (Anscombe 1948). */
const ROOT_SHIFT = 3 / 8;

/**
 * Holds the newest count of a place against its earlier ones, newest first, all of equally long periods: as usual is
 * the 95 % prediction interval around their mean, each side 2.5 %, by how much the years of the place and of its
 * `peers` vary (`spreadOf`). `peers` are the city's other places of the same kind, each with the same periods in the
 * same order.
 *
 * The interval is laid out on square roots, where a count's chance hardly depends on its size. Ten earlier periods at
 * most are looked at. One is too few to say what is usual; and a withheld count may be any number, so that with one
 * among those needed nothing is said at all. Where twice the mean would be between the limits too, a count between them
 * is not called as usual either; one beyond them is still above or below.
 */
export function usualOf(now: Count, past: readonly Count[], peers: readonly (readonly Count[])[]): Usual {
  const own = known(past.slice(0, MOST_PERIODS));
  if (past.length === 0) return { verdict: null, why: 'no-period' };
  if (now === null || own === null) return { verdict: null, why: 'withheld' };
  if (own.length < 2) return { verdict: null, why: 'one-period' };
  const others = peers.flatMap((peer) => {
    const counts = known(peer.slice(0, own.length));
    return counts && counts.length === own.length ? [counts] : [];
  });
  const { mean, reach2 } = spreadOf(own, others);
  const middle = Math.sqrt(mean + ROOT_SHIFT);
  const half = Math.sqrt(reach2 * (1 + 1 / own.length)) / 2;
  const low = Math.max(0, Math.ceil(Math.max(0, middle - half) ** 2 - ROOT_SHIFT));
  const high = Math.floor((middle + half) ** 2 - ROOT_SHIFT);
  const limits = { low, high, past: own };
  if (now >= low && now <= high && high >= mean * GREAT_CHANGE) return { verdict: null, why: 'too-wide', ...limits };
  return {
    verdict: now < low ? 'below' : now > high ? 'above' : 'usual',
    hidesHalf: low <= mean / GREAT_CHANGE,
    ...limits,
  };
}

/** The counts when all are published. */
function known(counts: readonly Count[]): readonly number[] | null {
  const all = counts.filter((count) => count !== null);
  return all.length === counts.length ? all : null;
}
