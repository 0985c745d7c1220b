/**
 * The days that records lie on, without the stragglers before and after.
 *
 * A day is worth its records less a twentieth of the usual daily count, and the stretch worth most is taken: so every
 * run of days at its beginning and at its end holds at least a twentieth of what is usual, and no run beside it does.
 * The usual count is the stretch's own mean, found by repetition from the shortest stretch that holds half of all
 * records.
 */
export interface Stretch {
  /** Indexes of days, [from, to). */
  readonly from: number;
  readonly to: number;
}

/** A run of days at an end of the stretch with less than this part of the usual count is no part of it. */
export const LEAST_PART = 0.05;
/** Another stretch belongs to the register when it has this part of the first one's records and of its days. */
const LEAST_OTHER = 0.1;
const MOST_ROUNDS = 60;

/**
 * Days [from, to) of the stretch, others as dense and not too small taken in; the whole when nothing else is denser.
 */
export function denseStretch(counts: Uint32Array): { readonly stretch: Stretch; readonly dailyMean: number } {
  const sums = prefixSums(counts);
  const held = ({ from, to }: Stretch): number => sums[to] - sums[from];
  const mean = (stretch: Stretch): number => held(stretch) / (stretch.to - stretch.from);
  let main = shortestHalf(sums);
  let dailyMean = mean(main);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const next = worthMost(counts, { from: 0, to: counts.length }, dailyMean * LEAST_PART);
    if (next.from === main.from && next.to === main.to) break;
    main = next;
    dailyMean = mean(main);
  }
  const belongs = (other: Stretch): boolean =>
    held(other) >= LEAST_OTHER * held(main) && other.to - other.from >= LEAST_OTHER * (main.to - main.from);
  const outermost = (within: Stretch, end: 'from' | 'to'): number | null => {
    if (within.to <= within.from) return null;
    const other = worthMost(counts, within, dailyMean * LEAST_PART);
    if (other.to <= other.from || !belongs(other)) return null;
    const beyond =
      end === 'from'
        ? outermost({ from: within.from, to: other.from }, end)
        : outermost({ from: other.to, to: within.to }, end);
    return beyond ?? other[end];
  };
  return {
    stretch: {
      from: outermost({ from: 0, to: main.from }, 'from') ?? main.from,
      to: outermost({ from: main.to, to: counts.length }, 'to') ?? main.to,
    },
    dailyMean,
  };
}

function prefixSums(counts: Uint32Array): Float64Array {
  const sums = new Float64Array(counts.length + 1);
  for (let i = 0; i < counts.length; i++) sums[i + 1] = sums[i] + counts[i];
  return sums;
}

/** The fewest days in a row that hold half of all records. */
function shortestHalf(sums: Float64Array): Stretch {
  const days = sums.length - 1;
  const half = sums[days] / 2;
  let best: Stretch = { from: 0, to: days };
  let from = 0;
  for (let to = 1; to <= days; to++) {
    while (sums[to] - sums[from + 1] >= half && from + 1 < to) from++;
    if (sums[to] - sums[from] >= half && to - from < best.to - best.from) best = { from, to };
  }
  return best;
}

/** The days in a row whose counts less `cost` a day sum to most; empty when no day is worth anything. */
function worthMost(counts: Uint32Array, within: Stretch, cost: number): Stretch {
  let best: Stretch = { from: within.from, to: within.from };
  let bestWorth = 0;
  let from = within.from;
  let worth = 0;
  for (let day = within.from; day < within.to; day++) {
    if (worth <= 0) {
      worth = 0;
      from = day;
    }
    worth += counts[day] - cost;
    if (worth > bestWorth) {
      bestWorth = worth;
      best = { from, to: day + 1 };
    }
  }
  return best;
}
