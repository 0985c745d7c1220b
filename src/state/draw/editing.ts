/** Changing a shape that is drawn: what of it a hand can take hold of, and what it becomes when that is moved. Pure. */
import { crossesItself, areaM2, DRAWN_LIMITS, lengthM } from '../../domain/drawn';
import type { DrawnGround } from '../../domain/drawnGround';
import type { LonLat } from '../../domain/geometry';
import { toLonLat, toPlane } from '../../domain/projection';

/** A corner or point, the middle of a side (a new corner once moved), radius or width, the whole. */
export type Handle = { readonly kind: 'corner' | 'side'; readonly index: number } | { readonly kind: 'size' | 'whole' };

export interface Grip {
  readonly handle: Handle;
  readonly at: LonLat;
}

/** Metres by which one press of an arrow moves; with Shift ten times as far. */
export const NUDGE_M = 10;

/** A part of a degree over which the ground is as good as flat. */
const DEGREE = 0.001;

type XY = readonly [x: number, y: number];
const round = ([lon, lat]: LonLat): LonLat => [Number(lon.toFixed(5)), Number(lat.toFixed(5))];
const middle = ([ax, ay]: LonLat, [bx, by]: LonLat): LonLat => [(ax + bx) / 2, (ay + by) / 2];
const clamped = (metres: number): number =>
  Math.round(Math.min(DRAWN_LIMITS.radiusM.max, Math.max(DRAWN_LIMITS.radiusM.min, metres)));

/** Everything that can be taken hold of, corners in their order; new corners as long as a link holds them. */
export function gripsOf(ground: DrawnGround): readonly Grip[] {
  if (ground.kind === 'circle') {
    const [x, y] = toPlane(...ground.at);
    return [
      { handle: { kind: 'whole' }, at: ground.at },
      { handle: { kind: 'size' }, at: toLonLat(x + ground.radiusM, y) },
    ];
  }
  const { points } = ground;
  const sides = ground.kind === 'polygon' ? points.length : points.length - 1;
  const isFull = points.length >= DRAWN_LIMITS.points;
  return [
    { handle: { kind: 'whole' }, at: holdOf(ground) },
    ...(ground.kind === 'strip' ? [{ handle: { kind: 'size' } as const, at: besideLeg(ground, 1) }] : []),
    ...points.map((at, index): Grip => ({ handle: { kind: 'corner', index }, at })),
    ...Array.from({ length: isFull ? 0 : sides }, (_, index): Grip => ({
      handle: { kind: 'side', index },
      at: middle(points[index], points[(index + 1) % points.length]),
    })),
  ];
}

/** Where the whole is held: in the middle, of a strip at its edge across from the width's handle. */
function holdOf(ground: Exclude<DrawnGround, { kind: 'circle' }>): LonLat {
  if (ground.kind === 'strip') return besideLeg(ground, -1);
  const [lons, lats] = [ground.points.map(([lon]) => lon), ground.points.map(([, lat]) => lat)];
  return middle([Math.min(...lons), Math.min(...lats)], [Math.max(...lons), Math.max(...lats)]);
}

/** The longest leg of a line on the plane: where its width is taken hold of. */
function longestLeg(points: readonly LonLat[]): readonly [XY, XY] {
  const plane = points.map(([lon, lat]) => toPlane(lon, lat));
  const legs = plane.slice(1).map((to, k): readonly [XY, XY] => [plane[k], to]);
  const length = ([[ax, ay], [bx, by]]: readonly [XY, XY]): number => Math.hypot(bx - ax, by - ay);
  return legs.reduce((best, leg) => (length(leg) > length(best) ? leg : best));
}

/** On a strip's edge, a third along its longest leg: its middle is where a new corner is taken. */
function besideLeg({ points, radiusM }: { points: readonly LonLat[]; radiusM: number }, side: 1 | -1): LonLat {
  const [[ax, ay], [bx, by]] = longestLeg(points);
  const length = Math.hypot(bx - ax, by - ay) || 1;
  return toLonLat(
    ax + (bx - ax) / 3 - (side * radiusM * (by - ay)) / length,
    ay + (by - ay) / 3 + (side * radiusM * (bx - ax)) / length,
  );
}

/** The shape with what is held put to a place: its edges may cross by now (`isWhole` tells). */
export function moved(ground: DrawnGround, handle: Handle, to: LonLat): DrawnGround {
  if (handle.kind === 'whole') return shifted(ground, to);
  const here = round(to);
  if (ground.kind === 'circle')
    return handle.kind === 'size' ? { ...ground, radiusM: clamped(lengthM([ground.at, to])) } : ground;
  if (isRectangle(ground) && 'index' in handle) return { ...ground, points: squared(ground.points, handle, here) };
  if (handle.kind === 'corner')
    return { ...ground, points: ground.points.map((point, k) => (k === handle.index ? here : point)) };
  if (handle.kind === 'side') return { ...ground, points: inserted(ground.points, handle.index, here) };
  if (ground.kind !== 'strip') return ground;
  const [[ax, ay], [bx, by]] = longestLeg(ground.points);
  const [x, y] = toPlane(...to);
  const length = Math.hypot(bx - ax, by - ay) || 1;
  return { ...ground, radiusM: clamped(Math.abs((bx - ax) * (y - ay) - (by - ay) * (x - ax)) / length) };
}

