/** Ground that a person draws on the map: how it is written, how large it is, and what lies in it. */
import { cellM2, cellRing, isInCell } from './cellOfPoint';
import type { CellSize, DrawnGround, Ground } from './drawnGround';
import type { Box, LonLat } from './geometry';
import { isWithin } from './near';
import { flag, listOf, words as wordsIn } from './parse/pieces';
import { field, orNull, refuse } from './parse/shape';
import { holds, side } from './polygon';
import { toPlane } from './projection';
import { choice, kinds, number, POINT, POINTS, words, escaped, unescaped, type Value } from './value';

/**
 * A shape that is kept, under the name that its drawer gave it; '' = none. A hidden one is not drawn; what it is used
 * for holds all the same.
 */
export interface DrawnShape {
  readonly name: string;
  readonly ground: DrawnGround;
  readonly isHidden: boolean;
}

export const DRAWN_LIMITS = {
  radiusM: { min: 10, max: 20_000 },
  cellM: { min: 50, max: 5000, unit: 'm' },
  points: 60,
  shapes: 12,
  name: 60,
} as const;

/** Points of one shape, to about a metre; a shape of fewer or more than it may have is none, nor one that is none. */
const fewPoints = (least: number, isNone: (points: readonly LonLat[]) => boolean): Value<readonly LonLat[]> => {
  const fits = (points: readonly LonLat[]): boolean =>
    points.length >= least && points.length <= DRAWN_LIMITS.points && !isNone(points);
  return {
    ...POINTS,
    fromText: (text) => {
      const read = POINTS.fromText(text, 'all');
      return read && fits(read) ? read : undefined;
    },
    fromJson: (piece) => {
      const read = POINTS.fromJson(piece);
      return fits(read) ? read : refuse(piece, `${least}-${DRAWN_LIMITS.points} points, of sides that do not cross`);
    },
  };
};

const RADIUS = number({ ...DRAWN_LIMITS.radiusM, unit: 'm' });

const CELL_PARTS = {
  shape: choice(['hexagon', 'square']),
  sizeM: number(DRAWN_LIMITS.cellM),
} as const;

/** Cells of one size, `hexagon:500`. */
export const CELL: Value<CellSize> = {
  kind: { type: 'kinds', of: ['hexagon', 'square'] },
  toText: ({ shape, sizeM }) => `${shape}:${sizeM}`,
  fromText: (text, reading) => {
    const [said, size, ...more] = text.split(':');
    const shape = CELL_PARTS.shape.fromText(said, reading);
    const sizeM = CELL_PARTS.sizeM.fromText(size ?? '', reading);
    return shape === undefined || sizeM === undefined || more.length > 0 ? undefined : { shape, sizeM };
  },
  fromJson: (piece) => ({
    shape: CELL_PARTS.shape.fromJson(field(piece, 'shape')),
    sizeM: CELL_PARTS.sizeM.fromJson(field(piece, 'sizeM')),
  }),
};

const DRAWN_PARTS = {
  circle: { at: POINT, radiusM: RADIUS },
  polygon: { points: fewPoints(3, crossesItself) },
  strip: { radiusM: RADIUS, points: fewPoints(2, () => false) },
} as const;

/** One drawn ground: `circle:76.93,43.25:500`, `polygon:76.9,43.2~77,43.2~77,43.3`, `strip:100:76.9,43.2~77,43.2`. */
export const DRAWN: Value<DrawnGround> = kinds<DrawnGround>(DRAWN_PARTS);

/** The same, or a cell: `cell:hexagon:500:76.93,43.25`. */
export const GROUND: Value<Ground> = kinds<Ground>({ ...DRAWN_PARTS, cell: { ...CELL_PARTS, at: POINT } });

/** Some drawn grounds, parted by bars. */
export const GROUNDS: Value<readonly DrawnGround[]> = {
  kind: DRAWN.kind,
  toText: (grounds) => grounds.map((ground) => DRAWN.toText(ground)).join('|'),
  fromText: (text, reading) => {
    const said = text.split('|');
    const known = said.flatMap((one) => DRAWN.fromText(one, 'all') ?? []).slice(0, DRAWN_LIMITS.shapes);
    return (reading === 'all' && known.length < said.length) || known.length === 0 ? undefined : known;
  },
  fromJson: (piece) => listOf(piece, DRAWN.fromJson, DRAWN_LIMITS.shapes),
};

const NAME = words(DRAWN_LIMITS.name);

const HIDDEN = ';hidden';

