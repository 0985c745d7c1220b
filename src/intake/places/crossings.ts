import type { LonLat } from '../../domain/geometry';

/** Edges must pass one another by more than this, about a millimetre, to cross. */
const REACH_DEG = 1e-8;
/** Most places kept of edges in squares: a wider square holds more of them, and more pairs. */
const MOST_PLACES = 4_000_000;

/**
 * Where two edges of rings cross each other, or null. Edges that meet at a point or lie on one another do not. The
 * ground is cut into squares and edges are held against those in their squares alone, so that an outline of 100,000
 * points takes a tenth of a second.
 */
export function firstCrossing(rings: readonly (readonly LonLat[])[]): LonLat | null {
  const edges = edgesOf(rings);
  const count = edges.length / 4;
  if (count < 3) return null;
  const box = boxOf(edges);
  for (let across = Math.ceil(Math.sqrt(count)); ; across = Math.ceil(across / 2)) {
    const squares = place(edges, box, across);
    if (squares) return search(edges, squares);
  }
}

function edgesOf(rings: readonly (readonly LonLat[])[]): Float64Array {
  const edges = new Float64Array(4 * rings.reduce((sum, ring) => sum + ring.length - 1, 0));
  let at = 0;
  for (const ring of rings)
    for (let i = 1; i < ring.length; i++) {
      edges.set([ring[i - 1][0], ring[i - 1][1], ring[i][0], ring[i][1]], at);
      at += 4;
    }
  return edges;
}

type Bounds = readonly [minX: number, minY: number, width: number, height: number];

function boxOf(edges: Float64Array): Bounds {
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < edges.length; i += 2) {
    minX = Math.min(minX, edges[i]);
    maxX = Math.max(maxX, edges[i]);
    minY = Math.min(minY, edges[i + 1]);
    maxY = Math.max(maxY, edges[i + 1]);
  }
  return [minX, minY, maxX - minX || 1, maxY - minY || 1];
}

interface Squares {
  /** Where a square's edges begin in `edges`; one more at the end. */
  readonly starts: Uint32Array;
  readonly edges: Uint32Array;
}

/** Edges by the squares that they pass; null where there would be too many places. */
function place(edges: Float64Array, [minX, minY, width, height]: Bounds, across: number): Squares | null {
  const column = (x: number): number => Math.min(across - 1, Math.max(0, Math.floor(((x - minX) / width) * across)));
  const row = (y: number): number => Math.min(across - 1, Math.max(0, Math.floor(((y - minY) / height) * across)));
  const visit = (each: (square: number, edge: number) => void): void => {
    for (let e = 0; e < edges.length / 4; e++) {
      const [ax, ay, bx, by] = [edges[4 * e], edges[4 * e + 1], edges[4 * e + 2], edges[4 * e + 3]];
      const [low, high] = [row(Math.min(ay, by)), row(Math.max(ay, by))];
      for (let r = low; r <= high; r++) {
        // The stretch of the edge between the lines of this row.
        const at = (y: number): number => (ay === by ? ax : ax + ((bx - ax) * (y - ay)) / (by - ay));
        const [bottom, top] = [minY + (r * height) / across, minY + ((r + 1) * height) / across];
        const one = low === high ? ax : at(Math.min(Math.max(bottom, Math.min(ay, by)), Math.max(ay, by)));
        const two = low === high ? bx : at(Math.max(Math.min(top, Math.max(ay, by)), Math.min(ay, by)));
        const [left, right] = [column(Math.min(one, two) - REACH_DEG), column(Math.max(one, two) + REACH_DEG)];
        for (let c = left; c <= right; c++) each(r * across + c, e);
      }
    }
  };
  const starts = new Uint32Array(across * across + 1);
  let places = 0;
  visit((square) => {
    starts[square + 1]++;
    places++;
  });
  if (places > MOST_PLACES && across > 1) return null;
  for (let s = 0; s < across * across; s++) starts[s + 1] += starts[s];
  const next = starts.slice();
  const held = new Uint32Array(places);
  visit((square, edge) => {
    held[next[square]++] = edge;
  });
  return { starts, edges: held };
}

function search(edges: Float64Array, squares: Squares): LonLat | null {
  for (let s = 0; s + 1 < squares.starts.length; s++)
    for (let i = squares.starts[s]; i < squares.starts[s + 1]; i++)
      for (let k = i + 1; k < squares.starts[s + 1]; k++) {
        const at = crossingOf(edges, 4 * squares.edges[i], 4 * squares.edges[k]);
        if (at) return at;
      }
  return null;
}

function crossingOf(edges: Float64Array, p: number, q: number): LonLat | null {
  const [ax, ay, bx, by] = [edges[p], edges[p + 1], edges[p + 2], edges[p + 3]];
  const [cx, cy, dx, dy] = [edges[q], edges[q + 1], edges[q + 2], edges[q + 3]];
  const reachP = REACH_DEG * Math.hypot(bx - ax, by - ay);
  const c = (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
  const d = (bx - ax) * (dy - ay) - (by - ay) * (dx - ax);
  if (!(c > reachP && d < -reachP) && !(c < -reachP && d > reachP)) return null;
  const reachQ = REACH_DEG * Math.hypot(dx - cx, dy - cy);
  const a = (dx - cx) * (ay - cy) - (dy - cy) * (ax - cx);
  const b = (dx - cx) * (by - cy) - (dy - cy) * (bx - cx);
  if (!(a > reachQ && b < -reachQ) && !(a < -reachQ && b > reachQ)) return null;
  const t = a / (a - b);
  return [ax + t * (bx - ax), ay + t * (by - ay)];
}
