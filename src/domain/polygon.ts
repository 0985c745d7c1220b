/**
 * Which side of an edge, and so which polygon: the one rule of the product, whatever the plane.
 *
 * Border rule: the ray goes east, an edge is met when y0 <= y < y1, and a point exactly on an edge lies east of it. So
 * a point on a border belongs to the polygon on its east; on a border that runs due west-east, to the one on its north;
 * on a vertex, to the one just east of it (and, if a border leaves it due east, just north of that). Polygons that
 * share their edges therefore hold every point of theirs exactly once, and of a city's outer border the west and south
 * sides are in, the east and north sides out.
 */
import type { LonLatMultiPolygon } from './geometry';

/** Shewchuk 1997, "Adaptive precision floating-point arithmetic": bound A of the orientation test. */
const ORIENT_BOUND = (3 + 16 * 2 ** -53) * 2 ** -53;
const EXACT_SCALE = 2 ** 200;

/**
 * Sign of the point's side of the edge (0 = on its line, positive = west of an edge that goes up). Exact: where
 * rounding could decide, the same determinant is taken in whole numbers. Coordinates under 2^-148 count as zero.
 */
export function side(x0: number, y0: number, x1: number, y1: number, x: number, y: number): number {
  const left = (x1 - x0) * (y - y0);
  const right = (x - x0) * (y1 - y0);
  const det = left - right;
  const bound = ORIENT_BOUND * (Math.abs(left) + Math.abs(right));
  if (!(Math.abs(det) <= bound && bound < Infinity)) return det;
  const [ax, ay, bx, by, px, py] = [x0, y0, x1, y1, x, y].map((v) => BigInt(Math.trunc(v * EXACT_SCALE)));
  const exact = (bx - ax) * (py - ay) - (px - ax) * (by - ay);
  return exact > 0n ? 1 : exact < 0n ? -1 : 0;
}

/**
 * Does the ray from the point to the east meet the edge, by the border rule? Exact, and the same whichever way the edge
 * runs: it is read from its lower end, so neighbours never disagree through rounding. NaN meets nothing.
 */
export function meets(x0: number, y0: number, x1: number, y1: number, x: number, y: number): boolean {
  return y0 < y1
    ? y0 <= y && y < y1 && side(x0, y0, x1, y1, x, y) > 0
    : y1 <= y && y < y0 && side(x1, y1, x0, y0, x, y) > 0;
}

/**
 * Whether a point (degrees) lies in one of the parts of an area: even-odd over a part's rings, so parts that overlap
 * make no hole. For one point of a few areas; for many points see `analysis/areas/ringIndex`, which answers the same.
 */
export const holds = (polygons: LonLatMultiPolygon, lon: number, lat: number): boolean =>
  polygons.some((rings) => {
    let inside = false;
    for (const ring of rings)
      for (let i = 0, j = ring.length - 1; i < ring.length; j = i++)
        if (meets(ring[j][0], ring[j][1], ring[i][0], ring[i][1], lon, lat)) inside = !inside;
    return inside;
  });
