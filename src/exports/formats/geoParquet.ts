import type { FeatureCollection } from '../../domain/table';
import { concat } from './concat';
import type { Bytes } from './format';
import { columnOf, packed } from './parquet';
import { partsOf, ringsOf, type Place } from './places';

/** Points, lines and areas as GeoParquet 1.1: places as well-known binary in lon/lat, properties in columns. */
export function write({ features }: FeatureCollection): Bytes {
  const names = new Set<string>();
  for (const { properties } of features) for (const name of Object.keys(properties)) names.add(name);
  const place = names.has('geometry') ? 'geometry of the place' : 'geometry';
  const columns = [...names].map((name) =>
    columnOf(
      name,
      features.map(({ properties }) => properties[name]),
    ),
  );
  const types = [...new Set(features.map(({ geometry }) => geometry.type))].sort();
  const geo = {
    version: '1.1.0',
    primary_column: place,
    columns: { [place]: { encoding: 'WKB', geometry_types: types } },
  };
  const places = features.map(({ geometry }) => wkb(geometry));
  return packed([...columns, { name: place, data: places, type: 'BYTE_ARRAY' }], { geo: JSON.stringify(geo) });
}

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
  const kind = KINDS[place.type];
  const parts = partsOf(place);
  if (parts) return concat([head(kind), count(parts.length), ...parts.map(wkb)]);
  const rings = ringsOf(place);
  const lists = rings.map((ring) => {
    const numbers = doubles(ring.flatMap(([x, y]) => [x, y]));
    return place.type === 'Point' ? numbers : concat([count(ring.length), numbers]);
  });
  return concat([head(kind), ...(place.type === 'Polygon' ? [count(rings.length)] : []), ...lists]);
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
