import { timedEvents } from '../../analysis/answer/timedEvents';
import { maskOf, registerOf, type StudyQuery } from '../../analysis/answer/study';
import type { StudyMemory } from '../../analysis/answer/studyMemory';
import { emergingPlaces, type Cube } from '../../analysis/emerging/emergingPlaces';
import { timeBins } from '../../analysis/emerging/timeBins';
import { latticeNeighbours } from '../../analysis/lattice/neighbourhood';
import { boxOfPoints, studyLattice, type StudyLattice } from '../../analysis/lattice/studyLattice';
import { GAPS_ALLOWED, isFilled } from '../../analysis/span/periodFill';
import { dayOf, midnightOfDay } from '../../domain/clock';
import {
  EMERGING_CLASSES,
  isTooShort,
  type EmergingAnswer,
  type EmergingCells,
  type EmergingMethod,
  type TimeBin,
} from '../../domain/emerging';
import { part } from '../../domain/job';
import { answering } from '../answering';
import type { EmergingQuestion } from './question';

export const emerging = answering({
  *answer(memory, { method, ...q }: StudyQuery & EmergingQuestion): Generator<number, EmergingAnswer, void> {
    const { study } = memory;
    const { rows, x, y, days, outside, undated, area } = yield* part(timedEvents(memory, q), 0, 0.2);
    const points = { x, y, weight: null, rows: null };
    const lattice = studyLattice(
      maskOf(study, q.mask)?.shape ?? boxOfPoints(points, method.sizeM),
      method.shape,
      method.sizeM,
    );
    yield 0.3;
    const { bins, leftOut } = binsOf(memory, q, days, method.step);
    const weight = study.table.weight && Float64Array.from(rows, (row) => study.table.weight![row]);
    const { counts, records } = cubeOf({ x, y, days, weight }, lattice, bins);
    yield 0.4;
    const cells = lattice.count;
    const ground = lattice.share.reduce((a, b) => a + b, 0);
    const cube: Cube = {
      bins: bins.length,
      ground: lattice.share.map((share) => share / ground),
      counts,
      records,
      follows: bins.map(({ from }, k) => bins[k - 1]?.to === from),
    };
    const found = isTooShort({ bins })
      ? nothingOf(cells)
      : yield* part(emergingPlaces(cube, latticeNeighbours(lattice, method.near), method), 0.4, 1);
    const incidents = records.reduce((a, b) => a + b, 0);
    return {
      ...method,
      ...found,
      x: lattice.x,
      y: lattice.y,
      counts: Float64Array.from({ length: cells }, (_, cell) => {
        let sum = 0;
        for (let k = cell; k < counts.length; k += cells) sum += counts[k];
        return sum;
      }),
      last: bins.length > 0 ? counts.slice((bins.length - 1) * cells) : new Float64Array(cells),
      bins,
      leftOut,
      mask: q.mask,
      area,
      incidents,
      otherDays: days.length - incidents,
      outside,
      undated,
      isPlane: study.isPlane ?? false,
    };
  },
  buffers: ({ x, y, counts, last, found, held, hot, cold, z, trend }) =>
    [x, y, counts, last, found, held, hot, cold, z, trend].map(({ buffer }) => buffer),
});

/** Stretches of the days of the filter that the register fills. */
function binsOf(
  memory: StudyMemory,
  q: StudyQuery,
  days: Float64Array,
  step: EmergingMethod['step'],
): ReturnType<typeof timeBins> {
  const none = { bins: [], leftOut: 0 };
  if (days.length === 0) return none;
  if (memory.study.isPlane) {
    const [first, end] = [
      Math.floor(days.reduce((a, b) => Math.min(a, b))),
      Math.floor(days.reduce((a, b) => Math.max(a, b))) + 1,
    ];
    // Few events seldom lie on the very first day of what they cover.
    const allowed = (GAPS_ALLOWED * (end - first)) / days.length;
    return timeBins(end, first, step, false, ({ from }) => from >= first - allowed);
  }
  const register = registerOf(memory.study);
  const { period } = memory.selection(q);
  if (!period || !register) return none;
  const first = dayOf(Math.max(period.fromMs, register.span.fromMs));
  const end = dayOf(Math.min(period.toMs, register.span.toMs, register.completeToMs));
  const asked = q.filter.period ? dayOf(q.filter.period.fromMs) : -Infinity;
  return timeBins(
    end,
    first,
    step,
    true,
    ({ from, to }) => from >= asked && isFilled(register, { fromMs: midnightOfDay(from), toMs: midnightOfDay(to) }),
  );
}

interface Events {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly days: Float64Array;
  readonly weight: Float64Array | null;
}

function cubeOf(
  { x, y, days, weight }: Events,
  lattice: StudyLattice,
  bins: readonly TimeBin[],
): Pick<Cube, 'counts'> & { readonly records: Float64Array } {
  const counts = new Float64Array(bins.length * lattice.count);
  const records = weight ? new Float64Array(counts.length) : counts;
  for (let i = 0; i < days.length; i++) {
    const bin = bins.findIndex(({ from, to }) => days[i] >= from && days[i] < to);
    if (bin < 0) continue;
    const cell = lattice.cellOf(x[i], y[i]);
    if (cell < 0) continue;
    counts[bin * lattice.count + cell] += weight ? weight[i] : 1;
    if (weight) records[bin * lattice.count + cell]++;
  }
  return { counts, records };
}

/** Of too few bins nothing is said of any cell. */
function nothingOf(cells: number): EmergingCells {
  const none = (): Uint8Array => new Uint8Array(cells).fill(EMERGING_CLASSES.indexOf('no pattern'));
  return {
    found: none(),
    held: none(),
    hot: new Uint16Array(cells),
    cold: new Uint16Array(cells),
    z: new Float64Array(cells),
    trend: new Float64Array(cells),
  };
}
