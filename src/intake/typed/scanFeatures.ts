import type { Job } from '../../domain/job';
import { same } from './byteCells';
import { isWord, WORD, type FeatureList } from './featureList';
import { JsonCursor } from './jsonCursor';
import { AS_TEXT, RowPlaces, TYPED, type CellStore } from './typedRows';

const PAUSE_FEATURES = 4096;
const MINUS = 45;
const ZERO = 48;
/** Longest whole number that is written the same way again, whoever writes it. */
const MAX_FIGURES = 15;
/** Longer texts are cut short where a feature becomes a row. */
const MAX_CELL_BYTES = 1000;

/** Where the cells of features go. */
export interface FeatureForm {
  readonly lon: CellStore | null;
  readonly lat: CellStore | null;
  /** The feature's own id. */
  readonly id: CellStore | null;
  /** By the name of a property. */
  readonly properties: ReadonlyMap<string, { readonly store: CellStore; readonly takesNumbers: boolean }>;
  /** Where bytes lie that only text can judge, ascending. */
  readonly suspects: Float64Array;
  readonly rows: RowPlaces;
}

/**
 * Reads the cells of point features into their stores. A feature whose geometry is no plain point, or of which a cell
 * is in no plain form, is noted as one to be read as text; its line is its number.
 */
export function* scanFeatures(bytes: Uint8Array, list: FeatureList, form: FeatureForm): Job<RowPlaces> {
  const { rows, suspects } = form;
  const cursor = new JsonCursor(bytes);
  const names = new Columns(bytes, form);
  const stores = [form.lon, form.lat, form.id, ...[...form.properties.values()].map(({ store }) => store)];
  for (const store of stores) store?.grow(list.count);
  rows.grow(list.count);
  rows.count = list.count;
  let suspect = 0;
  let row = 0;
  let isFeature = false;
  let hasPoint = false;
  let plain = false;
  let twice = 0;
  let numbersRead = 0;

  /** A cell's value of which `from` and `to` are the bounds. */
  const put = (store: CellStore): void => {
    if (plain && (cursor.escaped || !store.read(cursor.from, cursor.to, row))) plain = false;
  };
  const empty = (store: CellStore): void => {
    if (plain && !store.read(cursor.at, cursor.at, row)) plain = false;
  };
  /** A whole number is text as it stands; any other is written anew by who makes text of it. */
  const isOwnText = (): boolean => {
    const from = bytes[cursor.from] === MINUS ? cursor.from + 1 : cursor.from;
    if (cursor.to - from > MAX_FIGURES || (bytes[cursor.from] === MINUS && bytes[from] === ZERO)) return false;
    for (let at = from; at < cursor.to; at++) if (bytes[at] < ZERO) return false;
    return bytes[cursor.to - 1] <= 57;
  };
  const value = (store: CellStore, takesNumbers: boolean): boolean => {
    const kind = cursor.kind();
    if (kind === 'string') {
      if (!cursor.string()) return false;
      if (cursor.to - cursor.from > MAX_CELL_BYTES) plain = false;
      trim();
      put(store);
      if (takesNumbers) numbersRead++;
      return true;
    }
    if (kind === 'number') {
      if (!cursor.number()) return false;
      if (!takesNumbers && !isOwnText()) plain = false;
      put(store);
      if (takesNumbers) numbersRead++;
      return true;
    }
    if (kind === 'word' && bytes[cursor.at] === 110) {
      empty(store);
      return cursor.word();
    }
    plain = false;
    return cursor.skip(4);
  };
  function trim(): void {
    while (cursor.from < cursor.to && bytes[cursor.from] === 32) cursor.from++;
    while (cursor.to > cursor.from && bytes[cursor.to - 1] === 32) cursor.to--;
  }
  const coordinates = (): boolean => {
    if (cursor.kind() !== 'list') {
      plain = false;
      return cursor.skip(4);
    }
    let axis = 0;
    const read = cursor.items(4, () => {
      const k = axis++;
      if (cursor.kind() !== 'number') {
        plain = false;
        return cursor.skip(5);
      }
      if (!cursor.number()) return false;
      const store = k === 0 ? form.lon : k === 1 ? form.lat : null;
      if (store) put(store);
      return true;
    });
    if (axis < 2 || axis > 4) plain = false;
    return read;
  };
  const geometry = (): boolean => {
    if (cursor.kind() !== 'object') {
      plain = false;
      return cursor.skip(3);
    }
    let types = 0;
    let places = 0;
    const read = cursor.entries(3, () => {
      if (isWord(bytes, cursor.from, cursor.to, WORD.type)) {
        types++;
        if (cursor.kind() !== 'string') return cursor.skip(4);
        if (!cursor.string()) return false;
        hasPoint = isWord(bytes, cursor.from, cursor.to, WORD.point);
        return true;
      }
      if (isWord(bytes, cursor.from, cursor.to, WORD.coordinates)) {
        places++;
        return coordinates();
      }
      return cursor.skip(4);
    });
    if (types !== 1 || places !== 1) plain = false;
    return read;
  };
  const member = (): boolean => {
    const { from, to } = cursor;
    if (isWord(bytes, from, to, WORD.type)) {
      if (cursor.kind() !== 'string') return cursor.skip(3);
      if (!cursor.string()) return false;
      isFeature = isWord(bytes, cursor.from, cursor.to, WORD.feature);
      return true;
    }
    if (isWord(bytes, from, to, WORD.geometry)) {
      twice++;
      return geometry();
    }
    if (isWord(bytes, from, to, WORD.properties)) {
      twice += 16;
      if (cursor.kind() !== 'object') return cursor.skip(3);
      names.begin();
      return cursor.entries(3, () => {
        const column = names.find(cursor.from, cursor.to, cursor.escaped);
        return column ? value(column.store, column.takesNumbers) : cursor.skip(4);
      });
    }
    if (form.id && isWord(bytes, from, to, WORD.id)) {
      twice += 256;
      return value(form.id, false);
    }
    return cursor.skip(3);
  };

  for (; row < list.count; row++) {
    const start = list.start[row];
    const end = list.end[row];
    rows.start[row] = start;
    rows.end[row] = end;
    rows.line[row] = row + 1;
    plain = true;
    isFeature = false;
    hasPoint = false;
    twice = 0;
    cursor.at = start;
    // What a feature does not name is empty.
    numbersRead = 0;
    for (const store of names.words) store.read(start, start, row);
    if (cursor.kind() === 'object') cursor.entries(2, member);
    else plain = false;
    // Geometry once, properties and id at most once.
    if ((twice & 15) !== 1 || (twice & 0xf0) > 16 || twice >= 512 || !isFeature || !hasPoint) plain = false;
    if (numbersRead !== names.numbers) plain = false;
    while (suspect < suspects.length && suspects[suspect] < end) {
      if (suspects[suspect] >= start) plain = false;
      suspect++;
    }
    rows.state[row] = plain ? TYPED : AS_TEXT;
    if (row % PAUSE_FEATURES === PAUSE_FEATURES - 1) yield row / list.count;
  }
  return rows;
}