const inserted = (points: readonly LonLat[], side: number, here: LonLat): readonly LonLat[] => [
  ...points.slice(0, side + 1),
  here,
  ...points.slice(side + 1),
];

/** Four corners along the map's own north and east. */
type Rectangle = Extract<DrawnGround, { kind: 'polygon' }> & {
  readonly points: readonly [LonLat, LonLat, LonLat, LonLat];
};

/** Whether it is a rectangle as it was drawn, along the map's own north: then it stays one under the hand. */
export const isRectangle = (ground: DrawnGround): ground is Rectangle =>
  ground.kind === 'polygon' &&
  ground.points.length === 4 &&
  ([0, 1] as const).some((first) =>
    ground.points.every(([lon, lat], k) => {
      const next = ground.points[(k + 1) % 4];
      return (k + first) % 2 === 0 ? lat === next[1] : lon === next[0];
    }),
  );

/** A rectangle's corners with one of them put to a place, the one across from it fixed; or with a side moved there. */
function squared(
  points: readonly LonLat[],
  { kind, index }: Extract<Handle, { index: number }>,
  [lon, lat]: LonLat,
): readonly LonLat[] {
  const taken = points[index];
  const other = points[(index + 1) % 4];
  const isLevel = taken[1] === other[1];
  const to: LonLat = kind === 'corner' ? [lon, lat] : isLevel ? [taken[0], lat] : [lon, taken[1]];
  return points.map(([x, y]): LonLat => [x === taken[0] ? to[0] : x, y === taken[1] ? to[1] : y]);
}

/** Metres of a rectangle from west to east and from south to north. */
export function sidesM({ points }: { readonly points: readonly LonLat[] }): {
  readonly wide: number;
  readonly high: number;
} {
  const [a, b, c] = points;
  const [first, second] = [lengthM([a, b]), lengthM([b, c])];
  return a[1] === b[1] ? { wide: first, high: second } : { wide: second, high: first };
}

/** A rectangle of so many metres one way; the corner across from `corner` stays. */
export function resized(ground: DrawnGround, way: 'wide' | 'high', metres: number, corner: number): DrawnGround {
  if (!isRectangle(ground)) return ground;
  const [lon, lat] = ground.points[corner];
  const [fromLon, fromLat] = ground.points[(corner + 2) % 4];
  const share = metres / sidesM(ground)[way];
  const to: LonLat =
    way === 'wide' ? [fromLon + (lon - fromLon) * share, lat] : [lon, fromLat + (lat - fromLat) * share];
  return moved(ground, { kind: 'corner', index: corner }, to);
}

/** By the same degrees for every corner, so that no rounding changes its form, however often it is moved. */
function shifted(ground: DrawnGround, to: LonLat): DrawnGround {
  if (ground.kind === 'circle') return { ...ground, at: round(to) };
  const from = holdOf(ground);
  const [east, north] = round([to[0] - from[0], to[1] - from[1]]);
  const by = ([lon, lat]: LonLat): LonLat => round([lon + east, lat + north]);
  return { ...ground, points: ground.points.map(by) };
}

/** What is held moved by metres to the east and north; of a radius or width, by their sum. */
export function nudged(ground: DrawnGround, handle: Handle, eastM: number, northM: number): DrawnGround {
  if (handle.kind === 'size')
    return ground.kind === 'polygon' ? ground : { ...ground, radiusM: clamped(ground.radiusM + eastM + northM) };
  const grip = gripsOf(ground).find((one) => isSameHandle(one.handle, handle));
  if (!grip) return ground;
  // The plane's own north leans from that of the map, on which the arrows are pressed.
  const [lon, lat] = grip.at;
  const perDegree = (to: LonLat): number => lengthM([grip.at, to]) / DEGREE;
  return moved(ground, handle, [
    lon + eastM / perDegree([lon + DEGREE, lat]),
    lat + northM / perDegree([lon, lat + DEGREE]),
  ]);
}

/** With a corner more in the middle of a side: what was a rectangle may be changed as any outline then. */
export function withCorner(ground: DrawnGround, side: number): DrawnGround {
  if (ground.kind === 'circle') return ground;
  const { points } = ground;
  return { ...ground, points: inserted(points, side, round(middle(points[side], points[(side + 1) % points.length]))) };
}

/** Whether moving it makes a corner: the middle of a side, unless a rectangle moves that side. */
export const makesCorner = (ground: DrawnGround, handle: Handle): handle is Extract<Handle, { index: number }> =>
  handle.kind === 'side' && !isRectangle(ground);

/** Without a corner; null where no shape would be left. */
export function withoutCorner(ground: DrawnGround, index: number): DrawnGround | null {
  if (ground.kind === 'circle') return null;
  const points = ground.points.filter((_, k) => k !== index);
  return points.length < (ground.kind === 'polygon' ? 3 : 2) ? null : { ...ground, points };
}

/** Whether it is ground that can be spoken of: an outline that neither crosses itself nor holds nothing. */
export const isWhole = (ground: DrawnGround): boolean =>
  ground.kind === 'circle' ||
  (ground.kind === 'strip' ? lengthM(ground.points) > 0 : !crossesItself(ground.points) && areaM2(ground) >= 1);

export const isSameHandle = (a: Handle, b: Handle): boolean =>
  a.kind === b.kind && ('index' in a ? a.index : -1) === ('index' in b ? b.index : -1);
