import type { Mask } from '../domain/area';
import { toPlane } from '../domain/projection';
import { err, ok, type Result } from '../domain/result';
import { usage, type Failure } from './fail';

/** Edges of a rectangle in degrees are cut this often: a parallel is a curve on the plane. */
const STEPS = 32;

/** A rectangle as the study area: metres of the plane, or degrees when all four numbers are and `planar` is not set. */
export function readWindow(text: string, planar: boolean): Result<Mask, Failure> {
  const numbers = text.split(',').map((part) => (part.trim() === '' ? NaN : Number(part)));
  const [minX, minY, maxX, maxY] = numbers;
  if (numbers.length !== 4 || !numbers.every(Number.isFinite) || maxX <= minX || maxY <= minY) {
    return err(usage('window-wrong', { value: text }));
  }
  const degrees =
    !planar && Math.abs(minX) <= 180 && Math.abs(maxX) <= 180 && Math.abs(minY) <= 90 && Math.abs(maxY) <= 90;
  const corners: readonly (readonly [number, number])[] = [
    [minX, minY],
    [maxX, minY],
    [maxX, maxY],
    [minX, maxY],
    [minX, minY],
  ];
  const ring = degrees ? projected(corners) : corners.flat();
  return ok({ id: 'window', shape: { rings: [Float64Array.from(ring)] }, areaM2: ringArea(ring) });
}

function projected(corners: readonly (readonly [number, number])[]): number[] {
  const ring: number[] = [];
  for (let i = 1; i < corners.length; i++) {
    const [a, b] = [corners[i - 1], corners[i]];
    for (let k = 0; k < STEPS; k++) {
      const t = k / STEPS;
      ring.push(...toPlane(a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t));
    }
  }
  return [...ring, ring[0], ring[1]];
}

function ringArea(ring: readonly number[]): number {
  let twice = 0;
  for (let i = 2; i < ring.length; i += 2)
    twice += (ring[i - 2] - ring[0]) * (ring[i + 1] - ring[1]) - (ring[i] - ring[0]) * (ring[i - 1] - ring[1]);
  return Math.abs(twice) / 2;
}
