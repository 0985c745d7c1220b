const DIGIT_BITS = 11;
const DIGITS = 1 << DIGIT_BITS;
/** Starts are mostly whole minutes or seconds: counted in them they fit 32 bits. */
const UNITS_MS = [60_000, 1000, 1];
const MAX_KEY = 0xffffffff;

/** Rows by their start, unknown ones (NaN) last, ties in the order given; null when they stand so already. */
export function timeOrder(startMs: Float64Array): Uint32Array | null {
  if (isSorted(startMs)) return null;
  const keys = keysOf(startMs);
  return keys ? byDigits(keys) : byComparison(startMs);
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

/** Starts counted from the first one in the largest unit that loses nothing; null when 32 bits are too few. */
function keysOf(startMs: Float64Array): Uint32Array | null {
  let low = Infinity;
  let high = -Infinity;
  for (let i = 0; i < startMs.length; i++) {
    if (startMs[i] < low) low = startMs[i];
    if (startMs[i] > high) high = startMs[i];
  }
  for (const unit of UNITS_MS) {
    if (!((high - low) / unit < MAX_KEY)) return null;
    const keys = new Uint32Array(startMs.length);
    let i = 0;
    for (; i < keys.length; i++) {
      const key = Number.isNaN(startMs[i]) ? MAX_KEY : (startMs[i] - low) / unit;
      if (key !== Math.floor(key)) break;
      keys[i] = key;
    }
    if (i === keys.length) return keys;
  }
  return null;
}

/** Order of whole numbers by their digits, the last digit first; ties stay in place. */
function byDigits(keys: Uint32Array): Uint32Array {
  let order = Uint32Array.from(keys, (_, i) => i);
  let next = new Uint32Array(keys.length);
  const heads = new Uint32Array(DIGITS);
  for (let shift = 0; shift < 32; shift += DIGIT_BITS) {
    heads.fill(0);
    for (let i = 0; i < keys.length; i++) heads[(keys[i] >>> shift) & (DIGITS - 1)]++;
    if (keys.length > 0 && heads[(keys[0] >>> shift) & (DIGITS - 1)] === keys.length) continue;
    let head = 0;
    for (let digit = 0; digit < DIGITS; digit++) {
      const count = heads[digit];
      heads[digit] = head;
      head += count;
    }
    for (const row of order) next[heads[(keys[row] >>> shift) & (DIGITS - 1)]++] = row;
    [order, next] = [next, order];
  }
  return order;
}

function byComparison(startMs: Float64Array): Uint32Array {
  const key = startMs.map((ms) => (Number.isNaN(ms) ? Infinity : ms));
  return Uint32Array.from(key, (_, i) => i).sort((i, j) => (key[i] === key[j] ? i - j : key[i] - key[j]));
}
