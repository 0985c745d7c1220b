import type { PlanarShape } from '../../domain/geometry';
import { meets } from '../../domain/polygon';

/** Edges as columns, each from (x0, y0) to (x1, y1), metres. Edges of no length are left out. */
export interface Edges {
  readonly count: number;
  readonly x0: Float64Array;
  readonly y0: Float64Array;
  readonly x1: Float64Array;
  readonly y1: Float64Array;
}

/**
 * Every edge of a shape turned so that the inside lies to its left: outer rings anticlockwise, holes clockwise,
 * whichever way the file wrote them. A ring is a hole when an odd number of the other rings holds it (even-odd). Rings
 * may touch (two districts share a border: their common edges cancel in every border integral) but not cross.
 */
export function orientedEdges(shape: PlanarShape): Edges {
  const rings = shape.rings.filter((ring) => ring.length >= 8);
  const boxes = rings.map(ringBox);
  let capacity = 0;
  for (const ring of rings) capacity += ring.length / 2 - 1;
  const x0 = new Float64Array(capacity);
  const y0 = new Float64Array(capacity);
  const x1 = new Float64Array(capacity);
  const y1 = new Float64Array(capacity);
  let count = 0;
  rings.forEach((ring, k) => {
    const area = signedArea(ring);
    const [px, py] = pointJustInside(ring, area);
    let depth = 0;
    rings.forEach((other, j) => {
      const box = boxes[j] as readonly number[];
      const near =
        px >= (box[0] as number) && py >= (box[1] as number) && px <= (box[2] as number) && py <= (box[3] as number);
      if (j !== k && near && ringHolds(other, px, py)) depth++;
    });
    const forward = area > 0 === (depth % 2 === 0);
    for (let i = 0; i + 3 < ring.length; i += 2) {
      const ax = ring[i] as number;
      const ay = ring[i + 1] as number;
      const bx = ring[i + 2] as number;
      const by = ring[i + 3] as number;
      if (ax === bx && ay === by) continue;
      x0[count] = forward ? ax : bx;
      y0[count] = forward ? ay : by;
      x1[count] = forward ? bx : ax;
      y1[count] = forward ? by : ay;
      count++;
    }
  });
  return {
    count,
    x0: x0.subarray(0, count),
    y0: y0.subarray(0, count),
    x1: x1.subarray(0, count),
    y1: y1.subarray(0, count),
  };
}

/**
 * Twice-halved shoelace, positive when anticlockwise; taken about the first vertex, since UTM's digits would drown it.
 */
export function signedArea(ring: Float64Array): number {
  const ox = ring[0] as number;
  const oy = ring[1] as number;
  let twice = 0;
  for (let i = 0; i + 3 < ring.length; i += 2) {
    const ax = (ring[i] as number) - ox;
    const ay = (ring[i + 1] as number) - oy;
    const bx = (ring[i + 2] as number) - ox;
    const by = (ring[i + 3] as number) - oy;
    twice += ax * by - bx * ay;
  }
  return twice / 2;
}

/** A point a hair inside the ring, beside the middle of its longest edge. */
function pointJustInside(ring: Float64Array, area: number): readonly [number, number] {
  let best = 0;
  let length = -1;
  for (let i = 0; i + 3 < ring.length; i += 2) {
    const l = Math.hypot(
      (ring[i + 2] as number) - (ring[i] as number),
      (ring[i + 3] as number) - (ring[i + 1] as number),
    );
    if (l > length) {
      length = l;
      best = i;
    }
  }
  const dx = (ring[best + 2] as number) - (ring[best] as number);
  const dy = (ring[best + 3] as number) - (ring[best + 1] as number);
  const step = (area > 0 ? 1 : -1) * 1e-6;
  return [(ring[best] as number) + dx / 2 - dy * step, (ring[best + 1] as number) + dy / 2 + dx * step];
}

function ringHolds(ring: Float64Array, x: number, y: number): boolean {
  let inside = false;
  for (let i = 0; i + 3 < ring.length; i += 2) {
    if (meets(ring[i], ring[i + 1], ring[i + 2], ring[i + 3], x, y)) inside = !inside;
  }
  return inside;
}

function ringBox(ring: Float64Array): readonly number[] {
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i + 1 < ring.length; i += 2) {
    minX = Math.min(minX, ring[i] as number);
    maxX = Math.max(maxX, ring[i] as number);
    minY = Math.min(minY, ring[i + 1] as number);
    maxY = Math.max(maxY, ring[i + 1] as number);
  }
  return [minX, minY, maxX, maxY];
}
