import type { Kernel } from '../../domain/density';
import { part, type Job } from '../../domain/job';
import type { RiskEdge } from '../../domain/risk';
import type { StudyWindow } from '../ripley/studyWindow';
import { touchesShape } from '../shape/insideShape';
import { logDensity, type Sample } from './logDensity';
import { totalMass } from './totalMass';

/**
 * The log relative risk at places: the natural logarithm of the density of cases over that of controls, with one
 * kernel and bandwidth and each density brought to 1 over the study area after its edge was made up for, as sparr's
 * `risk` does (Bithell 1990, 1991; Kelsall and Diggle 1995), but at the places themselves and on no grid. Without a
 * study area each density makes 1 over the plane. NaN outside the area, and where neither kernel reaches; ±Infinity
 * where one does. Samples in the area; metres.
 */
export function* relativeRisk(
  cases: Sample,
  controls: Sample,
  at: Omit<Sample, 'weight'>,
  window: StudyWindow | null,
  how: { readonly kernel: Kernel; readonly bandwidthM: number; readonly edge: RiskEdge },
): Job<Float64Array> {
  const { kernel, bandwidthM, edge } = how;
  const sumOf = ({ x, weight }: Sample): number => (weight ? weight.reduce((a, b) => a + b, 0) : x.length);
  const massOf = function* (of: Sample): Job<number> {
    return window ? yield* totalMass(of, window, kernel, bandwidthM, edge) : sumOf(of);
  };
  // The kernel's own mass at a place divides both alike.
  const f = yield* part(logDensity(cases, at, kernel, bandwidthM), 0, 0.25);
  const g = yield* part(logDensity(controls, at, kernel, bandwidthM), 0.25, 0.5);
  const [all, others] = [yield* part(massOf(cases), 0.5, 0.75), yield* part(massOf(controls), 0.75, 1)];
  return f.map((value, k) =>
    window && !touchesShape(window.index, at.x[k], at.y[k]) ? NaN : value - Math.log(all) - (g[k] - Math.log(others)),
  );
}

/** Of the plane. */
const DIMENSIONS = 2;

/**
 * The oversmoothing bandwidth of a gaussian (Terrell 1990) of both samples together, with the geometric mean of their
 * sizes for n, as sparr's `OS` does it: the smaller of the mean standard deviation and the mean quartile range / 1.34
 * of the two axes, times (R d / (n V))^(1/6). Metres; 0 = all lie at one place.
 */
export function oversmoothing(cases: Omit<Sample, 'weight'>, controls: Omit<Sample, 'weight'>): number {
  const both = (axis: 'x' | 'y'): Float64Array => joined(cases[axis], controls[axis]);
  const spread = (values: Float64Array): readonly [number, number] => [deviation(values), quartileRange(values) / 1.34];
  const [ofX, ofY] = [spread(both('x')), spread(both('y'))];
  const scale = Math.min((ofX[0] + ofY[0]) / 2, (ofX[1] + ofY[1]) / 2);
  const d = DIMENSIONS;
  // Gamma((d + 8) / 2) = Gamma(5) = 24.
  const v = (16 * 24 * d * (d + 2)) / ((d + 8) ** ((d + 6) / 2) * Math.PI ** (d / 2));
  const n = Math.sqrt(cases.x.length * controls.x.length);
  return scale * (d / (4 * Math.PI * n * v)) ** (1 / (d + 4));
}

function joined(a: Float64Array, b: Float64Array): Float64Array {
  const all = new Float64Array(a.length + b.length);
  all.set(a);
  all.set(b, a.length);
  return all;
}

function deviation(values: Float64Array): number {
  const mean = values.reduce((a, b) => a + b, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1));
}

/** By R's type 7. */
function quartileRange(values: Float64Array): number {
  const sorted = values.toSorted();
  const at = (share: number): number => {
    const place = share * (sorted.length - 1);
    const low = Math.floor(place);
    return sorted[low] + (place - low) * ((sorted[low + 1] ?? sorted[low]) - sorted[low]);
  };
  return at(0.75) - at(0.25);
}
