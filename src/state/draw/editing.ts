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
  if (handle.kind === 'corner')
    return { ...ground, points: ground.points.map((point, k) => (k === handle.index ? here : point)) };
  if (handle.kind === 'side')
    return {
      ...ground,
      points: [...ground.points.slice(0, handle.index + 1), here, ...ground.points.slice(handle.index + 1)],
    };
  if (ground.kind !== 'strip') return ground;
  const [[ax, ay], [bx, by]] = longestLeg(ground.points);
  const [x, y] = toPlane(...to);
  const length = Math.hypot(bx - ax, by - ay) || 1;
  return { ...ground, radiusM: clamped(Math.abs((bx - ax) * (y - ay) - (by - ay) * (x - ax)) / length) };
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
