/** Points of a grid as the squares they stand for. */
import type { LonLat } from '../../domain/geometry';
import { toLonLat, toPlane } from '../../domain/projection';
import type { Thing } from '../../domain/thing';

/** Fewer points may stand at equal steps by chance. */
const LEAST_POINTS = 9;
/** How far from a whole step a point may lie, in steps: coordinates are rounded. */
const NEAR = 0.05;
/** Of the neighbouring values of an axis, the share that must lie one step apart. */
const LEAST_SHARE = 0.5;

/** Squares in place of their middles, and how wide and high the first of them is, in metres. */
interface Cells {
  readonly cells: readonly Thing[];
  readonly width: number;
  readonly height: number;
}

interface Axis {
  readonly step: number;
  readonly first: number;
}

/** The step at which values stand; null = at none. */
function axisOf(values: readonly number[]): Axis | null {
  const sorted = Float64Array.from(values).sort();
  const span = sorted[sorted.length - 1] - sorted[0];
  const gaps: number[] = [];
  for (let i = 1; i < sorted.length; i++)
    if (sorted[i] - sorted[i - 1] > span * 1e-6) gaps.push(sorted[i] - sorted[i - 1]);
  if (gaps.length < 2) return null;
  // Values of one line differ by their rounding: the step is the middle gap of those that are no rounding.
  const widest = gaps.reduce((a, b) => Math.max(a, b));
  const steps = gaps.filter((gap) => gap > widest * 0.001).sort((a, b) => a - b);
  const step = steps[steps.length >> 1];
  const isWhole = (x: number): boolean => Math.abs(x - Math.round(x)) <= NEAR;
  const even = steps.filter((gap) => Math.abs(gap / step - 1) <= NEAR).length;
  if (even < LEAST_SHARE * steps.length) return null;
  return values.every((value) => isWhole((value - sorted[0]) / step)) ? { step, first: sorted[0] } : null;
}

/**
 * Squares around points that stand at equal steps, in degrees or on the city's plane; null where they do not, or where
 * two stand at one place.
 */
export function cellsOfPoints(things: readonly Thing[]): Cells | null {
  const points = things.flatMap(({ shape }) => (shape?.type === 'Point' ? [shape.coordinates] : []));
  if (points.length < LEAST_POINTS || points.length !== things.length) return null;
  return (
    squares(things, points, (at) => at) ??
    squares(
      things,
      points.map(([lon, lat]) => toPlane(lon, lat)),
      toDegrees,
    )
  );
}

const toDegrees = ([x, y]: LonLat): LonLat => toLonLat(x, y);

function squares(things: readonly Thing[], points: readonly LonLat[], back: (at: LonLat) => LonLat): Cells | null {
  const across = axisOf(points.map(([a]) => a));
  const up = axisOf(points.map(([, b]) => b));
  if (!across || !up) return null;
  const slots = new Set(
    points.map(([a, b]) => `${Math.round((a - across.first) / across.step)} ${Math.round((b - up.first) / up.step)}`),
  );
  if (slots.size < points.length) return null;
  const ringOf = ([a, b]: LonLat): readonly LonLat[] => {
    const [w, h] = [across.step / 2, up.step / 2];
    return [
      [a - w, b - h],
      [a + w, b - h],
      [a + w, b + h],
      [a - w, b + h],
      [a - w, b - h],
    ].map(([x, y]) => back([x, y]));
  };
  const cells = things.map((thing, i): Thing => ({
    ...thing,
    shape: { type: 'MultiPolygon', coordinates: [[ringOf(points[i])]] },
  }));
  const at = (a: number, b: number): LonLat => toPlane(...back([points[0][0] + a, points[0][1] + b]));
  const [x, y] = at(0, 0);
  const metresTo = ([toX, toY]: LonLat): number => Math.round(Math.hypot(toX - x, toY - y));
  return { cells, width: metresTo(at(across.step, 0)), height: metresTo(at(0, up.step)) };
}
