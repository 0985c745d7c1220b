import type { Job } from '../../domain/job';
import { fault, type Fault } from '../../domain/result';
import type { RawRow, RawTable } from '../rows/rawTable';
import { quoted } from '../text/personalData';
import { isObject } from '../text/jsonText';
import { namesOf, plainText } from './properties';

const MAX_CELL = 1000;

/**
 * Point features as a table: two columns of coordinates, the feature's id, and its properties where they are plain
 * values (objects and arrays are left out). Longitude comes first (RFC 7946).
 */
export function pointTable(features: readonly unknown[]): RawTable {
  const all = propertyNames(features);
  const { columns, names, withId } = pointColumns(
    all,
    features.some((f) => isObject(f) && plainText(f['id']) !== ''),
  );
  function* scan(each: (row: RawRow) => void): Job<null> {
    for (let i = 0; i < features.length; i++) {
      each(toRow(features[i], i + 1, names, withId));
      if (i % 5000 === 4999) yield i / features.length;
    }
    return null;
  }
  return { columns, separator: ';', mayLackLetters: true, scan, blanks: () => 0 };
}

/** Features of any shape as a table of their properties, each row with its shape, their own id first. */
export function shapeTable(features: readonly unknown[]): RawTable {
  const all = propertyNames(features);
  const withId = !all.includes('id') && features.some((f) => isObject(f) && plainText(f['id']) !== '');
  const columns = [...(withId ? ['id'] : []), ...all];
  function* scan(each: (row: RawRow) => void): Job<null> {
    for (let i = 0; i < features.length; i++) {
      each(shapeRow(features[i], i + 1, all, withId));
      if (i % 5000 === 4999) yield i / features.length;
    }
    return null;
  }
  return { columns, separator: ';', mayLackLetters: true, scan, blanks: () => 0 };
}

function shapeRow(feature: unknown, number: number, names: readonly string[], withId: boolean): RawRow {
  const text = textOfFeature(feature);
  if (!isObject(feature) || feature['type'] !== 'Feature')
    return { line: number, cells: [], text, reason: fault('not-a-feature') };
  const line = typeof feature['line'] === 'number' ? feature['line'] : number;
  const properties = isObject(feature['properties']) ? feature['properties'] : {};
  const own = (name: string): string => (Object.hasOwn(properties, name) ? plainText(properties[name]) : '');
  const cells = [...(withId ? [plainText(feature['id'])] : []), ...names.map(own)];
  return { line, cells, text, shape: feature['geometry'] ?? null };
}

/** The columns of point features by the names of their properties; their own id where no property is called so. */
export function pointColumns(properties: readonly string[], haveIds: boolean): PointColumns {
  const names = properties.filter((name) => name !== 'lon' && name !== 'lat');
  const withId = haveIds && !names.includes('id');
  return { columns: ['lon', 'lat', ...(withId ? ['id'] : []), ...names], names, withId };
}

interface PointColumns {
  readonly columns: readonly string[];
  /** Properties that do not stand for the place itself. */
  readonly names: readonly string[];
  readonly withId: boolean;
}

const propertyNames = (features: readonly unknown[]): string[] =>
  namesOf(features.map((feature) => (isObject(feature) ? feature['properties'] : null)));

/** A feature as a row; `line` is its number in the file. */
export function toRow(feature: unknown, line: number, names: readonly string[], withId: boolean): RawRow {
  if (!isObject(feature) || feature['type'] !== 'Feature')
    return { line, cells: [], text: textOfFeature(feature), reason: fault('not-a-feature') };
  const geometry = feature['geometry'];
  const reject = (reason: Fault): RawRow => ({ line, cells: [], text: textOfFeature(feature), reason });
  const properties = isObject(feature['properties']) ? feature['properties'] : {};
  const own = (name: string): string => (Object.hasOwn(properties, name) ? plainText(properties[name]) : '');
  const said = (): string[] => [...(withId ? [plainText(feature['id'])] : []), ...names.map(own)];
  // What it says is kept: a kind of data may have rows of no place.
  if (!isObject(geometry)) return { ...reject(fault('no-geometry')), cells: ['', '', ...said()] };
  const { type } = geometry;
  const coordinates = geometry['coordinates'];
  // A MultiPoint of one is a point: some programs write nothing else.
  const isOne = type === 'MultiPoint' && Array.isArray(coordinates) && coordinates.length === 1;
  if (type !== 'Point' && !isOne)
    return reject(fault('wrong-geometry', { type: quoted(String(type)), expected: 'Point' }));
  const at: unknown = isOne ? coordinates[0] : coordinates;
  if (!Array.isArray(at) || at.length < 2 || at.length > 4 || !at.slice(0, 2).every(isNumberLike)) {
    return reject(fault('bad-coordinates', { column: 'coordinates', value: quoted(JSON.stringify(at ?? null)) }));
  }
  return {
    line,
    cells: [String(at[0]), String(at[1]), ...said()],
    ...(typeof at[0] === 'string' || typeof at[1] === 'string' ? { textNumbers: true } : {}),
    text: textOfFeature(feature),
  };
}

const isNumberLike = (value: unknown): boolean =>
  typeof value === 'number' ||
  (typeof value === 'string' && value.trim() !== '' && Number.isFinite(Number(value.replace(',', '.'))));

const textOfFeature = (feature: unknown): string => (JSON.stringify(feature) ?? '').slice(0, MAX_CELL);
