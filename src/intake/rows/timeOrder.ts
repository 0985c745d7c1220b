const DIGIT_BITS = 11;
const DIGITS = 1 << DIGIT_BITS;
/** Starts are mostly whole minutes or seconds: counted in them they fit 32 bits. */
const UNITS_MS = [60_000, 1000, 1];
const MAX_KEY = 0xffffffff;

/** Rows in the order of their start. */
export interface ByTime {
  /** null when they stand so already. */
  readonly order: Uint32Array | null;
  /** The starts in that order, in an array of their own. */
  readonly startMs: Float64Array;
}

/** Starts counted from the first one, in a unit. */
interface Keys {
  readonly keys: Uint32Array<ArrayBuffer>;
  readonly lowMs: number;
  readonly unitMs: number;
}

/** Rows by their start, unknown ones (NaN) last, ties in the order given. */
export function byTime(startMs: Float64Array): ByTime {
  if (isSorted(startMs)) return { order: null, startMs: startMs.slice() };
  const found = keysOf(startMs);
  if (!found) {
    const order = byComparison(startMs);
    return { order, startMs: Float64Array.from(order, (row) => startMs[row]) };
  }
  const { keys, order } = byDigits(found.keys);
  const sorted = new Float64Array(keys.length);
  for (let i = 0; i < keys.length; i++)
    sorted[i] = keys[i] === MAX_KEY ? NaN : found.lowMs + keys[i] * found.unitMs;
  return { order, startMs: sorted };
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
function keysOf(startMs: Float64Array): Keys | null {
  let low = Infinity;
  let high = -Infinity;
  for (let i = 0; i < startMs.length; i++) {
    if (startMs[i] < low) low = startMs[i];
    if (startMs[i] > high) high = startMs[i];
  }
  // What is no whole number of milliseconds may not come back from its count.
  if (low !== Math.floor(low)) return null;
  for (const unit of UNITS_MS) {
    if (!((high - low) / unit < MAX_KEY)) return null;
    const keys = new Uint32Array(startMs.length);
    let i = 0;
    for (; i < keys.length; i++) {
      const key = Number.isNaN(startMs[i]) ? MAX_KEY : (startMs[i] - low) / unit;
      if (key !== Math.floor(key)) break;
      keys[i] = key;
    }
    if (i === keys.length) return { keys, lowMs: low, unitMs: unit };
  }
  return null;
}

/** Whole numbers by their digits, the last digit first, each with the row it came from; ties stay in place. */
function byDigits(unsorted: Keys['keys']): { readonly keys: Uint32Array; readonly order: Uint32Array } {
  let keys = unsorted;
  let order = new Uint32Array(keys.length);
  for (let i = 0; i < order.length; i++) order[i] = i;
  let nextKeys = new Uint32Array(keys.length);
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
    // A row goes on with its key: looking keys up by rows would be a walk all over the memory.
    for (let i = 0; i < keys.length; i++) {
      const key = keys[i];
      const to = heads[(key >>> shift) & (DIGITS - 1)]++;
      next[to] = order[i];
      nextKeys[to] = key;
    }
    [order, next] = [next, order];
    [keys, nextKeys] = [nextKeys, keys];
  }
  return { keys, order };
}

function byComparison(startMs: Float64Array): Uint32Array {
  const key = startMs.map((ms) => (Number.isNaN(ms) ? Infinity : ms));
  return Uint32Array.from(key, (_, i) => i).sort((i, j) => (key[i] === key[j] ? i - j : key[i] - key[j]));
}
