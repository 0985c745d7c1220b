/** How much of a plane of the user's own do equal discs cover? */
import type { Mask } from '../../domain/area';
import type { Box } from '../../domain/geometry';
import type { CoverageArea } from './coverageArea';

interface Point {
  readonly x: number;
  readonly y: number;
}

const FULL_TURN = 2 * Math.PI;

/** The ground of posts on a plane of the user's own: discs, within the window where one is given. */
export function planarArea(posts: readonly Point[], radiusM: number, window: Mask | null): CoverageArea {
  const ring = window?.shape.rings[0];
  return {
    radiusM,
    districtsKm2: [],
    cityKm2: planarCoverKm2(posts, radiusM, ring ? boxOfRing(ring) : null),
    coordinates: [],
  };
}

function boxOfRing(ring: Float64Array): Box {
  const [x, y] = [ring.filter((_, i) => i % 2 === 0), ring.filter((_, i) => i % 2 === 1)];
  return { minX: Math.min(...x), minY: Math.min(...y), maxX: Math.max(...x), maxY: Math.max(...y) };
}

/**
 * Area of the union of discs of one radius around `centres` (metres of the plane), within the window when one is given,
 * in km². Exact to rounding: Green's theorem over the union's border, which is arcs that no other disc holds and
 * stretches of the window's sides that some disc holds: area = 1/2 of the integral of x dy - y dx, counter-clockwise.
 */
export function planarCoverKm2(centres: readonly Point[], radiusM: number, window: Box | null): number {
  const discs = [...new Map(centres.map((centre) => [`${centre.x},${centre.y}`, centre])).values()];
  // About a corner of its own, so that coordinates of a million metres lose nothing.
  const [originX, originY] = window ? [window.minX, window.minY] : [discs[0]?.x ?? 0, discs[0]?.y ?? 0];
  const local = discs.map(({ x, y }) => ({ x: x - originX, y: y - originY }));
  const box = window && { minX: 0, minY: 0, maxX: window.maxX - window.minX, maxY: window.maxY - window.minY };
  let twice = 0;
  for (const disc of local) twice += arcsOf(disc, local, radiusM, box);
  if (box) twice += sidesOf(local, radiusM, box);
  return twice / 2 / 1e6;
}

/** The integral along the arcs of one disc that lie in the window and in no other disc. */
function arcsOf(disc: Point, all: readonly Point[], radiusM: number, box: Box | null): number {
  const near = all.filter((other) => other !== disc && Math.hypot(other.x - disc.x, other.y - disc.y) < 2 * radiusM);
  const cuts = [0, FULL_TURN];
  const cut = (angle: number): void => void cuts.push(((angle % FULL_TURN) + FULL_TURN) % FULL_TURN);
  for (const other of near) {
    const [dx, dy] = [other.x - disc.x, other.y - disc.y];
    const half = Math.acos(Math.hypot(dx, dy) / (2 * radiusM));
    const towards = Math.atan2(dy, dx);
    cut(towards - half);
    cut(towards + half);
  }
  for (const side of box ? [box.minX - disc.x, box.maxX - disc.x] : []) {
    if (Math.abs(side) < radiusM) [1, -1].forEach((sign) => cut(sign * Math.acos(side / radiusM)));
  }
  for (const side of box ? [box.minY - disc.y, box.maxY - disc.y] : []) {
    if (Math.abs(side) < radiusM) [Math.asin(side / radiusM), Math.PI - Math.asin(side / radiusM)].forEach(cut);
  }
  cuts.sort((a, b) => a - b);
  let sum = 0;
  for (let i = 1; i < cuts.length; i++) {
    const [from, to] = [cuts[i - 1], cuts[i]];
    if (to <= from) continue;
    const middle = (from + to) / 2;
    const x = disc.x + radiusM * Math.cos(middle);
    const y = disc.y + radiusM * Math.sin(middle);
    const inside = box === null || (x > box.minX && x < box.maxX && y > box.minY && y < box.maxY);
    if (!inside || near.some((other) => Math.hypot(x - other.x, y - other.y) < radiusM)) continue;
    sum +=
      radiusM *
      (radiusM * (to - from) + disc.x * (Math.sin(to) - Math.sin(from)) - disc.y * (Math.cos(to) - Math.cos(from)));
  }
  return sum;
}

/** The integral along the stretches of the window's sides that lie in some disc, counter-clockwise. */
function sidesOf(discs: readonly Point[], radiusM: number, { maxX, maxY }: Box): number {
  // Sides through the origin add nothing to x dy - y dx: those of minX = 0 and minY = 0.
  const right = heldLength(
    discs.map(({ x, y }) => ({ away: x - maxX, along: y })),
    radiusM,
    maxY,
  );
  const top = heldLength(
    discs.map(({ x, y }) => ({ away: y - maxY, along: x })),
    radiusM,
    maxX,
  );
  return maxX * right + maxY * top;
}

/** Length of [0, end] of a line that discs hold. */
function heldLength(
  discs: readonly { readonly away: number; readonly along: number }[],
  radiusM: number,
  end: number,
): number {
  const spans = discs
    .filter(({ away }) => Math.abs(away) < radiusM)
    .map(({ away, along }) => {
      const half = Math.sqrt(radiusM ** 2 - away ** 2);
      return [Math.max(0, along - half), Math.min(end, along + half)] as const;
    })
    .filter(([from, to]) => to > from)
    .sort((a, b) => a[0] - b[0]);
  let [length, reached] = [0, 0];
  for (const [from, to] of spans) {
    if (to <= reached) continue;
    length += to - Math.max(from, reached);
    reached = to;
  }
  return length;
}