/** Kept shapes, `name;ground` parted by bars, `name;ground;hidden` of one that is not drawn. */
export const SHAPES: Value<readonly DrawnShape[]> = {
  kind: { type: 'points' },
  toText: (shapes) =>
    shapes
      .map(({ name, ground, isHidden }) => {
        const said = escaped(name).replaceAll(';', '%3b').replaceAll('|', '%7c');
        return `${said};${DRAWN.toText(ground)}${isHidden ? HIDDEN : ''}`;
      })
      .join('|'),
  fromText: (text) =>
    text
      .split('|')
      .slice(0, DRAWN_LIMITS.shapes)
      .flatMap((one): readonly DrawnShape[] => {
        const at = one.indexOf(';');
        const isHidden = one.endsWith(HIDDEN);
        const ground = DRAWN.fromText(one.slice(at + 1, isHidden ? -HIDDEN.length : undefined), 'all');
        if (at < 0 || !ground) return [];
        const said = unescaped(one.slice(0, at).replace(/%3b/g, ';').replace(/%7c/g, '|'));
        return [{ name: NAME.fromText(said, 'all') ?? '', ground, isHidden }];
      }),
  fromJson: (piece) =>
    listOf(
      piece,
      (one) => ({
        name: wordsIn(field(one, 'name'), DRAWN_LIMITS.name),
        ground: DRAWN.fromJson(field(one, 'ground')),
        isHidden: orNull(field(one, 'isHidden'), flag) ?? false,
      }),
      DRAWN_LIMITS.shapes,
    ),
};

type OnPlane = readonly (readonly [x: number, y: number])[];
const onPlane = (points: readonly LonLat[]): OnPlane => points.map(([lon, lat]) => toPlane(lon, lat));

/** Metres along a line. */
export function lengthM(points: readonly LonLat[]): number {
  const plane = onPlane(points);
  return plane.slice(1).reduce((sum, [x, y], k) => sum + Math.hypot(x - plane[k][0], y - plane[k][1]), 0);
}

/** Metres around a ground, on the city's plane; null of a strip, whose length is its measure. */
export function perimeterM(ground: DrawnGround): number | null {
  if (ground.kind === 'circle') return 2 * Math.PI * ground.radiusM;
  return ground.kind === 'polygon' ? lengthM([...ground.points, ground.points[0]]) : null;
}

/** Lines across a strip on which its width is taken: its area is right to a thousandth. */
const LINES = 4000;

/** Square metres of a ground, on the city's plane (within 0.1 % of the ellipsoid's). */
export function areaM2(ground: Ground): number {
  if (ground.kind === 'circle') return Math.PI * ground.radiusM ** 2;
  if (ground.kind === 'cell') return cellM2(ground);
  const plane = onPlane(ground.points);
  if (ground.kind === 'strip') return stripArea(plane, ground.radiusM);
  const twice = plane.reduce((sum, [x, y], k) => {
    const [nextX, nextY] = plane[(k + 1) % plane.length];
    return sum + (x - plane[0][0]) * (nextY - plane[0][1]) - (nextX - plane[0][0]) * (y - plane[0][1]);
  }, 0);
  return Math.abs(twice) / 2;
}

/** Line by line: each leg with its two round ends is convex, so a line crosses it once; overlap counts once. */
function stripArea(plane: OnPlane, radiusM: number): number {
  const ys = plane.map(([, y]) => y);
  const [low, high] = [Math.min(...ys) - radiusM, Math.max(...ys) + radiusM];
  const step = (high - low) / LINES;
  let area = 0;
  for (let line = 0; line < LINES; line++) {
    const y = low + (line + 0.5) * step;
    const crossed = plane
      .slice(1)
      .flatMap((to, k) => legOnLine(plane[k], to, radiusM, y) ?? [])
      .sort((a, b) => a.from - b.from);
    let end = -Infinity;
    for (const { from, to } of crossed) {
      area += Math.max(0, to - Math.max(from, end)) * step;
      end = Math.max(end, to);
    }
  }
  return area;
}

function legOnLine(
  [ax, ay]: OnPlane[number],
  [bx, by]: OnPlane[number],
  radiusM: number,
  y: number,
): { readonly from: number; readonly to: number } | null {
  const xs: number[] = [];
  for (const [cx, cy] of [
    [ax, ay],
    [bx, by],
  ]) {
    const half = Math.sqrt(radiusM ** 2 - (y - cy) ** 2);
    if (half >= 0) xs.push(cx - half, cx + half);
  }
  const length = Math.hypot(bx - ax, by - ay);
  if (length > 0 && ay !== by) {
    const [offX, offY] = [(-(by - ay) / length) * radiusM, ((bx - ax) / length) * radiusM];
    for (const side of [1, -1]) {
      const along = (y - ay - side * offY) / (by - ay);
      if (along >= 0 && along <= 1) xs.push(ax + side * offX + along * (bx - ax));
    }
  } else if (length > 0 && Math.abs(y - ay) <= radiusM) xs.push(ax, bx);
  return xs.length === 0 ? null : { from: Math.min(...xs), to: Math.max(...xs) };
}

