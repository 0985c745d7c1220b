/** Drawing a shape point by point: what has been said so far, and when it is whole. Pure, so that it needs no map. */
import { areaM2, cornersOf, crossesItself, DRAWN_LIMITS, lengthM } from '../../domain/drawn';
import type { DrawnGround, Ground } from '../../domain/drawnGround';
import type { LonLat } from '../../domain/geometry';
import { ringsOf } from '../../domain/drawnOutline';
import { toLonLat } from '../../domain/projection';

export const TOOLS = ['circle', 'rectangle', 'polygon', 'line'] as const;
export type Tool = (typeof TOOLS)[number];

/** Metres on either side of a line, until others are asked for. */
export const USUAL_STRIP_M = 100;

const metresBetween = (a: LonLat, b: LonLat): number => lengthM([a, b]);
const round = ([lon, lat]: LonLat): LonLat => [Number(lon.toFixed(5)), Number(lat.toFixed(5))];

/** The ground that the points say; null while they are too few, cross themselves, or are more than may be. */
export function groundOf(tool: Tool, points: readonly LonLat[]): DrawnGround | null {
  const { radiusM } = DRAWN_LIMITS;
  if (points.length > DRAWN_LIMITS.points) return null;
  const [first, second] = points;
  if (tool === 'circle') {
    if (points.length < 2) return null;
    const metres = Math.round(metresBetween(first, second));
    return metres < radiusM.min || metres > radiusM.max ? null : { kind: 'circle', at: first, radiusM: metres };
  }
  if (tool === 'line') {
    return points.length < 2 || lengthM(points) === 0 ? null : { kind: 'strip', radiusM: USUAL_STRIP_M, points };
  }
  const ring: readonly LonLat[] =
    tool === 'rectangle' && points.length === 2
      ? [first, [second[0], first[1]], second, [first[0], second[1]]]
      : tool === 'polygon'
        ? points
        : [];
  const ground: DrawnGround = { kind: 'polygon', points: ring };
  return ring.length < 3 || crossesItself(ring) || areaM2(ground) < 1 ? null : ground;
}

/** Whether a press there ends a polygon or a line: it is at the last point, or at a polygon's first. */
function endsAt(tool: Tool, points: readonly LonLat[], at: LonLat, nearM: number): boolean {
  const isNear = (point: LonLat | undefined): boolean => point !== undefined && metresBetween(point, at) <= nearM;
  return isNear(points.at(-1)) || (tool === 'polygon' && points.length > 2 && isNear(points[0]));
}

/**
 * The points with that under the pointer, which is none of its own where a press would end the shape: a pointer at
 * rest on the last corner would make sides that touch.
 */
export function pointsUnder(
  tool: Tool,
  points: readonly LonLat[],
  pointer: LonLat | null,
  nearM: number,
): readonly LonLat[] {
  const isDragged = tool === 'circle' || tool === 'rectangle';
  return pointer === null || (!isDragged && endsAt(tool, points, pointer, nearM)) ? points : [...points, pointer];
}

/** What a press says: a further point, or that the shape is whole. */
export interface Pressed {
  readonly points: readonly LonLat[];
  readonly ground: DrawnGround | null;
}

/**
 * A press at a point; nearer to the last point, or to a polygon's first, than `nearM` metres it ends the shape. So a
 * double click does, and Enter twice at one place.
 */
export function press(tool: Tool, points: readonly LonLat[], at: LonLat, nearM: number): Pressed {
  const here = round(at);
  if (tool === 'circle' || tool === 'rectangle') {
    const all = [...points, here];
    const ground = groundOf(tool, all);
    return { points: ground ? [] : all.slice(0, 1), ground };
  }
  if (endsAt(tool, points, here, nearM)) {
    const ground = groundOf(tool, points);
    return { points: ground ? [] : points, ground };
  }
  const all = [...points, here];
  return { points: all.length > DRAWN_LIMITS.points ? points : all, ground: null };
}

const CORNERS = 64;

/** A ground's outline, the first point repeated; a strip has none of its own. */
export function outlineOf(ground: Ground): readonly LonLat[] | null {
  return ground.kind === 'strip' ? null : partsOf(ground)[0];
}

/** The ground as parts that cover it: outlines closed, of a strip one around each of its legs. */
export function partsOf(ground: Ground): readonly (readonly LonLat[])[] {
  if (ground.kind === 'circle' || ground.kind === 'strip')
    return ringsOf(ground, CORNERS).map((ring) => ring.map(([x, y]) => toLonLat(x, y)));
  const corners = cornersOf(ground);
  return [[...corners, corners[0]]];
}
