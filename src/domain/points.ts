/** Points on the plane, metres; `rows` picks which of the columns count (null = all), `weight` null = 1 each. */
export interface PlanarPoints {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly weight: Float64Array | null;
  readonly rows: Uint32Array | null;
}

/** Number of points that count. */
export const pointCount = (points: PlanarPoints): number => points.rows?.length ?? points.x.length;
