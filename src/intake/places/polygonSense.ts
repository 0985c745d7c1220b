import type { LonLat, LonLatMultiPolygon, LonLatPolygon } from '../../domain/geometry';
import { ringAreaM2 } from '../../domain/parse/geodesicArea';
import { fault, type Fault } from '../../domain/result';
import { firstCrossing } from './crossings';

/** A part under a square metre is left over from cutting, and nobody's ground. */
const LEAST_M2 = 1;

type Note = (code: 'sliver-dropped' | 'repeated-part', count: number) => void;

/**
 * Polygons that mean what they show: every ring simple, holes inside their outer ring, parts beside one another, so
 * that an area, its size and what lies in it agree. Slivers and parts given twice are left out and noted. Faults:
 * polygon-no-area, polygon-crossing, polygon-hole-outside.
 */
export function sensible(polygons: LonLatMultiPolygon, note: Note): LonLatMultiPolygon | Fault {
  const kept: LonLatPolygon[] = [];
  const seen = new Set<string>();
  let slivers = 0;
  let repeated = 0;
  for (const [outer, ...holes] of polygons) {
    const print = printOf(outer);
    const crossed = [outer, ...holes].map(loopsAtOdds).find((point) => point !== null);
    if (crossed) return crossing(crossed);
    if (size(outer) < LEAST_M2 && holes.length === 0) {
      // What crosses itself may have no size, and is no sliver.
      const at = firstCrossing([outer]);
      if (at) return crossing(at);
      slivers++;
    } else if (seen.has(print)) repeated++;
    else {
      const own = holes.filter((hole) => size(hole) >= LEAST_M2);
      slivers += holes.length - own.length;
      kept.push([outer, ...own]);
    }
    seen.add(print);
  }
  if (kept.length === 0) return fault('polygon-no-area');
  const at = firstCrossing(kept.flat());
  if (at) return crossing(at);
  const stray = kept.find(hasStrayHole);
  if (stray) return fault('polygon-hole-outside');
  const inner = kept.find((one, i) => kept.some((other, k) => k !== i && liesIn(one[0], other)));
  if (inner) return crossing(inner[0][0]);
  note('sliver-dropped', slivers);
  note('repeated-part', repeated);
  return kept;
}

const size = (ring: readonly LonLat[]): number => Math.abs(ringAreaM2(ring));
const crossing = ([lon, lat]: LonLat): Fault => fault('polygon-crossing', { lon: round(lon), lat: round(lat) });
const round = (degrees: number): number => Math.round(degrees * 1e5) / 1e5;
const keyOf = ([lon, lat]: LonLat): string => `${lon} ${lat}`;

/** The same for a ring wherever it starts. */
const printOf = (ring: readonly LonLat[]): string => ring.slice(1).map(keyOf).sort().join();

/**
 * A ring that comes through one of its points twice is several loops. They may lie beside one another, or one in the
 * other the other way round; anything else crosses itself. Gives the point, or null.
 */
function loopsAtOdds(ring: readonly LonLat[]): LonLat | null {
  const places = new Map<string, number>();
  const path: LonLat[] = [];
  const loops: LonLat[][] = [];
  for (const point of ring.slice(0, -1)) {
    const before = places.get(keyOf(point));
    if (before !== undefined) {
      const loop = path.splice(before);
      for (const gone of loop) places.delete(keyOf(gone));
      loops.push([...loop, point]);
    }
    places.set(keyOf(point), path.length);
    path.push(point);
  }
  if (loops.length === 0) return null;
  loops.push([...path, path[0]]);
  const [largest, ...others] = loops.sort((a, b) => size(b) - size(a));
  const turn = Math.sign(ringAreaM2(largest));
  for (const loop of others) {
    if (size(loop) < LEAST_M2) continue;
    if (liesIn(loop, [largest]) === (Math.sign(ringAreaM2(loop)) === turn)) return loop[0];
  }
  return null;
}

/** A hole that lies outside its outer ring, or in another hole. */
const hasStrayHole = ([outer, ...holes]: LonLatPolygon): boolean =>
  holes.some((hole, i) => !liesIn(hole, [outer]) || holes.some((other, k) => k !== i && liesIn(hole, [other])));

/** Does a ring that crosses none of a polygon's lie in it? By the middle of its first edge that is on no side of it. */
function liesIn(ring: readonly LonLat[], polygon: LonLatPolygon): boolean {
  for (let i = 1; i < ring.length; i++) {
    const middle: LonLat = [(ring[i - 1][0] + ring[i][0]) / 2, (ring[i - 1][1] + ring[i][1]) / 2];
    const side = sideOf(middle, polygon);
    if (side !== 'on') return side === 'in';
  }
  return false;
}

/** A millimetre. */
const ON_DEG = 1e-8;

function sideOf([x, y]: LonLat, polygon: LonLatPolygon): 'in' | 'out' | 'on' {
  let inside = false;
  for (const ring of polygon)
    for (let i = 1; i < ring.length; i++) {
      const [[ax, ay], [bx, by]] = [ring[i - 1], ring[i]];
      const [dx, dy] = [bx - ax, by - ay];
      const t = Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1)));
      if (Math.hypot(ax + t * dx - x, ay + t * dy - y) < ON_DEG) return 'on';
      if (ay > y !== by > y && x < (dx * (y - ay)) / dy + ax) inside = !inside;
    }
  return inside ? 'in' : 'out';
}
