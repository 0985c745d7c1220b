/** Shewchuk 1997, "Adaptive precision floating-point arithmetic": bound A of the orientation test. */
const ORIENT_BOUND = (3 + 16 * 2 ** -53) * 2 ** -53;
const EXACT_SCALE = 2 ** 200;

/**
 * Sign of the point's side of the edge (0 = on it, positive = west of an edge that goes up). Exact: where rounding
 * could decide, the same determinant is taken in whole numbers. Coordinates under 2^-148 count as zero.
 */
export function side(x0: number, y0: number, x1: number, y1: number, x: number, y: number): number {
  const left = (x1 - x0) * (y - y0);
  const right = (x - x0) * (y1 - y0);
  const det = left - right;
  if (Math.abs(det) > ORIENT_BOUND * (Math.abs(left) + Math.abs(right))) return det;
  const [ax, ay, bx, by, px, py] = [x0, y0, x1, y1, x, y].map((v) => BigInt(Math.trunc(v * EXACT_SCALE)));
  const exact = (bx - ax) * (py - ay) - (px - ax) * (by - ay);
  return exact > 0n ? 1 : exact < 0n ? -1 : 0;
}
