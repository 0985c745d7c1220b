import { RISK_LEVELS, type RiskPlace } from '../../domain/risk';
import type { StudyLattice } from '../lattice/studyLattice';
import type { Sample } from './logDensity';

const MOST_PLACES = 10;
/** Squares across one bandwidth at most, and over the whole ground. */
const PER_BANDWIDTH = 4;
const MOST_SQUARES = 16_000;

/** The side of the squares that a surface of a bandwidth is shown by: 1, 2 or 5 times a power of ten; metres. */
export function squareOfBandwidth(bandwidthM: number, areaM2: number | null): number {
  const least = areaM2 === null ? 0 : Math.sqrt(areaM2 / MOST_SQUARES);
  const most = bandwidthM / PER_BANDWIDTH;
  const power = 10 ** Math.floor(Math.log10(most));
  const fitting = [5, 2, 1].map((step) => step * power).find((side) => side <= most * (1 + 1e-9)) ?? power;
  if (fitting >= least) return fitting;
  const above = 10 ** Math.floor(Math.log10(least));
  return [1, 2, 5, 10].map((step) => step * above).find((side) => side >= least) ?? 10 * above;
}

/**
 * Squares above the outer contour that touch, as places, those first whose highest square chance gives most rarely;
 * of equal ones the higher.
 */
export function placesAbove(
  lattice: StudyLattice,
  logRr: Float64Array,
  p: Float64Array,
  cases: Sample,
  controls: Sample,
): readonly RiskPlace[] {
  const { count, cols, cellAt, at, x, y, share, sizeM } = lattice;
  const [outer] = RISK_LEVELS;
  const placeOf = new Int32Array(count).fill(-1);
  const found: { peak: number; squares: number }[] = [];
  for (let cell = 0; cell < count; cell++) {
    if (!(p[cell] <= outer) || placeOf[cell] >= 0) continue;
    const one = { peak: cell, squares: 0 };
    const stack = [cell];
    placeOf[cell] = found.length;
    for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
      one.squares += share[next];
      if (logRr[next] > logRr[one.peak]) one.peak = next;
      for (const step of [-cols - 1, -cols, -cols + 1, -1, 1, cols - 1, cols, cols + 1]) {
        // The lattice has an empty square on every side: no step leads round a row's end.
        const other = cellAt[at[next] + step] ?? -1;
        if (other < 0 || placeOf[other] >= 0 || !(p[other] <= outer)) continue;
        placeOf[other] = found.length;
        stack.push(other);
      }
    }
    found.push(one);
  }
  const held = (of: Sample): Uint32Array => {
    const counts = new Uint32Array(found.length);
    for (let i = 0; i < of.x.length; i++) {
      const cell = lattice.cellOf(of.x[i], of.y[i]);
      if (cell >= 0 && placeOf[cell] >= 0) counts[placeOf[cell]]++;
    }
    return counts;
  };
  const [ofCases, ofControls] = [held(cases), held(controls)];
  return found
    .map(({ peak, squares }, k) => ({
      x: x[peak],
      y: y[peak],
      times: Math.exp(logRr[peak]),
      p: p[peak],
      areaKm2: (squares * sizeM * sizeM) / 1e6,
      cases: ofCases[k],
      controls: ofControls[k],
    }))
    .toSorted((a, b) => a.p - b.p || b.times - a.times)
    .slice(0, MOST_PLACES);
}
