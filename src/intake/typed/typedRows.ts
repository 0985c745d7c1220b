import { hashOf, byteClock, ByteMoment, ByteNumber, ByteWords, NO_CLOCK } from './byteCells';

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
  grow(rows: number): void;
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

  read(from: number, to: number, row: number): boolean {
    const clock = from === to ? NO_CLOCK : byteClock(this.bytes, from, to);
    this.values[row] = clock;
    return clock !== NO_CLOCK || from === to;
  }

  grow(rows: number): void {
    this.values = longer(this.values, new Int32Array(rows));
  }
}

/** Words by their number in `words`. */
export class WordCells implements CellStore {
  values: Uint16Array;
  readonly words: ByteWords;

  constructor(bytes: Uint8Array) {
    this.words = new ByteWords(bytes);
    this.values = new Uint16Array(0);
  }

  read(from: number, to: number, row: number): boolean {
    const word = this.words.numberOf(from, to);
    this.values[row] = word;
    return word >= 0;
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

  read(from: number, to: number, row: number): boolean {
    const length = to - from;
    const offset = from - this.rows.start[row];
    if (offset > MAX_OFFSET || length > MAX_ID_BYTES || (length > 0 && !isPlainId(this.bytes, from, to))) return false;
    this.offsets[row] = offset;
    this.lengths[row] = length;
    this.hashes[row] = hashOf(this.bytes, from, to);
    return true;
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
export const packDate = (cell: ByteMoment): number =>
  ((cell.form << 30) |
    (cell.mark === 46 ? 0 : cell.mark === 45 ? 1 << 28 : 2 << 28) |
    (cell.first << 21) |
    (cell.second << 14) |
    cell.year) >>>
  0;

export const dateForm = (date: number): number => date >>> 30;
/** `.`, `-` or `/`. */
export const dateMark = (date: number): string => '.-/'[(date >>> 28) & 3];
export const dateFirst = (date: number): number => (date >>> 21) & 127;
export const dateSecond = (date: number): number => (date >>> 14) & 127;
export const dateYear = (date: number): number => date & 0x3fff;
