/** JSON read from bytes, token by token: the grammar of RFC 8259 in full, no value made that is not asked for. */

const QUOTE = 34;
const COMMA = 44;
const COLON = 58;
const OPEN_LIST = 91;
const BACKSLASH = 92;
const CLOSE_LIST = 93;
const OPEN = 123;
const CLOSE = 125;
const MINUS = 45;
const PLUS = 43;
const POINT = 46;
const ZERO = 48;
const NINE = 57;

const MAX_DEPTH = 64;
const MAX_STRING = 1024 * 1024;

const WORDS = ['true', 'false', 'null'].map((word) => Uint8Array.from(word, (letter) => letter.charCodeAt(0)));

/** What a value is, by its first byte. */
export type ValueKind = 'object' | 'list' | 'string' | 'number' | 'word' | 'none';

/**
 * A place among bytes of JSON. Every `skip` and `string` moves behind what it read and says true, or says false where
 * the bytes are not what JSON asks for; after that the cursor is of no use.
 */
export class JsonCursor {
  at: number;
  /** Bounds of the string read last, without its quotes, and whether it holds an escape. */
  from = 0;
  to = 0;
  escaped = false;
  readonly bytes: Uint8Array;

  constructor(bytes: Uint8Array, at = 0) {
    this.bytes = bytes;
    this.at = at;
  }

  /** Passes over blanks and gives the byte that follows; NaN at the end. */
  next(): number {
    const { bytes } = this;
    let { at } = this;
    while (at < bytes.length) {
      const code = bytes[at];
      if (code !== 32 && code !== 10 && code !== 13 && code !== 9) {
        this.at = at;
        return code;
      }
      at++;
    }
    this.at = at;
    return NaN;
  }

  /** Takes one byte after blanks if it is the one wanted. */
  take(code: number): boolean {
    if (this.next() !== code) return false;
    this.at++;
    return true;
  }

  kind(): ValueKind {
    const code = this.next();
    if (code === OPEN) return 'object';
    if (code === OPEN_LIST) return 'list';
    if (code === QUOTE) return 'string';
    if (code === MINUS || (code >= ZERO && code <= NINE)) return 'number';
    return code === 116 || code === 102 || code === 110 ? 'word' : 'none';
  }

  string(): boolean {
    if (!this.take(QUOTE)) return false;
    const { bytes } = this;
    let { at } = this;
    this.from = at;
    this.escaped = false;
    for (; at < bytes.length; at++) {
      const code = bytes[at];
      if (code === QUOTE) {
        if (at - this.from > MAX_STRING) return false;
        this.to = at;
        this.at = at + 1;
        return true;
      }
      if (code < 32) return false;
      if (code === BACKSLASH) {
        this.escaped = true;
        at++;
        const mark = bytes[at];
        if (mark === 117) {
          for (let k = 1; k <= 4; k++) if (!isHex(bytes[at + k])) return false;
          at += 4;
        } else if (!isMark(mark)) return false;
      }
    }
    return false;
  }

  /** A number; its bounds are `from` and `to`. */
  number(): boolean {
    this.next();
    const { bytes } = this;
    let { at } = this;
    this.from = at;
    this.escaped = false;
    if (bytes[at] === MINUS) at++;
    if (bytes[at] === ZERO) at++;
    else {
      const first = at;
      while (bytes[at] >= ZERO && bytes[at] <= NINE) at++;
      if (at === first) return false;
    }
    if (bytes[at] === POINT) {
      const first = ++at;
      while (bytes[at] >= ZERO && bytes[at] <= NINE) at++;
      if (at === first) return false;
    }
    if (bytes[at] === 101 || bytes[at] === 69) {
      at++;
      if (bytes[at] === PLUS || bytes[at] === MINUS) at++;
      const first = at;
      while (bytes[at] >= ZERO && bytes[at] <= NINE) at++;
      if (at === first) return false;
    }
    this.to = at;
    this.at = at;
    return true;
  }

  /** true, false or null; its bounds are `from` and `to`. */
  word(): boolean {
    this.next();
    const { bytes, at } = this;
    this.from = at;
    this.escaped = false;
    const word = WORDS.find((letters) => letters.every((letter, k) => bytes[at + k] === letter));
    if (!word) return false;
    this.at = at + word.length;
    this.to = this.at;
    return true;
  }

  /** Any value, `depth` deep in others. */
  skip(depth = 0): boolean {
    switch (this.kind()) {
      case 'object':
        return this.entries(depth, () => this.skip(depth + 1));
      case 'list':
        return this.items(depth, () => this.skip(depth + 1));
      case 'string':
        return this.string();
      case 'number':
        return this.number();
      case 'word':
        return this.word();
      default:
        return false;
    }
  }

  /** An object; `each` reads the value of every name, whose bounds are `from` and `to` when it is called. */
  entries(depth: number, each: () => boolean): boolean {
    if (depth >= MAX_DEPTH || !this.take(OPEN)) return false;
    if (this.take(CLOSE)) return true;
    do {
      if (this.next() !== QUOTE || !this.string() || !this.take(COLON) || !each()) return false;
    } while (this.take(COMMA));
    return this.take(CLOSE);
  }

  /** A list; `each` reads every value. */
  items(depth: number, each: () => boolean): boolean {
    if (depth >= MAX_DEPTH || !this.take(OPEN_LIST)) return false;
    if (this.take(CLOSE_LIST)) return true;
    do {
      if (!each()) return false;
    } while (this.take(COMMA));
    return this.take(CLOSE_LIST);
  }
}

const isHex = (code: number): boolean =>
  (code >= ZERO && code <= NINE) || (code >= 65 && code <= 70) || (code >= 97 && code <= 102);

/** " \ / b f n r t */
const isMark = (code: number): boolean =>
  code === QUOTE ||
  code === BACKSLASH ||
  code === 47 ||
  code === 98 ||
  code === 102 ||
  code === 110 ||
  code === 114 ||
  code === 116;
