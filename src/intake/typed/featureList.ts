import type { Job } from '../../domain/job';
import { same } from './byteCells';
import { JsonCursor } from './jsonCursor';

const PAUSE_FEATURES = 4096;

/** Where the features of a collection stand among its bytes, and what the collection says of them. */
export interface FeatureList {
  readonly count: number;
  readonly start: Uint32Array;
  readonly end: Uint32Array;
  /** Names of properties in the order in which they first come; at most `maxNames`. */
  readonly names: readonly string[];
  /** Features by what their geometry is. */
  readonly shapes: number;
  readonly points: number;
  /** True when a feature has an id of its own. */
  readonly hasIds: boolean;
  /** The member `crs` as it is written; null = none. */
  readonly crs: string | null;
}

const letters = (word: string): Uint8Array => Uint8Array.from(word, (letter) => letter.charCodeAt(0));
export const WORD = {
  type: letters('type'),
  features: letters('features'),
  properties: letters('properties'),
  geometry: letters('geometry'),
  coordinates: letters('coordinates'),
  id: letters('id'),
  crs: letters('crs'),
  feature: letters('Feature'),
  collection: letters('FeatureCollection'),
  point: letters('Point'),
  polygon: letters('Polygon'),
  multiPolygon: letters('MultiPolygon'),
  line: letters('LineString'),
  multiLine: letters('MultiLineString'),
  multiPoint: letters('MultiPoint'),
} as const;
const SHAPES = [WORD.polygon, WORD.multiPolygon, WORD.line, WORD.multiLine];

/** True when the bytes from one place to another are those of a word. */
export function isWord(bytes: Uint8Array, from: number, to: number, word: Uint8Array): boolean {
  if (to - from !== word.length) return false;
  for (let k = 0; k < word.length; k++) if (bytes[from + k] !== word[k]) return false;
  return true;
}

/**
 * One pass over a FeatureCollection: where each feature is, and which names of properties there are. null when the
 * bytes are no JSON or no such collection, or say something twice: then the whole is parsed, and what is wrong is
 * said there.
 */
export function* listFeatures(bytes: Uint8Array, maxNames: number): Job<FeatureList | null> {
  const cursor = new JsonCursor(bytes);
  let start = new Uint32Array(1024);
  let end = new Uint32Array(1024);
  let count = 0;
  let shapes = 0;
  let points = 0;
  let hasIds = false;
  let crs: string | null = null;
  let isCollection = false;
  let seen = false;
  const names = new NameList(bytes, maxNames);

  const geometry = (): boolean => {
    if (cursor.kind() !== 'object') return cursor.skip(3);
    return cursor.entries(3, () => {
      if (cursor.escaped) return false;
      if (!isWord(bytes, cursor.from, cursor.to, WORD.type) || cursor.kind() !== 'string') return cursor.skip(4);
      if (!cursor.string()) return false;
      const { from, to } = cursor;
      if (isWord(bytes, from, to, WORD.point) || isWord(bytes, from, to, WORD.multiPoint)) points++;
      else if (SHAPES.some((word) => isWord(bytes, from, to, word))) shapes++;
      return true;
    });
  };
  const properties = (): boolean => {
    if (cursor.kind() !== 'object') return cursor.skip(3);
    names.begin();
    return cursor.entries(3, () => {
      names.note(cursor.from, cursor.to, cursor.escaped);
      return cursor.skip(4);
    });
  };
  const member = (): boolean => {
    const { from, to } = cursor;
    // A name written with escapes may be any of those looked for: the whole is parsed.
    if (cursor.escaped) return false;
    if (isWord(bytes, from, to, WORD.properties)) return properties();
    if (isWord(bytes, from, to, WORD.geometry)) return geometry();
    if (isWord(bytes, from, to, WORD.id)) {
      const kind = cursor.kind();
      if (kind === 'number' || kind === 'word') hasIds = true;
      else if (kind === 'string') {
        if (!cursor.string()) return false;
        if (cursor.to > cursor.from) hasIds = true;
        return true;
      }
    }
    return cursor.skip(3);
  };

  if (!cursor.take(123)) return null;
  if (!cursor.take(125)) {
    do {
      if (cursor.next() !== 34 || !cursor.string() || cursor.escaped || !cursor.take(58)) return null;
      const { from, to } = cursor;
      if (isWord(bytes, from, to, WORD.features)) {
        if (seen || !cursor.take(91)) return null;
        seen = true;
        if (cursor.take(93)) continue;
        do {
          if (count === start.length) {
            start = longer(start);
            end = longer(end);
          }
          cursor.next();
          start[count] = cursor.at;
          if (!(cursor.kind() === 'object' ? cursor.entries(2, member) : cursor.skip(2))) return null;
          end[count++] = cursor.at;
          if (count % PAUSE_FEATURES === 0) yield cursor.at / bytes.length;
        } while (cursor.take(44));
        if (!cursor.take(93)) return null;
      } else if (isWord(bytes, from, to, WORD.type)) {
        if (!cursor.string()) return null;
        isCollection = isWord(bytes, cursor.from, cursor.to, WORD.collection);
      } else {
        const begin = cursor.at;
        if (!cursor.skip(1)) return null;
        if (isWord(bytes, from, to, WORD.crs)) crs = new TextDecoder().decode(bytes.subarray(begin, cursor.at));
      }
    } while (cursor.take(44));
    if (!cursor.take(125)) return null;
  }
  if (!Number.isNaN(cursor.next()) || !isCollection || count === 0) return null;
  return {
    count,
    start: start.subarray(0, count),
    end: end.subarray(0, count),
    names: names.texts,
    shapes,
    points,
    hasIds,
    crs,
  };
}

function longer(old: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const wide = new Uint32Array(old.length * 2);
  wide.set(old);
  return wide;
}

/** Names as they first come; the next feature mostly has the same ones in the same order. */
class NameList {
  readonly texts: string[] = [];
  private readonly known = new Set<string>();
  /** Where each name of the order seen first stands, with its quotes. */
  private readonly order: { from: number; to: number }[] = [];
  private place = 0;
  private readonly bytes: Uint8Array;
  private readonly most: number;

  constructor(bytes: Uint8Array, most: number) {
    this.bytes = bytes;
    this.most = most;
  }

  begin(): void {
    this.place = 0;
  }

  note(from: number, to: number, escaped: boolean): void {
    const expected = this.order[this.place];
    if (expected && to - from === expected.to - expected.from && same(this.bytes, from, expected.from, to - from)) {
      this.place++;
      return;
    }
    const raw = new TextDecoder().decode(this.bytes.subarray(from, to));
    const text = escaped ? String(JSON.parse(`"${raw}"`)) : raw;
    if (this.known.has(text) || this.texts.length >= this.most) return;
    this.known.add(text);
    this.texts.push(text);
    if (!escaped && this.place === this.order.length) {
      this.order.push({ from, to });
      this.place++;
    }
  }
}
