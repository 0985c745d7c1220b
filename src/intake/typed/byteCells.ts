/**
 * Cells read from a file's bytes without making text of them: what the readers of `cells/` answer for the forms that
 * nearly every row has. Whatever else a cell holds is "not read here", and the row goes the way of text.
 */

import { NEWLINE, QUOTE, RETURN, SPACE } from '../csv/recordEnd';

export { NEWLINE, QUOTE, RETURN, SPACE };
export const ZERO = 48;
export const NINE = 57;
export const DASH = 45;
export const POINT = 46;
export const SLASH = 47;
export const COLON = 58;
export const UPPER_T = 84;
export const APOSTROPHE = 39;
const COMMA = 44;
const UPPER_Z = 90;

/** Figures that a whole number of 53 bits holds for sure. */
export const MAX_FIGURES = 15;
export const TENS = Float64Array.from({ length: MAX_FIGURES + 1 }, (_, k) => 10 ** k);

/**
 * A number of up to 15 figures with a decimal point or comma, as `parseNumber` reads it: figures over a power of ten,
 * both held exactly, are rounded once, as the language rounds the written number.
 */
export class ByteNumber {
  value = NaN;
  /** Written with a decimal comma. */
  comma = false;

  /** False when the cell is no such number. */
  read(bytes: Uint8Array, from: number, to: number): boolean {
    let at = from;
    const negative = bytes[at] === DASH;
    if (negative) at++;
    let whole = 0;
    let figures = 0;
    let code = 0;
    while (at < to && (code = bytes[at]) >= ZERO && code <= NINE) {
      whole = whole * 10 + (code - ZERO);
      figures++;
      at++;
    }
    if (figures === 0) return false;
    let decimals = 0;
    this.comma = false;
    if (at < to) {
      this.comma = code === COMMA;
      if (code !== POINT && !this.comma) return false;
      at++;
      const first = at;
      while (at < to && (code = bytes[at]) >= ZERO && code <= NINE) {
        whole = whole * 10 + (code - ZERO);
        at++;
      }
      decimals = at - first;
      if (at < to || decimals === 0) return false;
    }
    if (figures + decimals > MAX_FIGURES) return false;
    const value = decimals === 0 ? whole : whole / TENS[decimals];
    this.value = negative ? -value : value;
    return true;
  }
}

/** How the parts of a date stand: which of its three numbers is the year. */
export const NO_DATE = 0;
export const YEAR_LAST = 1;
export const YEAR_FIRST = 2;

/** A moment that names no time of day. */
export const NO_CLOCK = -1;
/** Added to the seconds of a moment that is told in UTC (a Z behind it). */
export const IN_UTC = 1 << 20;

/**
 * The parts of a moment as they are written: two numbers and a year, in the order that `form` says, and a time of day.
 * What the numbers mean is settled when all rows were seen.
 */
export class ByteMoment {
  form = NO_DATE;
  mark = 0;
  first = 0;
  second = 0;
  year = 0;
  /** Seconds from midnight, with IN_UTC for a Z; NO_CLOCK where none is written. */
  clock = NO_CLOCK;

  /**
   * Reads DD.MM.YYYY or YYYY-MM-DD (with one kind of `.`, `-` or `/`), alone or with HH:mm[:ss[.000]] behind one
   * blank or a T. False when the cell is anything else.
   */
  read(bytes: Uint8Array, from: number, to: number): boolean {
    if (to - from < 8) return false;
    let at = from;
    const a = number(bytes, at, to);
    at += digits(bytes, at, to);
    const lengthA = at - from;
    const mark = bytes[at];
    if (mark !== POINT && mark !== DASH && mark !== SLASH) return false;
    const startB = ++at;
    const b = number(bytes, at, to);
    at += digits(bytes, at, to);
    const lengthB = at - startB;
    if (bytes[at] !== mark || at >= to) return false;
    const startC = ++at;
    const c = number(bytes, at, to);
    at += digits(bytes, at, to);
    const lengthC = at - startC;
    if (lengthB < 1 || lengthB > 2) return false;
    if (lengthA === 4 && lengthC >= 1 && lengthC <= 2) {
      this.form = YEAR_FIRST;
      this.year = a;
      this.first = b;
      this.second = c;
    } else if (lengthC === 4 && lengthA >= 1 && lengthA <= 2) {
      this.form = YEAR_LAST;
      this.first = a;
      this.second = b;
      this.year = c;
    } else return false;
    this.mark = mark;
    this.clock = NO_CLOCK;
    if (at === to) return true;
    if (bytes[at] !== SPACE && bytes[at] !== UPPER_T) return false;
    this.clock = clockOf(bytes, at + 1, to, this.form === YEAR_FIRST);
    return this.clock !== NO_CLOCK;
  }
}

