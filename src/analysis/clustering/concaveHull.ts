import type { LonLat } from '../../domain/geometry';
import { convexHull } from '../../domain/placeOfRows';

/** Half of the width of a strip about places on one line, which enclose no ground, metres. */
const STRIP_M = 10;
/** Beyond this many times a side's half from its middle nobody sees it under more than 2 atan(1/2). */
const NEAR = 2;
const SEEN_FROM_FAR = 2 * Math.atan(1 / NEAR);

/**
 * The outline of points on the plane, metres, as an open ring: the χ-shape of Duckham, Kulik, Worboys and Galton
 * (2008). From the convex hull on, the longest side over `reachM` gives way to the point of its Delaunay triangle,
 * as long as that point stands on no side yet: so the ring never touches itself, and holds every point. Places on one
 * line, or one place, get a strip of `STRIP_M` to each side.
 */
export function concaveHull(x: ArrayLike<number>, y: ArrayLike<number>, reachM: number): readonly LonLat[] {
  const real = distinct(x, y);
  if (convexHull(real).length < 3) return strip(real);
  const places = real.map(moved);
  const hull = convexHull(places);
  const realOf = new Map(places.map((place, i) => [String(place), real[i]]));
  const find = finder(places, reachM);
  const used = new Set(hull.map(String));
  const sides = hull.map((from, k): Side => sideOf(from, hull[(k + 1) % hull.length]));
  const next = new Map(sides.map((side) => [String(side.from), side.to]));
  const queue = new LongestFirst(sides.filter(({ length }) => length > reachM));
  for (let side = queue.take(); side; side = queue.take()) {
    const apex = find(side);
    if (!apex || used.has(String(apex))) continue;
    used.add(String(apex));
    next.set(String(side.from), apex);
    next.set(String(apex), side.to);
    for (const one of [sideOf(side.from, apex), sideOf(apex, side.to)]) if (one.length > reachM) queue.add(one);
  }
  const ring: LonLat[] = [hull[0]];
  for (let at = next.get(String(hull[0])); at && String(at) !== String(hull[0]); at = next.get(String(at)))
    ring.push(at);
  return ring.map((place) => realOf.get(String(place)) ?? place);
}

/**
 * By up to half a millimetre, evenly spread (Roberts' sequence): rounded places stand on circles of four and more,
 * where the triangulation is open, and each side would close it its own way.
 */
const moved = ([px, py]: LonLat, i: number): LonLat => [
  px + (((i * 0.754877666) % 1) - 0.5) / 1000,
  py + (((i * 0.569840291) % 1) - 0.5) / 1000,
];

interface Side {
  readonly from: LonLat;
  readonly to: LonLat;
  readonly length: number;
}

const sideOf = (from: LonLat, to: LonLat): Side => ({
  from,
  to,
  length: Math.hypot(to[0] - from[0], to[1] - from[1]),
});

function distinct(x: ArrayLike<number>, y: ArrayLike<number>): readonly LonLat[] {
  const seen = new Map<string, LonLat>();
  for (let i = 0; i < x.length; i++) seen.set(String([x[i], y[i]]), [x[i], y[i]]);
  return [...seen.values()];
}

/** About the two places that are farthest apart, or about one. */
function strip(places: readonly LonLat[]): readonly LonLat[] {
  const sorted = [...places].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const [from, to] = [sorted[0], sorted[sorted.length - 1]];
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
  const [ux, uy] = length > 0 ? [(to[0] - from[0]) / length, (to[1] - from[1]) / length] : [1, 0];
  const [dx, dy] = [ux * STRIP_M, uy * STRIP_M];
  return [
    [from[0] - dx + dy, from[1] - dy - dx],
    [to[0] + dx + dy, to[1] + dy - dx],
    [to[0] + dx - dy, to[1] + dy + dx],
    [from[0] - dx - dy, from[1] - dy + dx],
  ];
}

/** Of a side with its points on the left: that of its Delaunay triangle, which sees it under the widest angle. */
function finder(places: readonly LonLat[], cellM: number): (side: Side) => LonLat | null {
  const cells = new Map<string, LonLat[]>();
  const [colOf, rowOf] = [(px: number) => Math.floor(px / cellM), (py: number) => Math.floor(py / cellM)];
  for (const place of places) {
    const key = String([colOf(place[0]), rowOf(place[1])]);
    const known = cells.get(key);
    if (known) known.push(place);
    else cells.set(key, [place]);
  }
  function* around({ from, to, length }: Side): Generator<LonLat, void> {
    const [midX, midY] = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2];
    const radius = (NEAR * length) / 2;
    for (let row = rowOf(midY - radius); row <= rowOf(midY + radius); row++)
      for (let col = colOf(midX - radius); col <= colOf(midX + radius); col++)
        yield* cells.get(String([col, row])) ?? [];
  }
  return (side) => {
    const cellsAround = ((NEAR * side.length) / cellM + 1) ** 2;
    const near = cellsAround < places.length ? widest(side, around(side)) : null;
    return near && near.angle >= SEEN_FROM_FAR ? near.place : (widest(side, places)?.place ?? null);
  };
}

function widest({ from, to }: Side, among: Iterable<LonLat>): { place: LonLat; angle: number } | null {
  let best: { place: LonLat; angle: number } | null = null;
  for (const place of among) {
    const [ax, ay, bx, by] = [from[0] - place[0], from[1] - place[1], to[0] - place[0], to[1] - place[1]];
    const cross = ax * by - ay * bx;
    const dot = ax * bx + ay * by;
    // One on the line of the side sees it under half a turn between its ends, and not at all beyond them.
    if (cross < 0 || (cross === 0 && dot >= 0)) continue;
    const angle = Math.atan2(cross, dot);
    if (!best || angle > best.angle) best = { place, angle };
  }
  return best;
}

/** A heap of sides, the longest on top. */
class LongestFirst {
  readonly #sides: Side[] = [];

  constructor(sides: readonly Side[]) {
    for (const side of sides) this.add(side);
  }

  add(side: Side): void {
    const sides = this.#sides;
    let at = sides.push(side) - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (sides[parent].length >= side.length) break;
      sides[at] = sides[parent];
      at = parent;
    }
    sides[at] = side;
  }

  take(): Side | null {
    const sides = this.#sides;
    const last = sides.pop();
    if (!last || sides.length === 0) return last ?? null;
    const top = sides[0];
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= sides.length) break;
      if (child + 1 < sides.length && sides[child + 1].length > sides[child].length) child += 1;
      if (sides[child].length <= last.length) break;
      sides[at] = sides[child];
      at = child;
    }
    sides[at] = last;
    return top;
  }
}

/** The longest step by which points hang together: of their shortest tree (Prim), metres; 0 of one place. */
export function longestStep(x: ArrayLike<number>, y: ArrayLike<number>): number {
  const n = x.length;
  const far = new Float64Array(n).fill(Infinity);
  const isIn = new Uint8Array(n);
  let [at, longest] = [0, 0];
  for (let joined = 1; joined < n; joined++) {
    isIn[at] = 1;
    let nearest = -1;
    for (let i = 0; i < n; i++) {
      if (isIn[i]) continue;
      far[i] = Math.min(far[i], Math.hypot(x[i] - x[at], y[i] - y[at]));
      if (nearest < 0 || far[i] < far[nearest]) nearest = i;
    }
    longest = Math.max(longest, far[nearest]);
    at = nearest;
  }
  return longest;
}