interface Column {
  readonly store: CellStore;
  readonly takesNumbers: boolean;
}

/** Columns by the names of properties; the next feature mostly has the same ones in the same order. */
class Columns {
  /** Stores of which a feature may lack the cell: it is empty then. */
  readonly words: readonly CellStore[];
  /** How many columns of numbers there are; a feature that lacks one is read as text. */
  readonly numbers: number;
  private readonly order: { readonly from: number; readonly to: number; readonly column: Column | null }[] = [];
  private place = 0;
  private readonly bytes: Uint8Array;
  private readonly form: FeatureForm;

  constructor(bytes: Uint8Array, form: FeatureForm) {
    this.bytes = bytes;
    this.form = form;
    const all = [...form.properties.values()];
    this.words = all
      .filter(({ takesNumbers }) => !takesNumbers)
      .map(({ store }) => store)
      .concat(form.id ?? []);
    this.numbers = all.length - this.words.length + (form.id ? 1 : 0);
  }

  begin(): void {
    this.place = 0;
  }

  find(from: number, to: number, escaped: boolean): Column | null {
    const expected = this.order[this.place];
    if (expected && to - from === expected.to - expected.from && same(this.bytes, from, expected.from, to - from)) {
      this.place++;
      return expected.column;
    }
    const raw = new TextDecoder().decode(this.bytes.subarray(from, to));
    const column = this.form.properties.get(escaped ? String(JSON.parse(`"${raw}"`)) : raw) ?? null;
    if (!escaped && this.place === this.order.length && this.order.length < 500) {
      this.order.push({ from, to, column });
      this.place++;
    }
    return column;
  }
}
