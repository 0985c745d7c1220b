import type { FaultInFile } from '../../domain/inFile';
import { err, fault, ok, type Result } from '../../domain/result';
import type { NamedSystem } from '../places/crs';
import { describedSystem } from '../places/foreignCrs';
import { quoted } from '../text/personalData';
import { FlatTable } from './flat/flatTable';
import type { OpenFormat } from './format';

const MAGIC_BYTES = 8;
const SIZE_BYTES = 4;
const NODE_BYTES = 40;
/** Features between two pauses. */
const BLOCK = 20_000;

/** Numbers of the fields of header.fbs and feature.fbs (FlatGeobuf 3). */
const HEADER = { geometryType: 2, columns: 7, count: 8, nodeSize: 9, crs: 10 } as const;
const CRS = { org: 0, code: 1, name: 2, wkt: 4, codeText: 5 } as const;
const COLUMN = { name: 0, type: 1 } as const;
const FEATURE = { geometry: 0, properties: 1, columns: 2 } as const;
const GEOMETRY = { ends: 0, xy: 1, type: 6, parts: 7 } as const;

const POINT = 1;
const LINE = 2;
const POLYGON = 3;
const MULTI_POINT = 4;
const MULTI_LINE = 5;
const MULTI_POLYGON = 6;

/**
 * Features of FlatGeobuf 3, those it was written with and in their order; its index is passed over. Numbers that are
 * too large for a double come as text. Faults: format-damaged, unsupported-crs, no-features.
 */
export const open: OpenFormat = async ({ bytes }, { report, breathe }) => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const headerAt = MAGIC_BYTES + SIZE_BYTES;
  const headerBytes = view.getUint32(MAGIC_BYTES, true);
  const header = FlatTable.root(partOf(view, headerAt, headerBytes));
  const system = await systemOf(header.table(HEADER.crs));
  if (!system.ok && report.told('coordinate-system') === undefined) return system;
  const columns = header.tables(HEADER.columns).map(columnOf);
  const count = header.uint64(HEADER.count, 0);
  const features: unknown[] = [];
  let at = headerAt + headerBytes + indexBytes(count, header.uint16(HEADER.nodeSize, 16));
  for (; at < view.byteLength; at += SIZE_BYTES) {
    const size = view.getUint32(at, true);
    const feature = FlatTable.root(partOf(view, at + SIZE_BYTES, size));
    const own = feature.tables(FEATURE.columns).map(columnOf);
    const geometry = feature.table(FEATURE.geometry);
    features.push({
      type: 'Feature',
      properties: propertiesOf(feature.bytes(FEATURE.properties), own.length > 0 ? own : columns),
      geometry: geometry && geometryOf(geometry, header.uint8(HEADER.geometryType, 0), { left: size / 16 }),
    });
    at += size;
    if (features.length % BLOCK === 0) await breathe(at / view.byteLength);
  }
  // A file that was cut between two features has no other sign of it.
  if (count > 0 && features.length !== count) return err(fault('format-damaged', { kind: 'flatgeobuf' }));
  return features.length === 0
    ? err(fault('no-features'))
    : ok({ as: 'features', features, system: system.ok ? system.value : null });
};

/** A part of the file as a buffer of its own: what points outside it throws. */
const partOf = (view: DataView, at: number, length: number): DataView =>
  new DataView(view.buffer, view.byteOffset + at, Math.min(length, view.byteLength - at));

/** Of the packed tree in which the boxes of the features lie: its levels, from as many nodes as features to one. */
function indexBytes(count: number, nodeSize: number): number {
  if (count === 0 || nodeSize < 2) return 0;
  let [nodes, level] = [count, count];
  do {
    level = Math.ceil(level / nodeSize);
    nodes += level;
  } while (level > 1);
  return nodes * NODE_BYTES;
}

async function systemOf(crs: FlatTable | null): Promise<Result<NamedSystem | null, FaultInFile>> {
  if (!crs) return ok(null);
  const code = crs.int32(CRS.code, 0);
  const wkt = crs.text(CRS.wkt);
  const names = [code > 0 ? `${crs.text(CRS.org) ?? 'EPSG'}:${code}` : null, crs.text(CRS.codeText), wkt];
  for (const name of names) {
    const system = name ? await describedSystem(name) : null;
    if (system) return ok(system);
  }
  const said = crs.text(CRS.name) ?? names.find((name) => name);
  return said ? err(fault('unsupported-crs', { value: quoted(said) })) : ok(null);
}

