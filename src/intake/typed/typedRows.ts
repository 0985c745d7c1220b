import {
  APOSTROPHE,
  byteClock,
  ByteMoment,
  ByteNumber,
  ByteWords,
  COLON,
  DASH,
  HASH_START,
  hashEnd,
  hashNext,
  hashOf,
  MAX_FIGURES,
  NEWLINE,
  NINE,
  NO_CLOCK,
  POINT,
  QUOTE,
  RETURN,
  SLASH,
  SPACE,
  TENS,
  UPPER_T,
  YEAR_FIRST,
  YEAR_LAST,
  ZERO,
} from './byteCells';

/** A row's cells lie in the columns of `TypedRows`. */
export const TYPED = 0;
/** Something of the row is in no plain form: it is to be read as text. */
export const AS_TEXT = 1;
/** The same, of a line with a quote that is nothing but text. */
export const QUOTE_AS_TEXT = 2;
/** Blank after all, as only its text could tell. */
export const BLANK = 3;

/** A column while it is filled, one value a row; `read` is false where the cell is in no plain form. */
export interface CellStore {
  read(from: number, to: number, row: number): boolean;
  /**
   * Reads the cell that starts at a place in one go up to the separator or line feed behind it, whose place it gives;
   * -1, and nothing kept that counts, where the cell is not in its plainest form: then its bounds are to be found
   * first.
   */
  take(at: number, row: number, separator: number): number;
  grow(rows: number): void;
  /** Lets its arrays go. */
  free(): void;
}

/** Numbers; an empty cell is none. */
export class NumberCells implements CellStore {
  values: Float64Array;
  /** 1 where a decimal comma stands; null while none was met. */
  commas: Uint8Array | null = null;
  private readonly cell = new ByteNumber();
  private readonly bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.values = new Float64Array(0);
  }

  read(from: number, to: number, row: number): boolean {
    const { cell } = this;
    if (!cell.read(this.bytes, from, to)) return false;
    this.values[row] = cell.value;
    if (cell.comma) (this.commas ??= new Uint8Array(this.values.length))[row] = 1;
    return true;
  }

  take(from: number, row: number, separator: number): number {
    const { bytes } = this;
    let at = from;
    let code = bytes[at];
    let whole = 0;
    while (code >= ZERO && code <= NINE) {
      whole = whole * 10 + (code - ZERO);
      code = bytes[++at];
    }
    const figures = at - from;
    let decimals = 0;
    if (code === POINT) {
      const first = ++at;
      code = bytes[at];
      while (code >= ZERO && code <= NINE) {
        whole = whole * 10 + (code - ZERO);
        code = bytes[++at];
      }
      decimals = at - first;
      if (decimals === 0) return -1;
    }
    if (figures === 0 || figures + decimals > MAX_FIGURES || (code !== separator && code !== NEWLINE)) return -1;
    this.values[row] = decimals === 0 ? whole : whole / TENS[decimals];
    return at;
  }

  free(): void {
    this.values = new Float64Array(0);
    this.commas = null;
  }

  grow(rows: number): void {
    this.values = longer(this.values, new Float64Array(rows));
    if (this.commas) this.commas = longer(this.commas, new Uint8Array(rows));
  }
}

/**
 * Moments as they are written: the date's parts packed (`packDate`, 0 = empty), and the seconds of the day or
 * NO_CLOCK.
 */
