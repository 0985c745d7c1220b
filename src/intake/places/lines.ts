import type { LonLat } from '../../domain/geometry';
import { fault, type Fault } from '../../domain/result';
import type { ToDegrees } from './polygons';

/** A line longer than this on either axis is no street of a city. */
const MAX_SPAN_DEG = 5;

/**
 * Coordinates of a MultiLineString; points given twice in a row are dropped and noted. Faults: bad-line,
 * polygon-coordinates (numbers that are no degrees), polygon-too-large.
 */
export function readMultiLine(
  value: unknown,
  toDegrees: ToDegrees,
  note: (code: 'repeated-points', count: number) => void,
): readonly (readonly LonLat[])[] | Fault {
  if (!Array.isArray(value) || value.length === 0) return fault('bad-line');
  const lines: LonLat[][] = [];
  let repeated = 0;
  for (const part of value) {
    if (!Array.isArray(part)) return fault('bad-line');
    const line: LonLat[] = [];
    for (const point of part) {
      if (!Array.isArray(point) || typeof point[0] !== 'number' || typeof point[1] !== 'number')
        return fault('bad-line');
      const [lon, lat] = toDegrees(point[0], point[1]);
      if (!(Math.abs(lon) <= 180 && Math.abs(lat) <= 90))
        return fault('polygon-coordinates', { a: point[0], b: point[1] });
      const before = line.at(-1);
      if (before && before[0] === lon && before[1] === lat) repeated++;
      else line.push([lon, lat]);
    }
    if (line.length < 2) return fault('bad-line');
    const span = (axis: 0 | 1): number => {
      let [low, high] = [Infinity, -Infinity];
      for (const point of line) [low, high] = [Math.min(low, point[axis]), Math.max(high, point[axis])];
      return high - low;
    };
    if (span(0) > MAX_SPAN_DEG || span(1) > MAX_SPAN_DEG) return fault('polygon-too-large');
    lines.push(line);
  }
  note('repeated-points', repeated);
  return lines;
}
