import { polygonsOfRings } from '../rings';

const FILE_CODE = 9994;
const HEADER_BYTES = 100;
const DEEPEST_PARTS = 1_000_000;

class Damaged extends Error {}

/**
 * Geometries of a .shp file (ESRI Shapefile, July 1998), one a record, as those of GeoJSON; heights and measures are
 * left out. null for the whole where it is damaged or cut off; a record without a shape is null.
 */
export function readShapes(bytes: Uint8Array): readonly unknown[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < HEADER_BYTES || view.getInt32(0) !== FILE_CODE) return null;
  const shapes: unknown[] = [];
  try {
    for (let at = HEADER_BYTES; at + 8 <= bytes.length;) {
      const size = 2 * view.getInt32(at + 4);
      if (size < 4 || at + 8 + size > bytes.length) return null;
      shapes.push(shapeOf(new DataView(view.buffer, view.byteOffset + at + 8, size)));
      at += 8 + size;
    }
  } catch (cause) {
    if (cause instanceof RangeError || cause instanceof Damaged) return null;
    throw cause;
  }
  return shapes;
}

function shapeOf(view: DataView): unknown {
  // With a height (11..18) or a measure (21..28) a shape begins as without.
  const code = view.getInt32(0, true);
  switch (code % 10) {
    case 0:
      return null;
    case 1:
      return { type: 'Point', coordinates: pointAt(view, 4) };
    case 8:
      return { type: 'MultiPoint', coordinates: points(view, 40, view.getInt32(36, true)) };
    case 3:
      return { type: 'MultiLineString', coordinates: partsOf(view) };
    case 5:
      return { type: 'MultiPolygon', coordinates: polygonsOfRings(partsOf(view)) };
    default:
      return { type: `shape ${code}` };
  }
}

const pointAt = (view: DataView, at: number): [number, number] => [
  view.getFloat64(at, true),
  view.getFloat64(at + 8, true),
];

function points(view: DataView, from: number, count: number): [number, number][] {
  if (count < 0 || from + 16 * count > view.byteLength) throw new Damaged();
  return Array.from({ length: count }, (_, i) => pointAt(view, from + 16 * i));
}

function partsOf(view: DataView): [number, number][][] {
  const parts = view.getInt32(36, true);
  const count = view.getInt32(40, true);
  if (parts < 0 || parts > DEEPEST_PARTS || 44 + 4 * parts > view.byteLength) throw new Damaged();
  const all = points(view, 44 + 4 * parts, count);
  return Array.from({ length: parts }, (_, i) => {
    const from = view.getInt32(44 + 4 * i, true);
    const to = i + 1 < parts ? view.getInt32(48 + 4 * i, true) : count;
    if (from < 0 || to < from || to > count) throw new Damaged();
    return all.slice(from, to);
  });
}