export class MomentCells implements CellStore {
  dates: Uint32Array;
  clocks: Int32Array;
  private readonly cell = new ByteMoment();
  private readonly bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.dates = new Uint32Array(0);
    this.clocks = new Int32Array(0);
  }

  read(from: number, to: number, row: number): boolean {
    if (from === to) {
      this.dates[row] = 0;
      this.clocks[row] = NO_CLOCK;
      return true;
    }
    const { cell } = this;
    if (!cell.read(this.bytes, from, to)) return false;
    this.dates[row] = packDate(cell);
    this.clocks[row] = cell.clock;
    return true;
  }

  take(at: number, row: number, separator: number): number {
    const { bytes } = this;
    // DD.MM.YYYY HH:mm, or YYYY-MM-DD HH:mm with a T or a blank.
    const end = at + 16;
    const code = bytes[end];
    if ((code !== separator && code !== NEWLINE) || bytes[at + 13] !== COLON) return -1;
    const hour = two(bytes, at + 11);
    const minute = two(bytes, at + 14);
    if (!(hour <= 23 && minute <= 59) || (bytes[at + 10] !== SPACE && bytes[at + 10] !== UPPER_T)) return -1;
    const mark = bytes[at + 2];
    let date: number;
    if ((mark === POINT || mark === SLASH || mark === DASH) && bytes[at + 5] === mark) {
      const year = two(bytes, at + 6) * 100 + two(bytes, at + 8);
      date = pack(YEAR_LAST, mark, two(bytes, at), two(bytes, at + 3), year);
    } else if (bytes[at + 4] === DASH && bytes[at + 7] === DASH) {
      const year = two(bytes, at) * 100 + two(bytes, at + 2);
      date = pack(YEAR_FIRST, DASH, two(bytes, at + 5), two(bytes, at + 8), year);
    } else return -1;
    if (date < 0) return -1;
    this.dates[row] = date;
    this.clocks[row] = (hour * 60 + minute) * 60;
    return end;
  }

  free(): void {
    this.dates = new Uint32Array(0);
    this.clocks = new Int32Array(0);
  }

  grow(rows: number): void {
    this.dates = longer(this.dates, new Uint32Array(rows));
    this.clocks = longer(this.clocks, new Int32Array(rows));
  }
}

/** Times of day in seconds; NO_CLOCK for an empty cell. */
export class ClockCells implements CellStore {
  values: Int32Array;
  private readonly bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.values = new Int32Array(0);
  }

  take(): number {
    return -1;
  }

  read(from: number, to: number, row: number): boolean {
    const clock = from === to ? NO_CLOCK : byteClock(this.bytes, from, to);
    this.values[row] = clock;
    return clock !== NO_CLOCK || from === to;
  }

  free(): void {
    this.values = new Int32Array(0);
  }

  grow(rows: number): void {
    this.values = longer(this.values, new Int32Array(rows));
  }
}

/** Words by their number in `words`. */
export class WordCells implements CellStore {
  values: Uint16Array;
  readonly words: ByteWords;
  private readonly bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.words = new ByteWords(bytes);
    this.values = new Uint16Array(0);
  }

  take(from: number, row: number, separator: number): number {
    const { bytes } = this;
    let at = from;
    let code = bytes[at];
    if (code === QUOTE || code === SPACE || code === APOSTROPHE) return -1;
    let hash = HASH_START;
    while (code !== separator && code > RETURN) {
      hash = hashNext(hash, code);
      code = bytes[++at];
    }
    if ((code !== separator && code !== NEWLINE) || (at > from && bytes[at - 1] === SPACE)) return -1;
    const word = this.words.numberOfHashed(from, at, hashEnd(hash));
    this.values[row] = word;
    return word < 0 ? -1 : at;
  }

  read(from: number, to: number, row: number): boolean {
    const word = this.words.numberOf(from, to);
    this.values[row] = word;
    return word >= 0;
  }

  free(): void {
    this.values = new Uint16Array(0);
  }

  grow(rows: number): void {
    this.values = longer(this.values, new Uint16Array(rows));
  }
}

/**
 * Identifiers as `idOf` gives them: how far behind the row's start they stand, how long they are (0 = empty), and a
 * hash.
 */
export class IdCells implements CellStore {
  offsets = new Uint16Array(0);
  lengths = new Uint8Array(0);
  hashes = new Int32Array(0);
  private readonly bytes: Uint8Array;
  private readonly rows: RowPlaces;

  constructor(bytes: Uint8Array, rows: RowPlaces) {
    this.bytes = bytes;
    this.rows = rows;
  }

  take(from: number, row: number, separator: number): number {
    const { bytes } = this;
    let at = from;
    let code = bytes[at];
    let hash = HASH_START;
    while (code >= ZERO && code <= NINE) {
      hash = hashNext(hash, code);
      code = bytes[++at];
    }
    const length = at - from;
    const offset = from - this.rows.start[row];
    if ((code !== separator && code !== NEWLINE) || length > MAX_ID_FIGURES || length === 0 || offset > MAX_OFFSET)
      return -1;
    this.offsets[row] = offset;
    this.lengths[row] = length;
    this.hashes[row] = hashEnd(hash);
    return at;
  }

