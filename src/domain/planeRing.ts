import type { LonLat } from './geometry';
import { toLonLat } from './projection';

const degrees = (value: number): number => Number(value.toFixed(7));

/** Points on the plane, metres, in degrees to about a centimetre. */
export const planeLine = (points: readonly LonLat[]): readonly (readonly number[])[] =>
  points.map(([x, y]) => toLonLat(x, y).map(degrees));

/** The same of a ring that is not closed, closed. */
export const planeRing = (ring: readonly LonLat[]): readonly (readonly number[])[] =>
  planeLine([...ring, ...ring.slice(0, 1)]);