/**
 * Do two sides of a ring that are no neighbours cross or touch? Then it is no outline: which ground is meant cannot be
 * said. A point said twice is one.
 */
export function crossesItself(points: readonly LonLat[]): boolean {
  const ring = points.filter(([x, y], k) => {
    const [nextX, nextY] = points[(k + 1) % points.length];
    return x !== nextX || y !== nextY;
  });
  const n = ring.length;
  const edge = (k: number): Edge => [ring[k], ring[(k + 1) % n]];
  for (let i = 0; i < n; i++)
    for (let j = i + 2; j < n - (i === 0 ? 1 : 0); j++) if (edgesMeet(edge(i), edge(j))) return true;
  return false;
}

type Edge = readonly [from: LonLat, to: LonLat];

/** Do two edges have a point in common, an end among them? */
export function edgesMeet([a, b]: Edge, [c, d]: Edge): boolean {
  const of = (from: LonLat, to: LonLat, at: LonLat): number => Math.sign(side(...from, ...to, ...at));
  const [ofC, ofD, ofA, ofB] = [of(a, b, c), of(a, b, d), of(c, d, a), of(c, d, b)];
  if (ofC * ofD > 0 || ofA * ofB > 0) return false;
  if (ofC !== 0 || ofD !== 0) return true;
  // All on one line.
  const apart = (k: 0 | 1): boolean =>
    Math.max(a[k], b[k]) < Math.min(c[k], d[k]) || Math.max(c[k], d[k]) < Math.min(a[k], b[k]);
  return !apart(0) && !apart(1);
}

/**
 * Whether a row lies in a ground, by its degrees and its metres on the plane; one that is nowhere (NaN) does not. A
 * point on a polygon's edge is in by the rule of `domain/polygon`.
 */
export function isInside(ground: Ground): (lon: number, lat: number, x: number, y: number) => boolean {
  if (ground.kind === 'circle') {
    const isNear = isWithin(ground.at, ground.radiusM);
    return (_lon, _lat, x, y) => isNear(x, y);
  }
  if (ground.kind === 'polygon') {
    const { minX, minY, maxX, maxY } = boxOf(ground.points);
    const rings = [[[...ground.points, ground.points[0]]]];
    return (lon, lat) => lon >= minX && lon <= maxX && lat >= minY && lat <= maxY && holds(rings, lon, lat);
  }
  if (ground.kind === 'cell') {
    const isHere = isInCell(ground.at, ground);
    return (_lon, _lat, x, y) => isHere(x, y);
  }
  const { radiusM } = ground;
  const plane = onPlane(ground.points);
  return (_lon, _lat, x, y) => plane.some((to, k) => k > 0 && metresToLeg(plane[k - 1], to, x, y) <= radiusM);
}

/** The same of any of some grounds, by degrees alone. */
export function isInsideAny(grounds: readonly DrawnGround[]): (lon: number, lat: number) => boolean {
  const tests = grounds.map(isInside);
  return (lon, lat) => {
    if (tests.length === 0) return false;
    const [x, y] = toPlane(lon, lat);
    return tests.some((test) => test(lon, lat, x, y));
  };
}

/** Whether two are the same ground, point for point. */
export const isSameGround = (a: Ground, b: Ground): boolean => GROUND.toText(a) === GROUND.toText(b);

function metresToLeg([ax, ay]: OnPlane[number], [bx, by]: OnPlane[number], x: number, y: number): number {
  const [dx, dy] = [bx - ax, by - ay];
  const length2 = dx * dx + dy * dy;
  const along = length2 === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / length2));
  return Math.hypot(x - ax - along * dx, y - ay - along * dy);
}

/** The least box around points. */
export function boxOf(points: readonly LonLat[]): Box {
  const [lons, lats] = [points.map(([lon]) => lon), points.map(([, lat]) => lat)];
  return { minX: Math.min(...lons), minY: Math.min(...lats), maxX: Math.max(...lons), maxY: Math.max(...lats) };
}

/** Corners of a ground that has some, the first not repeated, or the points of its line; none of a circle. */
export const cornersOf = (ground: Ground): readonly LonLat[] =>
  ground.kind === 'circle' ? [] : ground.kind === 'cell' ? cellRing(ground.at, ground) : ground.points;

/** A point by which a ground is placed: its middle, or that of the box around it. */
export function middleOf(ground: Ground): LonLat {
  if ('at' in ground) return ground.at;
  const { minX, minY, maxX, maxY } = boxOf(ground.points);
  return [(minX + maxX) / 2, (minY + maxY) / 2];
}
