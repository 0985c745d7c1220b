import type { ColumnSource } from 'hyparquet-writer';
import type { Shape, ShapeList } from '../../domain/table';
import { concat } from './concat';
import type { Writing } from './format';
import { ColumnKind, packed } from './parquet';
import { partsOf, ringsOf, type Place } from './places';

/** Points, lines and areas as GeoParquet 1.1: places as well-known binary in lon/lat, properties in columns. */
export function* write({ features }: ShapeList): Writing {
  const kinds = new Map<string, ColumnKind>();
  const types = new Set<string>();
  for (let i = 0; i < features.length; i++) {
    const shape = features.at(i);
    if (!shape) continue;
    if (shape.geometry) types.add(shape.geometry.type);
    for (const [name, value] of Object.entries(shape.properties)) {
      let kind = kinds.get(name);
      if (!kind) kinds.set(name, (kind = new ColumnKind()));
      kind.meets(value);
    }
    if (i % LOOK_ROWS === 0) yield 0;
  }
  const place = kinds.has('geometry') ? 'geometry of the place' : 'geometry';
  const geo = {
    version: '1.1.0',
    primary_column: place,
    columns: { [place]: { encoding: 'WKB', geometry_types: [...types].sort() } },
  };
  const columns = (some: readonly Shape[]): ColumnSource[] => [
    ...[...kinds].map(([name, kind]) =>
      kind.column(
        name,
        some.map(({ properties }) => properties[name]),
      ),
    ),
    { name: place, data: some.map(({ geometry }) => geometry && wkb(geometry)), type: 'BYTE_ARRAY', nullable: true },
  ];
  return yield* packed(features, columns, { geo: JSON.stringify(geo) });
}

const LOOK_ROWS = 20_000;

const KINDS: Readonly<Record<string, number>> = {
  Point: 1,
  LineString: 2,
  Polygon: 3,
  MultiPoint: 4,
  MultiLineString: 5,
  MultiPolygon: 6,
};

/** Well-known binary (OGC 06-103r4), little-endian, of two coordinates a position. */
function wkb(place: Place): Uint8Array {
  if (place.type === 'Point') return wkbPoint(place);
  const kind = KINDS[place.type];
  const parts = partsOf(place);
  if (parts) return concat([head(kind), count(parts.length), ...parts.map(wkb)]);
  const rings = ringsOf(place);
  const lists = rings.map((ring) => {
    return concat([count(ring.length), doubles(ring.flatMap(([x, y]) => [x, y]))]);
  });
  return concat([head(kind), ...(place.type === 'Polygon' ? [count(rings.length)] : []), ...lists]);
}

/** Most files are of points alone, a million of them. */
function wkbPoint(place: Place): Uint8Array {
  const [[[x, y]]] = ringsOf(place);
  const bytes = new Uint8Array(21);
  const view = new DataView(bytes.buffer);
  bytes[0] = 1;
  view.setUint32(1, KINDS['Point'], true);
  view.setFloat64(5, x, true);
  view.setFloat64(13, y, true);
  return bytes;
}

const head = (kind: number): Uint8Array => concat([Uint8Array.of(1), count(kind)]);

function count(value: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value, true);
  return bytes;
}

function doubles(values: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(8 * values.length);
  const view = new DataView(bytes.buffer);
  values.forEach((value, i) => view.setFloat64(8 * i, value, true));
  return bytes;
}
