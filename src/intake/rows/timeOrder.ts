const DIGIT_BITS = 11;
const DIGITS = 1 << DIGIT_BITS;
/** Starts are mostly whole minutes or seconds: counted in them they fit 32 bits. */
const UNITS_MS = [60_000, 1000, 1];
const MAX_KEY = 0xffffffff;

/**
 * Sorts starts where they stand, unknown ones (NaN) last. The answer says which row of before has come to each place,
 * ties in the order given; null where all stood so already.
 */
export function sortByTime(startMs: Float64Array): Uint32Array | null {
  if (isSorted(startMs)) return null;
  const { low, unit } = countable(startMs);
  if (unit === 0) {
    const order = byComparison(startMs);
    startMs.set(Float64Array.from(order, (row) => startMs[row]));
    return order;
  }
  // Counts take half the room of the starts: they and the next order of them lie in it, and become starts again.
  const { buffer, byteOffset, length } = startMs;
  const [half, otherHalf] = [0, 1].map((k) => new Uint32Array(buffer, byteOffset + k * 4 * length, length));
  for (let i = 0; i < length; i++) half[i] = Number.isNaN(startMs[i]) ? MAX_KEY : (startMs[i] - low) / unit;
  const order = byDigits(half, otherHalf);
  for (let i = length - 1; i >= 0; i--) startMs[i] = half[i] === MAX_KEY ? NaN : low + half[i] * unit;
  return order;
}

function isSorted(startMs: Float64Array): boolean {
  let before = -Infinity;
  for (let i = 0; i < startMs.length; i++) {
    const ms = Number.isNaN(startMs[i]) ? Infinity : startMs[i];
    if (ms < before) return false;
    before = ms;
  }
  return true;
}

/** The first start, and the largest unit in which all are whole counts of 32 bits from it; 0 where there is none. */
function countable(startMs: Float64Array): { readonly low: number; readonly unit: number } {
  let low = Infinity;
  let high = -Infinity;
  for (let i = 0; i < startMs.length; i++) {
    if (startMs[i] < low) low = startMs[i];
    if (startMs[i] > high) high = startMs[i];
  }
  // What is no whole number of milliseconds may not come back from its count.
  if (low !== Math.floor(low)) return { low, unit: 0 };
  const fits = (unit: number): boolean => {
    if (!((high - low) / unit < MAX_KEY)) return false;
    for (let i = 0; i < startMs.length; i++) {
      const count = (startMs[i] - low) / unit;
      if (count !== Math.floor(count) && !Number.isNaN(count)) return false;
    }
    return true;
  };
  return { low, unit: UNITS_MS.find(fits) ?? 0 };
}

/**
 * Sorts whole numbers where they stand by their digits, the last digit first, ties in place; `spare` is as long. The
 * answer says which number of before has come to each place.
 */
function byDigits(keys: Uint32Array, spare: Uint32Array): Uint32Array {
  let [from, to] = [keys, spare];
  let order = new Uint32Array(keys.length);
  for (let i = 0; i < order.length; i++) order[i] = i;
  let next = new Uint32Array(keys.length);
  const heads = new Uint32Array(DIGITS);
  for (let shift = 0; shift < 32; shift += DIGIT_BITS) {
    heads.fill(0);
    for (let i = 0; i < from.length; i++) heads[(from[i] >>> shift) & (DIGITS - 1)]++;
    if (from.length > 0 && heads[(from[0] >>> shift) & (DIGITS - 1)] === from.length) continue;
    let head = 0;
    for (let digit = 0; digit < DIGITS; digit++) {
      const count = heads[digit];
      heads[digit] = head;
      head += count;
    }
    // A row goes on with its key: looking keys up by rows would be a walk all over the memory.
    for (let i = 0; i < from.length; i++) {
      const key = from[i];
      const place = heads[(key >>> shift) & (DIGITS - 1)]++;
      next[place] = order[i];
      to[place] = key;
    }
    [order, next] = [next, order];
    [from, to] = [to, from];
  }
  if (from !== keys) keys.set(from);
  return order;
}

function byComparison(startMs: Float64Array): Uint32Array {
  const key = startMs.map((ms) => (Number.isNaN(ms) ? Infinity : ms));
  return Uint32Array.from(key, (_, i) => i).sort((i, j) => (key[i] === key[j] ? i - j : key[i] - key[j]));
}