/** Seconds from midnight of HH:mm or HH:mm:ss that are of one day; NO_CLOCK for anything else. */
export const byteClock = (bytes: Uint8Array, from: number, to: number): number => clockOf(bytes, from, to, false);

function clockOf(bytes: Uint8Array, from: number, to: number, zoned: boolean): number {
  const lengthH = digits(bytes, from, to);
  if (lengthH < 1 || lengthH > 2 || bytes[from + lengthH] !== COLON) return NO_CLOCK;
  const hour = number(bytes, from, from + lengthH);
  let at = from + lengthH + 1;
  if (at + 2 > to || digits(bytes, at, to) !== 2) return NO_CLOCK;
  const minute = number(bytes, at, at + 2);
  at += 2;
  let second = 0;
  if (at < to && bytes[at] === COLON) {
    if (at + 3 > to || digits(bytes, at + 1, to) !== 2) return NO_CLOCK;
    second = number(bytes, at + 1, at + 3);
    at += 3;
    if (zoned && at < to && bytes[at] === POINT) {
      let zeros = 0;
      while (at + 1 + zeros < to && bytes[at + 1 + zeros] === ZERO) zeros++;
      if (zeros < 1 || zeros > 6) return NO_CLOCK;
      at += 1 + zeros;
    }
  }
  let utc = 0;
  if (zoned && at === to - 1 && bytes[at] === UPPER_Z) {
    utc = IN_UTC;
    at++;
  }
  if (at !== to || hour > 23 || minute > 59 || second > 59) return NO_CLOCK;
  return (hour * 60 + minute) * 60 + second + utc;
}

/** How many figures stand here. */
function digits(bytes: Uint8Array, from: number, to: number): number {
  let at = from;
  while (at < to && bytes[at] >= ZERO && bytes[at] <= NINE) at++;
  return at - from;
}

/** The whole number that stands here; figures beyond the ninth are passed over. */
function number(bytes: Uint8Array, from: number, to: number): number {
  let value = 0;
  const end = Math.min(to, from + 9);
  for (let at = from; at < end; at++) {
    const code = bytes[at];
    if (code < ZERO || code > NINE) break;
    value = value * 10 + (code - ZERO);
  }
  return value;
}

const MAX_WORDS = 4096;
const SLOTS = 4 * MAX_WORDS;

/** The different words of a column, each numbered when it first comes: a million rows say the same few. */
export class ByteWords {
  private readonly slots = new Int32Array(SLOTS).fill(-1);
  private readonly starts = new Uint32Array(MAX_WORDS);
  private readonly ends = new Uint32Array(MAX_WORDS);
  private readonly bytes: Uint8Array;
  count = 0;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  /** The word's number; -1 when there are too many different ones to number. */
  numberOf(from: number, to: number): number {
    return this.numberOfHashed(from, to, hashOf(this.bytes, from, to));
  }

  /** The same with the hash of the word's bytes (`hashOf`). */
  numberOfHashed(from: number, to: number, hash: number): number {
    const { bytes, slots, starts, ends } = this;
    const length = to - from;
    let slot = hash & (SLOTS - 1);
    for (;;) {
      const word = slots[slot];
      if (word < 0) break;
      if (ends[word] - starts[word] === length && same(bytes, starts[word], from, length)) return word;
      slot = (slot + 1) & (SLOTS - 1);
    }
    if (this.count === MAX_WORDS) return -1;
    slots[slot] = this.count;
    starts[this.count] = from;
    ends[this.count] = to;
    return this.count++;
  }

  /** The words by their numbers. */
  texts(): string[] {
    const decoder = new TextDecoder();
    return Array.from({ length: this.count }, (_, k) =>
      decoder.decode(this.bytes.subarray(this.starts[k], this.ends[k])),
    );
  }
}

/** Hash of some bytes (FNV-1a with a last stir), and the same byte by byte. */
export function hashOf(bytes: Uint8Array, from: number, to: number): number {
  let hash = HASH_START;
  for (let at = from; at < to; at++) hash = hashNext(hash, bytes[at]);
  return hashEnd(hash);
}

export const HASH_START = 0x811c9dc5;
export const hashNext = (hash: number, byte: number): number => Math.imul(hash ^ byte, 0x01000193);
export const hashEnd = (hash: number): number => hash ^ (hash >>> 15);

/** Whether `length` bytes from `a` on are those from `b` on. */
export function same(bytes: Uint8Array, a: number, b: number, length: number): boolean {
  for (let k = 0; k < length; k++) if (bytes[a + k] !== bytes[b + k]) return false;
  return true;
}
