/** A stream of numbers in [0, 1), the same on every machine: integer arithmetic only. */
export type Random = () => number;

/**
 * sfc32 (Doty-Humphrey, PractRand), seeded from a word by FNV-1a. Every part of the data draws from a stream of its own
 * name, so that a change in one part leaves the others as they are.
 */
export function seeded(word: string): Random {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  // Whole numbers of 32 bits that an engine need not box.
  const state = Int32Array.of(hash, hash ^ 0x9e3779b9, Math.imul(hash, 0x85ebca6b), 1);
  const next = (): number => {
    const b = state[1];
    const c = state[2];
    const sum = (state[0] + b + state[3]) | 0;
    state[3]++;
    state[0] = b ^ (b >>> 9);
    state[1] = c + (c << 3);
    state[2] = ((c << 21) | (c >>> 11)) + sum;
    return (sum >>> 0) / 4294967296;
  };
  for (let i = 0; i < 15; i++) next();
  return next;
}

/** A whole number in [0, below). */
export const drawBelow = (random: Random, below: number): number => Math.floor(random() * below);

/** Fisher-Yates, in place. */
export function shuffle(random: Random, values: Uint32Array): void {
  for (let i = values.length - 1; i > 0; i--) {
    const j = drawBelow(random, i + 1);
    const value = values[i];
    values[i] = values[j];
    values[j] = value;
  }
}

/** Draws indexes in proportion to weights by a search in their running sum. */
export function drawer(weights: ArrayLike<number>): (random: Random) => number {
  const sums = new Float64Array(weights.length);
  let sum = 0;
  for (let i = 0; i < weights.length; i++) sums[i] = sum += weights[i];
  return (random) => {
    const aim = random() * sum;
    let low = 0;
    let high = sums.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sums[middle] > aim) high = middle;
      else low = middle + 1;
    }
    return low;
  };
}

/**
 * Picks exactly `count` of `rows`, each with a probability proportional to its weight (systematic sampling in a random
 * order: Madow 1949), so that a published total is met to the last row and nothing but the weight decides which.
 * Refuses when a row would have to be picked more than once.
 */
export function pickExactly(
  random: Random,
  rows: Uint32Array,
  count: number,
  weightOf: (row: number) => number,
): Uint32Array {
  const order = rows.slice();
  shuffle(random, order);
  let total = 0;
  let largest = 0;
  for (const row of order) {
    const weight = weightOf(row);
    total += weight;
    largest = Math.max(largest, weight);
  }
  const step = total / count;
  if (count > 0 && largest > step)
    throw new RangeError(`cannot pick ${count} of weight ${total}: one weighs ${largest}`);
  const picked = new Uint32Array(count);
  let aim = random() * step;
  let sum = 0;
  let taken = 0;
  for (const row of order) {
    sum += weightOf(row);
    if (taken < count && sum > aim) {
      picked[taken++] = row;
      aim += step;
    }
  }
  if (taken !== count) throw new RangeError(`picked ${taken} of ${count}`);
  return picked;
}

/** A value around 0 with standard deviation 1, cut at 3.46: the sum of four even draws (no logarithm or sine). */
export const drawNear = (random: Random): number => (random() + random() + random() + random() - 2) * 1.7320508;
