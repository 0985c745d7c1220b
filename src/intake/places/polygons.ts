import type { LonLat, LonLatMultiPolygon, LonLatPolygon } from '../../domain/geometry';
import { fault, type Fault } from '../../domain/result';

/** A zone wider or taller than this is not a part of a city. */
const MAX_SPAN_DEG = 5;

/** How a file's pairs become degrees. */
export type ToDegrees = (a: number, b: number) => readonly [lon: number, lat: number];

type Note = (code: 'ring-closed' | 'repeated-points', count: number) => void;

/**
 * Coordinates of a MultiPolygon, rings turned as RFC 7946 says. Rings left open are closed and points given twice in a
 * row dropped, both noted. Faults: bad-polygon, polygon-coordinates (numbers that are no degrees), polygon-too-large.
 */
export function readMultiPolygon(
  value: unknown,
  toDegrees: ToDegrees = (lon, lat) => [lon, lat],
  note: Note = () => {},
): LonLatMultiPolygon | Fault {
  if (!Array.isArray(value) || value.length === 0) return fault('bad-polygon');
  const polygons: LonLatPolygon[] = [];
  for (const part of value) {
    if (!Array.isArray(part) || part.length === 0) return fault('bad-polygon');
    const rings: LonLat[][] = [];
    for (const candidate of part) {
      const ring = readRing(candidate, toDegrees, note);
      if ('code' in ring) return ring;
      if (!isLocal(ring)) return fault('polygon-too-large');
      rings.push(wound(ring, rings.length === 0));
    }
    polygons.push(rings);
  }
  return polygons;
}

function readRing(value: unknown, toDegrees: ToDegrees, note: Note): LonLat[] | Fault {
  if (!Array.isArray(value) || value.length < 3) return fault('bad-polygon');
  const ring: LonLat[] = [];
  let repeated = 0;
  for (const point of value) {
    if (!Array.isArray(point) || typeof point[0] !== 'number' || typeof point[1] !== 'number')
      return fault('bad-polygon');
    const [lon, lat] = toDegrees(point[0], point[1]);
    if (!(Math.abs(lon) <= 180 && Math.abs(lat) <= 90))
      return fault('polygon-coordinates', { a: point[0], b: point[1] });
    const before = ring.at(-1);
    if (before && before[0] === lon && before[1] === lat) repeated++;
    else ring.push([lon, lat]);
  }
  const [first, last] = [ring[0], ring[ring.length - 1]];
  const isClosed = first[0] === last[0] && first[1] === last[1];
  if (ring.length < (isClosed ? 4 : 3)) return fault('bad-polygon');
  if (!isClosed) ring.push(first);
  note('ring-closed', isClosed ? 0 : 1);
  note('repeated-points', repeated);
  return ring;
}

/** Every pair of numbers in the coordinates of a polygon, as they stand in the file. */
export function pairsOf(value: unknown, into: { readonly a: number[]; readonly b: number[] }, depth = 0): void {
  if (!Array.isArray(value) || depth > 4) return;
  if (typeof value[0] === 'number' && typeof value[1] === 'number') {
    into.a.push(value[0]);
    into.b.push(value[1]);
  } else for (const part of value) pairsOf(part, into, depth + 1);
}

function isLocal(ring: readonly LonLat[]): boolean {
  const lons = ring.map(([lon]) => lon);
  const lats = ring.map(([, lat]) => lat);
  const span = (values: readonly number[]): number =>
    values.reduce((a, b) => Math.max(a, b)) - values.reduce((a, b) => Math.min(a, b));
  return span(lons) <= MAX_SPAN_DEG && span(lats) <= MAX_SPAN_DEG;
}

/** RFC 7946: the outer ring anticlockwise, holes clockwise. */
function wound(ring: LonLat[], outer: boolean): LonLat[] {
  let twice = 0;
  for (let i = 1; i < ring.length; i++) twice += ring[i - 1][0] * ring[i][1] - ring[i][0] * ring[i - 1][1];
  return twice > 0 === outer ? ring : [...ring].reverse();
}
