/**
 * Bits packed by how often they were what they are: an arithmetic code whose counts are learnt on the way, the same by
 * who writes and who reads (Witten, Neal, Cleary 1987; carries as in Martin 1979). A walk over the values is written
 * once, for both: the writer is given each value, the reader finds it.
 */

/** Counts of a place stop growing here, so that a part of the range is left for each bit. */
const MOST_COUNTED = 0xffff;
const LEAST_RANGE = 2 ** 24;
const WHOLE = 2 ** 32;

/** One side of the code. `value` is what the writer writes; the reader pays it no heed and answers what it reads. */
export abstract class BitCode {
  protected range = WHOLE - 1;
  private readonly counts: Uint16Array;

  /** `places`: how many kinds of bits are told apart, each with counts of its own. */
  constructor(places: number) {
    this.counts = new Uint16Array(2 * places).fill(1);
  }

  /** A whole number below 2^`bits`, its bits told apart by `place` + 1 … `place` + 2^`bits` - 1. */
  tree(place: number, bits: number, value: number): number {
    let node = 1;
    for (let k = bits - 1; k >= 0; k--) node = 2 * node + this.bit(place + node, (value >>> k) & 1);
    return node - (1 << bits);
  }

  /** One bit, 0 or 1, of the kind `place`. */
  bit(place: number, value: number): number {
    const at = 2 * place;
    const { counts } = this;
    const total = counts[at] + counts[at + 1];
    const bound = Math.floor(this.range / total) * counts[at];
    const read = this.split(bound, value);
    counts[at + read]++;
    if (total + 1 === MOST_COUNTED) {
      counts[at] = (counts[at] + 1) >> 1;
      counts[at + 1] = (counts[at + 1] + 1) >> 1;
    }
    return read;
  }

  /** A whole number below 2^`bits`, any as likely as any other; at most 16 bits. */
  abstract even(bits: number, value: number): number;

  /** Takes the part below `bound` for 0, the rest for 1. */
  protected abstract split(bound: number, value: number): number;
}

export class BitWriter extends BitCode {
  private low = 0;
  private readonly bytes: number[] = [];

  even(bits: number, value: number): number {
    const unit = Math.floor(this.range / 2 ** bits);
    this.low += unit * value;
    this.range = unit;
    this.settle();
    return value;
  }

  protected split(bound: number, value: number): number {
    if (value === 1) this.low += bound;
    this.range = value === 1 ? this.range - bound : bound;
    this.settle();
    return value;
  }

  private settle(): void {
    if (this.low >= WHOLE) {
      this.low -= WHOLE;
      let at = this.bytes.length - 1;
      while (this.bytes[at] === 255) this.bytes[at--] = 0;
      this.bytes[at]++;
    }
    while (this.range < LEAST_RANGE) {
      this.bytes.push(Math.floor(this.low / LEAST_RANGE));
      this.low = (this.low % LEAST_RANGE) * 256;
      this.range *= 256;
    }
  }

  /** All bytes; nothing can be written after. */
  end(): Uint8Array {
    for (let k = 0; k < 4; k++) {
      this.bytes.push(Math.floor(this.low / LEAST_RANGE));
      this.low = (this.low % LEAST_RANGE) * 256;
    }
    return Uint8Array.from(this.bytes);
  }
}

export class BitReader extends BitCode {
  private code = 0;
  private at = 0;

  constructor(
    places: number,
    private readonly bytes: Uint8Array,
  ) {
    super(places);
    for (let k = 0; k < 4; k++) this.code = this.code * 256 + this.next();
  }

  /** Whether as much was read as there is: more or less is of another walk. */
  get isAtEnd(): boolean {
    return this.at === this.bytes.length;
  }

  /** Whether more was read than there is. */
  get isPastEnd(): boolean {
    return this.at > this.bytes.length;
  }

  even(bits: number): number {
    const unit = Math.floor(this.range / 2 ** bits);
    const read = Math.min(2 ** bits - 1, Math.floor(this.code / unit));
    this.code -= unit * read;
    this.range = unit;
    this.settle();
    return read;
  }

  protected split(bound: number): number {
    const read = this.code < bound ? 0 : 1;
    if (read === 1) this.code -= bound;
    this.range = read === 1 ? this.range - bound : bound;
    if (this.range < LEAST_RANGE) this.settle();
    return read;
  }

  private settle(): void {
    while (this.range < LEAST_RANGE) {
      this.code = this.code * 256 + this.next();
      this.range *= 256;
    }
  }

  private next(): number {
    const byte = this.at < this.bytes.length ? this.bytes[this.at] : 0;
    this.at++;
    return byte;
  }
}