interface Column {
  readonly name: string;
  readonly type: number;
}
const columnOf = (column: FlatTable): Column => ({
  name: column.text(COLUMN.name) ?? '',
  type: column.uint8(COLUMN.type, 0),
});

/** How a value of each type is read, in the order of their numbers, and how many bytes it takes. */
const FIXED: readonly (readonly [bytes: number, read: (view: DataView, at: number) => number | boolean | string])[] = [
  [1, (view, at) => view.getInt8(at)],
  [1, (view, at) => view.getUint8(at)],
  [1, (view, at) => view.getUint8(at) !== 0],
  [2, (view, at) => view.getInt16(at, true)],
  [2, (view, at) => view.getUint16(at, true)],
  [4, (view, at) => view.getInt32(at, true)],
  [4, (view, at) => view.getUint32(at, true)],
  [8, (view, at) => exact(view.getBigInt64(at, true))],
  [8, (view, at) => exact(view.getBigUint64(at, true))],
  [4, (view, at) => Number(view.getFloat32(at, true).toPrecision(7))],
  [8, (view, at) => view.getFloat64(at, true)],
];
const BINARY = 14;
const LETTERS = new TextDecoder();

const exact = (value: bigint): number | string => {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : String(value);
};

/** Values one after another, each behind the number of its column; texts behind their length. */
function propertiesOf(bytes: Uint8Array | null, columns: readonly Column[]): Record<string, unknown> {
  const properties: Record<string, unknown> = Object.create(null);
  if (!bytes) return properties;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at < view.byteLength;) {
    const column = columns.at(view.getUint16(at, true));
    if (!column) throw new RangeError('no such column');
    at += 2;
    const fixed = FIXED.at(column.type);
    if (fixed) {
      properties[column.name] = fixed[1](view, at);
      at += fixed[0];
      continue;
    }
    const length = view.getUint32(at, true);
    at += 4;
    if (at + length > view.byteLength || column.type > BINARY) throw new RangeError('outside the buffer');
    if (column.type !== BINARY) properties[column.name] = LETTERS.decode(bytes.subarray(at, at + length));
    at += length;
  }
  return properties;
}

/**
 * As GeoJSON; `left` = points that may still be read: a damaged feature that names the same part again and again must
 * not grow past its own bytes.
 */
function geometryOf(geometry: FlatTable, typeOfAll: number, budget: { left: number }): object | null {
  const type = geometry.uint8(GEOMETRY.type, 0) || typeOfAll;
  const parts = geometry.tables(GEOMETRY.parts);
  const rings = (part: FlatTable): unknown => ringsOf(part, budget);
  if (type === MULTI_POLYGON)
    return { type: 'MultiPolygon', coordinates: (parts.length > 0 ? parts : [geometry]).map(rings) };
  if (type === POLYGON) return { type: 'Polygon', coordinates: rings(geometry) };
  if (type === MULTI_LINE) return { type: 'MultiLineString', coordinates: rings(geometry) };
  const points = ringsOf(geometry, budget).flat();
  if (type === LINE) return { type: 'LineString', coordinates: points };
  if (type === MULTI_POINT) return { type: 'MultiPoint', coordinates: points };
  return type === POINT && points.length > 0 ? { type: 'Point', coordinates: points[0] } : null;
}

/** Points, cut where the rings or lines of a geometry end. */
function ringsOf(geometry: FlatTable, budget: { left: number }): (readonly [number, number])[][] {
  const xy = geometry.doubles(GEOMETRY.xy) ?? new Float64Array(0);
  budget.left -= xy.length / 2;
  if (budget.left < 0) throw new RangeError('more points than bytes');
  const points = Array.from({ length: xy.length >> 1 }, (_, i) => [xy[2 * i], xy[2 * i + 1]] as const);
  const ends = geometry.uint32s(GEOMETRY.ends);
  if (!ends || ends.length === 0) return [points];
  return Array.from(ends, (end, i) => points.slice(i === 0 ? 0 : ends[i - 1], end));
}
