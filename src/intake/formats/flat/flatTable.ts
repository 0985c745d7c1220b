/**
 * Tables of FlatBuffers (flatbuffers.dev, "Internals"): a table names by 16-bit offsets where its fields lie, a field
 * that is not named has its default. Whatever points outside the buffer throws a RangeError.
 */

const LETTERS = new TextDecoder();

export class FlatTable {
  private readonly view: DataView;
  private readonly at: number;
  private readonly fields: number;
  private readonly fieldBytes: number;

  constructor(view: DataView, at: number) {
    this.view = view;
    this.at = at;
    this.fields = at - view.getInt32(at, true);
    this.fieldBytes = view.getUint16(this.fields, true);
  }

  /** The table that a buffer of its own begins with. */
  static root(view: DataView): FlatTable {
    return new FlatTable(view, view.getUint32(0, true));
  }

  uint8(field: number, otherwise: number): number {
    const at = this.placeOf(field);
    return at === null ? otherwise : this.view.getUint8(at);
  }

  uint16(field: number, otherwise: number): number {
    const at = this.placeOf(field);
    return at === null ? otherwise : this.view.getUint16(at, true);
  }

  int32(field: number, otherwise: number): number {
    const at = this.placeOf(field);
    return at === null ? otherwise : this.view.getInt32(at, true);
  }

  uint64(field: number, otherwise: number): number {
    const at = this.placeOf(field);
    return at === null ? otherwise : Number(this.view.getBigUint64(at, true));
  }

  text(field: number): string | null {
    const bytes = this.bytes(field);
    return bytes && LETTERS.decode(bytes);
  }

  bytes(field: number): Uint8Array | null {
    const list = this.list(field, 1);
    return list && new Uint8Array(this.view.buffer, this.view.byteOffset + list.at, list.count);
  }

  /** 64-bit numbers; they may lie at any address. */
  doubles(field: number): Float64Array | null {
    const list = this.list(field, 8);
    return list && Float64Array.from({ length: list.count }, (_, i) => this.view.getFloat64(list.at + 8 * i, true));
  }

  uint32s(field: number): Uint32Array | null {
    const list = this.list(field, 4);
    return list && Uint32Array.from({ length: list.count }, (_, i) => this.view.getUint32(list.at + 4 * i, true));
  }

  table(field: number): FlatTable | null {
    const at = this.placeOf(field);
    return at === null ? null : new FlatTable(this.view, at + this.view.getUint32(at, true));
  }

  tables(field: number): readonly FlatTable[] {
    const list = this.list(field, 4);
    if (!list) return [];
    return Array.from({ length: list.count }, (_, i) => {
      const at = list.at + 4 * i;
      return new FlatTable(this.view, at + this.view.getUint32(at, true));
    });
  }

  private placeOf(field: number): number | null {
    const slot = 4 + 2 * field;
    if (slot + 2 > this.fieldBytes) return null;
    const offset = this.view.getUint16(this.fields + slot, true);
    return offset === 0 ? null : this.at + offset;
  }

  private list(field: number, size: number): { readonly at: number; readonly count: number } | null {
    const place = this.placeOf(field);
    if (place === null) return null;
    const start = place + this.view.getUint32(place, true);
    const count = this.view.getUint32(start, true);
    if (start + 4 + count * size > this.view.byteLength) throw new RangeError('outside the buffer');
    return { at: start + 4, count };
  }
}
