import { maskSizes, type StudyMask } from '../../domain/area';
import { namedCells, type ChangeAnswer, type ChangeMethod, type ChangeRow } from '../../domain/change';
import { lengthDays, shiftDays, type Period } from '../../domain/period';
import type { RegisterSpan } from '../../domain/register';
import { toLonLat } from '../../domain/projection';
import { areaAt, buildLocator } from '../areas/locator';
import { offeredPeriod } from '../comparison/basePeriod';
import { changesOf, type Counts } from '../comparison/changesOf';
import { boxOfPoints, countsIn, studyLattice } from '../lattice/studyLattice';
import { reachesIncomplete } from '../span/periodFill';
import { lateDays } from '../span/lateDays';
import { answerDistricts, type AreaSet } from './answerDistricts';
import { pointsOf, selectRows, type Selection } from './selection';
import { maskOf, ratePeriod, registerOf, type Study, type StudyQuery } from './study';
import type { StudyMemory } from './studyMemory';

interface Asked extends StudyQuery {
  readonly method: ChangeMethod;
  readonly mask: StudyMask;
}

/**
 * Which areas, or which cells of the study area, hold more or fewer incidents than in the compared period, tested with
 * the rate of false finds held. Last days that are still arriving are left out of the period, and the same days of the
 * compared one with them; nothing is compared where the register does not fill both, or a row fell silent.
 */
export function answerChange(memory: StudyMemory, asked: Asked, own: AreaSet | null): ChangeAnswer {
  const { method, mask, compare } = asked;
  const { study, late, period } = withoutLate(memory.study, asked);
  // All of the period is still arriving: there is nothing to compare.
  const isAllLate = period !== null && period.toMs <= period.fromMs;
  const query: StudyQuery =
    isAllLate || !period
      ? { filter: asked.filter, compare: 'none' }
      : { filter: { ...asked.filter, period: late ? period : asked.filter.period }, compare };
  const selection = selectRows(study, query, memory.rows);
  const { comparedPeriod: before, silentParts } = selection;
  const days = selection.days ?? null;
  const noChange = isAllLate && compare !== 'none' ? 'still-arriving' : selection.noChange;
  const areSums = study.table.weight !== null;
  const rows =
    method.rows === 'cells' ? cellRows(study, asked, query, selection) : areaRows(study, query, own, selection);
  const counts = rows.counted.map((row) => (areSums ? null : row.counts));
  const changes = changesOf(
    counts.filter((of) => of !== null),
    method.fdr,
    days ?? undefined,
  );
  let next = 0;
  const found = rows.counted.map(({ id, x, y, why }, k): ChangeRow => ({
    id,
    x,
    y,
    near: null,
    change: counts[k] ? changes[next++] : null,
    noChange: counts[k] ? null : isAllLate ? noChange : why,
  }));
  const [whole] = rows.whole && !areSums ? changesOf([rows.whole], 'none', days ?? undefined) : [null];
  const register = registerOf(study);
  return {
    ...method,
    mask,
    compare,
    compared: period && before ? { period, before, days } : null,
    noChange,
    silentParts,
    offer:
      register && period && noChange
        ? offeredPeriod(register, compare, isAllLate ? (asked.filter.period ?? period) : period)
        : null,
    late,
    found: rows.cells === null ? found : withNames(memory, found),
    whole,
    areSums,
    cells: rows.cells,
    incidents: rows.incidents,
    outside: rows.outside,
    area: rows.area,
  };
}

/** The cells that are named in words, with what they are near to. */
function withNames({ nameAt }: StudyMemory, found: readonly ChangeRow[]): readonly ChangeRow[] {
  const named = new Set(namedCells(found));
  return found.map((row, k) =>
    named.has(k) && row.x !== null && row.y !== null ? { ...row, near: nameAt(...toLonLat(row.x, row.y)) } : row,
  );
}