  read(from: number, to: number, row: number): boolean {
    const length = to - from;
    const offset = from - this.rows.start[row];
    if (offset > MAX_OFFSET || length > MAX_ID_BYTES || (length > 0 && !isPlainId(this.bytes, from, to))) return false;
    this.offsets[row] = offset;
    this.lengths[row] = length;
    this.hashes[row] = hashOf(this.bytes, from, to);
    return true;
  }

  /** When repeats were looked for. */
  freeHashes(): void {
    this.hashes = new Int32Array(0);
  }

  free(): void {
    this.offsets = new Uint16Array(0);
    this.lengths = new Uint8Array(0);
    this.freeHashes();
  }

  grow(rows: number): void {
    this.offsets = longer(this.offsets, new Uint16Array(rows));
    this.lengths = longer(this.lengths, new Uint8Array(rows));
    this.hashes = longer(this.hashes, new Int32Array(rows));
  }

  /** Where a row's identifier starts among the bytes. */
  place(row: number): number {
    return this.rows.start[row] + this.offsets[row];
  }
}

const MAX_OFFSET = 0xffff;
const MAX_ID_BYTES = 200;
/** Figures of a whole number that no spreadsheet spoils. */
const MAX_ID_FIGURES = 14;

/** Figures alone, few enough, or signs among which are a figure and no mark of a number: an identifier as it stands. */
function isPlainId(bytes: Uint8Array, from: number, to: number): boolean {
  let figures = 0;
  for (let at = from; at < to; at++) {
    const code = bytes[at];
    if (code >= 48 && code <= 57) figures++;
    else if (code === 44 || code === 46) return false;
  }
  if (figures === to - from) return figures <= MAX_ID_FIGURES;
  const second = bytes[from + 1];
  return figures > 0 && second !== 69 && second !== 101;
}

/** Where the rows of a file stand among its bytes, in its order; `count` of them are real. */
export class RowPlaces {
  count = 0;
  /** Blank lines that were passed over. */
  blanks = 0;
  start = new Uint32Array(0);
  end = new Uint32Array(0);
  line = new Uint32Array(0);
  /** TYPED, AS_TEXT or QUOTE_AS_TEXT. */
  state = new Uint8Array(0);

  free(): void {
    this.start = new Uint32Array(0);
    this.end = new Uint32Array(0);
    this.line = new Uint32Array(0);
    this.state = new Uint8Array(0);
  }

  grow(rows: number): void {
    this.start = longer(this.start, new Uint32Array(rows));
    this.end = longer(this.end, new Uint32Array(rows));
    this.line = longer(this.line, new Uint32Array(rows));
    this.state = longer(this.state, new Uint8Array(rows));
  }
}

function longer<T extends Float64Array | Uint32Array | Int32Array | Uint16Array | Uint8Array>(old: T, wide: T): T {
  wide.set(old);
  return wide;
}

/** The parts of a date in 32 bits: form, mark, two numbers under 100 and a year under 10,000. */
export const packDate = ({ form, mark, first, second, year }: ByteMoment): number =>
  pack(form, mark, first, second, year);

/** The same of the parts; -1 where one of them is no number. */
function pack(form: number, mark: number, first: number, second: number, year: number): number {
  if (!(first < 100 && second < 100 && year < 10_000)) return -1;
  const kind = mark === POINT ? 0 : mark === DASH ? 1 : 2;
  return ((form << 30) | (kind << 28) | (first << 21) | (second << 14) | year) >>> 0;
}

/** A number of two figures; at least 10,000 where they are none. */
function two(bytes: Uint8Array, at: number): number {
  const tens = bytes[at] - ZERO;
  const ones = bytes[at + 1] - ZERO;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : 10_000;
}

export const dateForm = (date: number): number => date >>> 30;
/** `.`, `-` or `/`. */
export const dateMark = (date: number): string => '.-/'[(date >>> 28) & 3];
export const dateFirst = (date: number): number => (date >>> 21) & 127;
export const dateSecond = (date: number): number => (date >>> 14) & 127;
export const dateYear = (date: number): number => date & 0x3fff;
