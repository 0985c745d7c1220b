/** Points on the plane, metres; `rows` picks which of the columns count (null = all), `weight` null = 1 each. */
export interface PlanarPoints {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly weight: Float64Array | null;
  readonly rows: Uint32Array | null;
  /** The same in degrees, where they are known: by these a drawn study area tells what lies in it. */
  readonly lon?: Float64Array;
  readonly lat?: Float64Array;
}

/** Number of points that count. */
export const pointCount = (points: PlanarPoints): number => points.rows?.length ?? points.x.length;
