import type { ConcentrationAnswer } from '../../domain/answers';
import { maskSizes, type Mask } from '../../domain/area';
import type { Job } from '../../domain/job';
import { pointCount, type PlanarPoints } from '../../domain/points';
import { createCounter } from '../bins/cellCounter';
import { inMask } from '../shape/inMask';
import { shapeIndex } from '../shape/shapeIndex';
import { evenScatter } from './evenScatter';
import { boxCells, maskCells } from './studyCells';

/** The shares of incidents that are asked about (Weisburd 2015, "The law of crime concentration"). */
const INCIDENT_SHARES = [0.25, 0.5, 0.8] as const;

/** Under so many incidents a few cells hold half of them whatever the place: the shares carry a caution. */
const LEAST_INCIDENTS = 50;

const POINTS_PER_STEP = 100_000;

/**
 * Share of the study area that holds 25, 50 and 80 % of the incidents in it.
 *
 * The area is cut into squares of `cellM` metres from `corner` (null = the plane's origin), clipped to the mask;
 * squares are taken whole by falling count per area (of equal ones the fuller first, then from the south-west) until
 * the share is reached; `area` is what they take of the mask, `chance` what an even scatter of as many incidents would
 * need. Incidents outside the mask do not count. Without a mask the study area is the squares of the points' own box.
 * Without an incident in the study area there is nothing to concentrate: no share (null). Weights count when given. The
 * answer depends on the squares' size and place: name both with it.
 */
export function* concentration(
  points: PlanarPoints,
  cellM: number,
  mask: Mask | null,
  corner: { readonly x: number; readonly y: number } | null,
): Job<ConcentrationAnswer> {
  const from = corner ?? { x: 0, y: 0 };
  const cells = mask ? maskCells(mask, cellM, from) : boxCells(points, cellM, from);
  yield 0.3;
  const counter = createCounter(cells.size);
  const n = pointCount(points);
  const isIn = mask?.grounds ? inMask(points, mask, shapeIndex(mask.shape)) : null;
  let incidents = 0;
  let inside = 0;
  for (let k = 0; k < n; k++) {
    if (k > 0 && k % POINTS_PER_STEP === 0) yield 0.3 + (0.5 * k) / n;
    const i = points.rows ? points.rows[k] : k;
    const cell = cells.cellOf(points.x[i], points.y[i], isIn?.(i));
    if (cell < 0) continue;
    const weight = points.weight ? points.weight[i] : 1;
    counter.add(cell, weight);
    incidents += weight;
    inside++;
  }
  yield 0.8;
  const classes = cells.areaClasses();
  const totalM2 = classes.reduce((sum, [area, count]) => sum + area * count, 0);
  const byFullness = counter
    .filled()
    .map((cell) => ({ cell, count: counter.get(cell), areaM2: cells.areaM2(cell) }))
    .sort((a, b) => b.count / b.areaM2 - a.count / a.areaM2 || b.count - a.count || a.cell - b.cell);
  const chance = evenScatter(classes, inside, INCIDENT_SHARES);
  return {
    cellM,
    mask: mask?.id ?? 'none',
    cells: cells.count,
    incidents,
    outside: n - inside,
    area: maskSizes(mask),
    shares: INCIDENT_SHARES.map((share, k) => ({
      incidents: share,
      area: totalM2 > 0 && inside > 0 ? areaHolding(byFullness, share * incidents) / totalM2 : null,
      chance: inside > 0 ? chance[k] : null,
    })),
    tooFew: inside < LEAST_INCIDENTS,
  };
}

/** Area of the first cells that together hold `wanted`, m². */
function areaHolding(cells: readonly { readonly count: number; readonly areaM2: number }[], wanted: number): number {
  // Sums of weights round: a billionth less is still enough.
  const enough = wanted * (1 - 1e-9);
  let held = 0;
  let areaM2 = 0;
  for (const cell of cells) {
    if (held >= enough) break;
    held += cell.count;
    areaM2 += cell.areaM2;
  }
  return areaM2;
}
