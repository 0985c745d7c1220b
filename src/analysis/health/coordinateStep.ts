/** A lattice that coordinates were rounded to: degrees by axis, or metres of EPSG:32643. */
export interface CoordinateStep {
  readonly unit: 'degree' | 'metre';
  readonly alongX: number;
  readonly alongY: number;
  /** About how wide a step is on the ground, metres. */
  readonly widthM: number;
  /** Ground that one point of the lattice stands for, m². */
  readonly siteM2: number;
}

/** This share of the distinct values of an axis must lie on the lattice. */
const NEARLY_ALL = 0.95;
/** Under so many distinct values a lattice is chance. */
const ENOUGH = 8;
/** Looked at on each axis, at even strides. */
const SAMPLED = 5000;
const DEGREE_STEPS = [0.1, 0.05, 0.02, 0.01, 0.005, 0.002, 0.001, 0.0005, 0.0002, 0.0001] as const;
const METRE_STEPS = [5000, 2000, 1000, 500, 250, 200, 100, 50, 25, 20, 10] as const;
const DEGREE_SLACK = 1e-8;
/**
 * Coordinates given in metres come back from degrees to within a centimetre; five leave room for files of 6 decimals.
 */
const METRE_SLACK = 0.05;
const METRES_PER_DEGREE = 111_195;

/**
 * The coarsest lattice that nearly all distinct coordinates lie on: round degrees by axis, else round metres of the
 * zone; nodes or the middles of cells. null = none of 10 m or more: then points do not repeat by rounding. Axes of the
 * user's own plane are metres.
 */
export function coordinateStep(
  lon: Float64Array,
  lat: Float64Array,
  x: Float64Array,
  y: Float64Array,
): CoordinateStep | null {
  const alongLon = stepOf(lon, DEGREE_STEPS, DEGREE_SLACK);
  const alongLat = stepOf(lat, DEGREE_STEPS, DEGREE_SLACK);
  if (alongLon !== null && alongLat !== null) {
    const atDeg = lat.reduce((sum, value) => sum + value, 0) / lat.length;
    const widthX = alongLon * METRES_PER_DEGREE * Math.cos((atDeg * Math.PI) / 180);
    const widthY = alongLat * METRES_PER_DEGREE;
    return {
      unit: 'degree',
      alongX: alongLon,
      alongY: alongLat,
      widthM: Math.sqrt(widthX * widthY),
      siteM2: widthX * widthY,
    };
  }
  const alongX = stepOf(x, METRE_STEPS, METRE_SLACK);
  const alongY = stepOf(y, METRE_STEPS, METRE_SLACK);
  if (alongX === null || alongY === null) return null;
  return { unit: 'metre', alongX, alongY, widthM: Math.sqrt(alongX * alongY), siteM2: alongX * alongY };
}

/** The coarsest of the steps that fits; few distinct values fit many steps, so they are asked to fit beyond chance. */
function stepOf(values: Float64Array, steps: readonly number[], slack: number): number | null {
  const distinct = new Set<number>();
  const stride = Math.max(1, Math.floor(values.length / SAMPLED));
  for (let i = 0; i < values.length; i += stride) if (!Number.isNaN(values[i])) distinct.add(values[i]);
  if (distinct.size < ENOUGH) return null;
  for (const step of steps) {
    for (const shift of [0, 0.5]) {
      let onLattice = 0;
      for (const value of distinct) {
        const cells = value / step - shift;
        if (Math.abs(cells - Math.round(cells)) * step <= slack) onLattice++;
      }
      if (onLattice >= NEARLY_ALL * distinct.size) return step;
    }
  }
  return null;
}
