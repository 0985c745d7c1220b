import type { InterventionGround } from '../../domain/evaluation';

type Pair = readonly [x: number, y: number];

/** Metres from a point to what lies there; 0 inside an area. Nowhere (NaN) is far from everything. */
export function metresTo(ground: InterventionGround, x: number, y: number): number {
  if (ground.kind === 'point') return orFar(Math.hypot(x - ground.x, y - ground.y));
  if (ground.kind === 'lines') return orFar(nearest(ground.lines, x, y));
  let inside = false;
  for (const ring of ground.rings)
    eachLeg(ring, ([ax, ay], [bx, by]) => {
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
    });
  return inside ? 0 : orFar(nearest(ground.rings, x, y));
}

const orFar = (metres: number): number => (Number.isNaN(metres) ? Infinity : metres);

/** How far the target reaches from it: an area is the target itself. */
export const reachOf = (ground: InterventionGround, radiusM: number): number => (ground.kind === 'rings' ? 0 : radiusM);

/** Corners, x and y one after another. */
const cornersOf = (ground: InterventionGround): readonly Float64Array[] =>
  ground.kind === 'point'
    ? [Float64Array.of(ground.x, ground.y)]
    : ground.kind === 'lines'
      ? ground.lines
      : ground.rings;

/** The box about it, metres. */
export function boxOfGround(
  ground: InterventionGround,
): readonly [minX: number, minY: number, maxX: number, maxY: number] {
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const line of cornersOf(ground))
    for (let k = 0; k + 1 < line.length; k += 2) {
      [minX, maxX] = [Math.min(minX, line[k]), Math.max(maxX, line[k])];
      [minY, maxY] = [Math.min(minY, line[k + 1]), Math.max(maxY, line[k + 1])];
    }
  return [minX, minY, maxX, maxY];
}

/** Metres between two of them, by their corners: two long sides that cross without a corner near are not seen. */
export function metresBetween(a: InterventionGround, b: InterventionGround): number {
  const from = (one: InterventionGround, other: InterventionGround): number => {
    let least = Infinity;
    for (const line of cornersOf(other))
      for (let k = 0; k + 1 < line.length; k += 2) least = Math.min(least, metresTo(one, line[k], line[k + 1]));
    return least;
  };
  return Math.min(from(a, b), from(b, a));
}

/** Lines across the ground on which its size is taken. */
const LINES = 400;

/** Square metres of the target: what lies within its reach. */
export function targetM2(ground: InterventionGround, radiusM: number): number {
  if (ground.kind === 'point') return Math.PI * radiusM ** 2;
  const reach = reachOf(ground, radiusM);
  const [minX, minY, maxX, maxY] = boxOfGround(ground);
  const [width, height] = [maxX - minX + 2 * reach, maxY - minY + 2 * reach];
  const step = Math.sqrt((width * height) / (LINES * LINES)) || 1;
  let inside = 0;
  for (let y = minY - reach + step / 2; y < maxY + reach; y += step)
    for (let x = minX - reach + step / 2; x < maxX + reach; x += step) if (metresTo(ground, x, y) <= reach) inside++;
  return inside * step * step;
}

function nearest(lines: readonly Float64Array[], x: number, y: number): number {
  let least = Infinity;
  for (const line of lines) eachLeg(line, (from, to) => (least = Math.min(least, metresToLeg(from, to, x, y))));
  return least;
}

function eachLeg(line: Float64Array, visit: (from: Pair, to: Pair) => void): void {
  if (line.length === 2) visit([line[0], line[1]], [line[0], line[1]]);
  for (let k = 2; k + 1 < line.length; k += 2) visit([line[k - 2], line[k - 1]], [line[k], line[k + 1]]);
}

function metresToLeg([ax, ay]: Pair, [bx, by]: Pair, x: number, y: number): number {
  const [dx, dy] = [bx - ax, by - ay];
  const length2 = dx * dx + dy * dy;
  const along = length2 === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / length2));
  return Math.hypot(x - ax - along * dx, y - ay - along * dy);
}