/** The study as it is compared: with the last complete day that is found or set, and the period up to it. */
function withoutLate(
  study: Study,
  { filter, method }: Asked,
): { readonly study: Study; readonly late: ChangeAnswer['late']; readonly period: Period | null } {
  const found = registerOf(study);
  const period = ratePeriod(study, filter);
  if (!found || !period) return { study, late: null, period };
  const { lateDays: set } = method;
  const register: RegisterSpan =
    set === null ? found : { ...found, completeToMs: Math.max(found.span.fromMs, shiftDays(found.span.toMs, -set)) };
  const taken = { ...study, register };
  if (!reachesIncomplete(register, period)) return { study: taken, late: null, period };
  const fromMs = Math.max(period.fromMs, register.completeToMs);
  const toMs = Math.min(period.toMs, register.span.toMs);
  return {
    study: taken,
    period: { fromMs: period.fromMs, toMs: fromMs },
    late: {
      fromMs,
      days: Math.round(lengthDays({ fromMs, toMs })),
      shown: lateDays(study.table, register, fromMs),
    },
  };
}

interface Rows extends Pick<ChangeAnswer, 'cells' | 'incidents' | 'outside' | 'area'> {
  readonly counted: readonly (Omit<ChangeRow, 'change' | 'noChange' | 'near'> & {
    readonly counts: Counts | null;
    readonly why: ChangeRow['noChange'];
  })[];
  readonly whole: Counts | null;
}

/** The districts, or areas of the user's own in their place. */
function areaRows(study: Study, query: StudyQuery, own: AreaSet | null, selection: Selection): Rows {
  const { districts, city, outside, total, noChange } = answerDistricts(study, query, own, selection);
  return {
    counted: districts.map(({ id, change, isOutside, isLeftOut, noChange: why }) => ({
      id,
      x: null,
      y: null,
      counts: change ?? null,
      why: isOutside || isLeftOut ? null : (why ?? noChange),
    })),
    whole: city.change ?? null,
    cells: null,
    incidents: total - outside,
    outside,
    area: null,
  };
}

/** The cells of the study area that hold anything in either period; one of a district that fell silent says nothing. */
function cellRows(study: Study, { method, mask: asked }: Asked, query: StudyQuery, selection: Selection): Rows {
  const { rows, rowsBefore, rowsBeforeByDistrict, noChange } = selection;
  const points = pointsOf(study, rows);
  const mask = maskOf(study, asked);
  const lattice = studyLattice(
    mask?.shape ?? boxOfPoints(pointsOf(study, null), method.sizeM),
    method.shape,
    method.sizeM,
  );
  const now = countsIn(lattice, points);
  const before = rowsBeforeByDistrict && countsIn(lattice, pointsOf(study, rowsBeforeByDistrict)).counts;
  const silent = new Set(
    before
      ? answerDistricts(study, query, null, selection).districts.flatMap(({ id, noChange: why }) => (why ? [id] : []))
      : [],
  );
  const locator = silent.size > 0 ? buildLocator(study.city.districts) : null;
  const isSilent = (x: number, y: number): boolean => {
    const [lon, lat] = toLonLat(x, y);
    return locator !== null && silent.has(study.city.districts[areaAt(locator, lon, lat)]?.id);
  };
  const held = Array.from({ length: lattice.count }, (_, cell) => cell).filter(
    (cell) => now.counts[cell] > 0 || (before?.[cell] ?? 0) > 0,
  );
  const sum = (counts: Float64Array): number => counts.reduce((a, b) => a + b, 0);
  return {
    counted: held.map((cell) => {
      const [x, y] = [lattice.x[cell], lattice.y[cell]];
      const why = before === null ? noChange : isSilent(x, y) ? 'no-data' : null;
      return { id: null, x, y, counts: before && !why ? { now: now.counts[cell], before: before[cell] } : null, why };
    }),
    whole: rowsBefore && before ? { now: sum(now.counts), before: sum(before) } : null,
    cells: lattice.count,
    incidents: sum(now.counts),
    outside: now.outside,
    area: maskSizes(mask),
  };
}
