import { pointsOf } from '../../analysis/answer/selection';
import { maskOf, type StudyQuery } from '../../analysis/answer/study';
import type { StudyMemory } from '../../analysis/answer/studyMemory';
import { enteringEvents } from '../../analysis/density/enteringEvents';
import { FALLBACK_BANDWIDTH_M } from '../../analysis/density/densityGrid';
import { boxOfPoints, studyLattice } from '../../analysis/lattice/studyLattice';
import type { Sample } from '../../analysis/risk/logDensity';
import { oversmoothing } from '../../analysis/risk/relativeRisk';
import { placesAbove, squareOfBandwidth } from '../../analysis/risk/placesAbove';
import { riskSurface } from '../../analysis/risk/riskSurface';
import { maskSizes } from '../../domain/area';
import { part } from '../../domain/job';
import { toLonLat } from '../../domain/projection';
import { RISK_LEVELS, type RiskAnswer, isTooFewToCompare } from '../../domain/risk';
import { answering } from '../answering';
import type { RiskQuestion } from './question';

export const risk = answering({
  *answer(memory, { method, ...q }: StudyQuery & RiskQuestion): Generator<number, RiskAnswer, void> {
    const { study } = memory;
    const { rows } = memory.selection(q);
    const others = method.against === 'others' ? othersOf(memory, q, rows) : memory.selection(q).rowsBefore;
    const points = pointsOf(study, rows);
    const mask = maskOf(study, q.mask);
    const none = new Uint32Array(0);
    const entered = yield* part(enteringEvents(points, mask, memory.density), 0, 0.03);
    const against = yield* part(enteringEvents({ ...points, rows: others ?? none }, mask, memory.density), 0.03, 0.06);
    const at = (of: Uint32Array): Sample => ({
      x: Float64Array.from(of, (row) => points.x[row]),
      y: Float64Array.from(of, (row) => points.y[row]),
      weight: null,
    });
    const [cases, controls] = [at(entered), at(against)];
    const counts = { cases: entered.length, controls: against.length };
    const rule = method.bandwidth === 'os' && counts.cases * counts.controls > 1 ? oversmoothing(cases, controls) : 0;
    const bandwidthM = method.bandwidth === 'os' ? (rule > 0 ? rule : FALLBACK_BANDWIDTH_M) : method.bandwidth;
    const sizeM = squareOfBandwidth(bandwidthM, mask?.areaM2 ?? null);
    const said = {
      ...method,
      kernel: 'gaussian' as const,
      ...counts,
      bandwidthM,
      rule: rule > 0 ? ('os' as const) : null,
      sizeM,
      outside: rows.length - entered.length + (others?.length ?? 0) - against.length,
      mask: q.mask,
      area: maskSizes(mask),
    };
    if (isTooFewToCompare(counts)) {
      const isNone = others === null || (others.length === 0 && method.against === 'others');
      const nothing = isNone ? (method.against === 'others' ? ('no-others' as const) : ('no-before' as const)) : null;
      const empty = new Float64Array(0);
      return { ...said, ...EMPTY, x: empty, y: empty, logRr: empty, p: empty, nothing };
    }
    const both = Uint32Array.from([...entered, ...against]);
    const lattice = studyLattice(mask?.shape ?? boxOfPoints({ ...points, rows: both }, sizeM), 'square', sizeM);
    const { permutations: runs, seed } = method;
    const found = yield* part(riskSurface(cases, controls, lattice, bandwidthM, method.edge, { runs, seed }), 0.1, 1);
    const { logRr, p, globalP } = found;
    const [outer] = RISK_LEVELS;
    const places = placesAbove(lattice, logRr, p, cases, controls);
    const among = (is: (value: number) => boolean): number => p.reduce((sum, value) => sum + (is(value) ? 1 : 0), 0);
    return {
      ...said,
      x: lattice.x,
      y: lattice.y,
      logRr,
      p,
      globalP,
      places,
      near: study.isPlane ? [] : places.map((one) => memory.nameAt(...toLonLat(one.x, one.y))),
      higher: among((value) => value <= outer),
      lower: among((value) => value >= 1 - outer),
      blank: among(Number.isNaN),
      nothing: null,
    };
  },
  buffers: ({ x, y, logRr, p }) => [...new Set([x, y, logRr, p].map(({ buffer }) => buffer))],
});

const EMPTY = { globalP: null, places: [], near: [], higher: 0, lower: 0, blank: 0 } as const;

/** All incidents of the same days, ground and districts that the filter's other conditions leave out. */
function othersOf(memory: StudyMemory, q: StudyQuery, rows: Uint32Array): Uint32Array {
  const filter = {
    ...q.filter,
    categories: null,
    places: null,
    severities: null,
    inPublic: null,
    street: null,
    hours: null,
    weekdays: null,
  };
  const isCase = new Uint8Array(memory.study.table.count);
  for (const row of rows) isCase[row] = 1;
  return memory.selection({ ...q, filter }).rows.filter((row) => isCase[row] === 0);
}
