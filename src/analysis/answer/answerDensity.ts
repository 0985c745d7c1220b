import type { DensityGrid, StudyAreaSize } from '../../domain/answers';
import { maskSizes } from '../../domain/area';
import type { BandwidthRule, DensityMethod, DensityUnit } from '../../domain/density';
import { part, type Job } from '../../domain/job';
import { yearsOfDensity } from '../../domain/rateDays';
import { bandwidthsFor } from '../density/bandwidthRules';
import { densityAt } from '../density/densityAt';
import { densityCache, type DensityCache } from '../density/densityCache';
import { densityGrid, FALLBACK_BANDWIDTH_M, unitFactor } from '../density/densityGrid';
import { enteringEvents } from '../density/enteringEvents';
import { convertBandwidth } from '../density/kernels';
import { pointsOf, selectRows, type Selection } from './selection';
import { maskOf, type Study, type StudyQuery } from './study';

export interface DensityQuestion extends StudyQuery {
  readonly method: DensityMethod;
  /** per-km2-year when not given; without a time it becomes per-km2. */
  readonly unit?: DensityUnit;
}

/**
 * The density of what a query selects, and that of the compared period with the same bandwidth (null when nothing is
 * compared or its data are incomplete). Keep `cache` between calls on the same study.
 */
export function* answerDensity(
  study: Study,
  question: DensityQuestion,
  cache: DensityCache = densityCache(),
  selection: Selection = selectRows(study, question),
): Job<{ readonly grid: DensityGrid; readonly before: DensityGrid | null }> {
  const { method, unit = 'per-km2-year' } = question;
  const mask = maskOf(study, method.mask);
  const { rows, rowsBefore } = selection;
  const half = rowsBefore ? 0.5 : 1;
  const grid = yield* part(
    densityGrid(pointsOf(study, rows), method, mask, { unit, years: yearsOfDensity(selection.fill) }, cache),
    0,
    half,
  );
  if (!rowsBefore) return { grid, before: null };
  const same = { ...method, bandwidth: grid.bandwidthM };
  const before = yield* part(
    densityGrid(
      pointsOf(study, rowsBefore),
      same,
      mask,
      { unit, years: yearsOfDensity(selection.comparedFill) },
      cache,
    ),
    0.5,
    1,
  );
  return { grid, before };
}

export interface DensityValues {
  readonly unit: DensityUnit;
  readonly bandwidthM: number;
  readonly rule: BandwidthRule | null;
  /** One value per place asked about, in order, never truncated; NaN outside the study area. */
  readonly values: Float64Array;
  readonly before: Float64Array | null;
  /** Incidents in the study area and outside it, and its size. */
  readonly incidents: number;
  readonly outside: number;
  readonly area: StudyAreaSize | null;
}

/** The density at given places (metres of the study's plane), exact: no grid, no cut of the gaussian. */
export function* answerDensityAt(
  study: Study,
  question: DensityQuestion,
  at: { readonly x: Float64Array; readonly y: Float64Array },
  selection: Selection = selectRows(study, question),
): Job<DensityValues> {
  const { method } = question;
  const mask = maskOf(study, method.mask);
  const { rows, rowsBefore } = selection;
  const { bandwidthM, rule } = yield* part(settleBandwidth(study, method, rows), 0, 0.1);
  const years = yearsOfDensity(selection.fill);
  const asked = question.unit ?? 'per-km2-year';
  const unit = asked === 'per-km2-year' && years === null ? 'per-km2' : asked;
  const choice = { kernel: method.kernel, bandwidthM, edge: method.edge };
  const values = yield* part(
    densityAt(pointsOf(study, rows), at, choice, mask, unitFactor(unit, years)),
    0.1,
    rowsBefore ? 0.5 : 1,
  );
  const before = rowsBefore
    ? yield* part(
        densityAt(
          pointsOf(study, rowsBefore),
          at,
          choice,
          mask,
          unitFactor(unit, yearsOfDensity(selection.comparedFill)),
        ),
        0.5,
        1,
      )
    : null;
  const { length: incidents } = yield* enteringEvents(pointsOf(study, rows), mask, densityCache());
  return { unit, bandwidthM, rule, values, before, incidents, outside: rows.length - incidents, area: maskSizes(mask) };
}

/** The bandwidth as `densityGrid` settles it: a number as it stands, a rule over the events in the study area. */
function* settleBandwidth(
  study: Study,
  method: DensityMethod,
  rows: Uint32Array,
): Job<{ bandwidthM: number; rule: BandwidthRule | null }> {
  const asked = method.bandwidth;
  if (typeof asked === 'number') return { bandwidthM: asked, rule: null };
  const points = pointsOf(study, rows);
  const entered = yield* enteringEvents(points, maskOf(study, method.mask), densityCache());
  const value = bandwidthsFor(method.kernel, { ...points, rows: entered })[asked];
  if (value > 0) return { bandwidthM: value, rule: asked };
  return { bandwidthM: convertBandwidth(FALLBACK_BANDWIDTH_M, 'quartic', method.kernel), rule: null };
}
