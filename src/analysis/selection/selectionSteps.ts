import { HOUR_MS } from '../../domain/clock';
import type { IncidentFilter } from '../../domain/filter';
import { hourPasses } from '../../domain/hourRange';
import {
  CATEGORIES,
  knowsDay,
  knowsTimeOfDay,
  NO,
  PLACE_KINDS,
  publicOf,
  SEVERITIES,
  streetOf,
  UNKNOWN,
  YES,
  type Answer,
  type IncidentTable,
} from '../../domain/incident';
import type { FilterCondition, SelectionStep } from '../../domain/selection';
import { dayCursor, moveTo, type DayCursor } from './dayCursor';
import { codesOf } from './passes';
import { placePasses } from './placePasses';
import { lowerBound, rowsOfPeriod } from './select';

/** What a row says to a condition. */
const FAILS = 0;
const PASSES = 1;
/** Not recorded, and therefore left out. */
const NOT_RECORDED = 2;
type Verdict = typeof FAILS | typeof PASSES | typeof NOT_RECORDED;

interface Condition {
  readonly condition: FilterCondition;
  readonly missing: boolean;
  readonly verdict: (row: number) => Verdict;
}

/**
 * The conditions of a filter one after another: how many rows each found and left. The first starts with every row of
 * the file, the last leaves what `select` gives; a filter without conditions has no steps. Each condition is one pass
 * over the rows that are still there.
 */
export function selectionSteps(
  table: IncidentTable,
  filter: IncidentFilter,
  districtOfRow: Int16Array | null,
  districtIds: readonly string[],
): readonly SelectionStep[] {
  const steps: SelectionStep[] = [];
  const [from, to] = rowsOfPeriod(table, filter.period);
  if (filter.period) {
    const timed = lowerBound(table.startMs, Infinity);
    steps.push({
      condition: 'period',
      applied: true,
      missing: timed === 0,
      unknown: table.count - timed,
      before: table.count,
      after: to - from,
    });
  }
  const conditions = conditionsOf(table, filter, districtOfRow, districtIds);
  if (conditions.length === 0) return steps;
  const rows = new Uint32Array(to - from);
  for (let k = 0; k < rows.length; k++) rows[k] = from + k;
  let left = rows.length;
  for (const { condition, missing, verdict } of conditions) {
    const before = left;
    let unknown = 0;
    left = 0;
    for (let k = 0; k < before; k++) {
      const said = verdict(rows[k]);
      if (said === PASSES) rows[left++] = rows[k];
      else if (said === NOT_RECORDED) unknown++;
    }
    steps.push({ condition, applied: true, missing, unknown, before, after: left });
  }
  return steps;
}

function conditionsOf(
  table: IncidentTable,
  filter: IncidentFilter,
  districtOfRow: Int16Array | null,
  districtIds: readonly string[],
): readonly Condition[] {
  const { startMs, flags } = table;
  const conditions: Condition[] = [];
  const cursor = dayCursor();
  const dayOf = (ms: number): DayCursor => {
    if (!(ms >= cursor.validFromMs && ms < cursor.validToMs)) moveTo(cursor, ms);
    return cursor;
  };
  const add = (condition: FilterCondition, missing: boolean, verdict: (row: number) => Verdict): void =>
    void conditions.push({ condition, missing, verdict });
  if (filter.categories) askCode('category', table.category, CATEGORIES, filter.categories, 'other');
  if (filter.places) askCode('place', table.place, PLACE_KINDS, filter.places, 'other');
  if (filter.severities) askCode('severity', table.severity, SEVERITIES, filter.severities, 'unknown');
  if (filter.inPublic !== null) askAnswer('public', publicOf, filter.inPublic);
  if (filter.street !== null) askAnswer('street', streetOf, filter.street);
  if (filter.districts) {
    const wanted = Uint8Array.from([0, ...districtIds.map((id) => Number(filter.districts?.includes(id)))]);
    add('district', false, (row) => (wanted[(districtOfRow ? districtOfRow[row] : -1) + 1] === 1 ? PASSES : FAILS));
  }
  for (const condition of ['near', 'within'] as const) {
    const isThere = placePasses(condition, table, filter);
    if (isThere) add(condition, false, (row) => (isThere(row) ? PASSES : FAILS));
  }
  if (filter.weekdays) {
    const wanted = Uint8Array.from({ length: 7 }, (_, i) => Number(filter.weekdays?.includes(i + 1)));
    add('weekdays', lowerBound(startMs, Infinity) === 0, (row) =>
      Number.isNaN(startMs[row]) || !knowsDay(flags[row])
        ? NOT_RECORDED
        : wanted[dayOf(startMs[row]).weekday] === 1
          ? PASSES
          : FAILS,
    );
  }
  if (filter.hours) {
    const { hours } = filter;
    const knows = (row: number): boolean => knowsTimeOfDay(flags[row]) && !Number.isNaN(startMs[row]);
    add('hours', !startMs.some((_, row) => knows(row)), (row) =>
      !knows(row)
        ? NOT_RECORDED
        : hourPasses(hours, (startMs[row] - dayOf(startMs[row]).midnightMs) / HOUR_MS)
          ? PASSES
          : FAILS,
    );
  }
  for (const condition of ['excluded', 'studied'] as const) {
    const isKept = placePasses(condition, table, filter);
    if (isKept) add(condition, false, (row) => (isKept(row) ? PASSES : FAILS));
  }
  return conditions;

  /** `blank` is the word a row has when the file says nothing; of categories and places it is a word of its own too. */
  function askCode<T extends string>(
    condition: FilterCondition,
    column: Uint8Array,
    names: readonly T[],
    wanted: readonly T[],
    blank: T,
  ): void {
    const passes = codesOf(names, wanted);
    const none = names.indexOf(blank);
    const missing = !column.some((code) => code !== none);
    const silent = passes[none] === 0 && (missing || condition === 'severity');
    add(condition, missing, (row) =>
      passes[column[row]] === 1 ? PASSES : silent && column[row] === none ? NOT_RECORDED : FAILS,
    );
  }

  function askAnswer(condition: FilterCondition, answerOf: (flags: number) => Answer, wanted: boolean): void {
    const right = wanted ? YES : NO;
    add(condition, !flags.some((f) => answerOf(f) !== UNKNOWN), (row) => {
      const answer = answerOf(flags[row]);
      return answer === right ? PASSES : answer === UNKNOWN ? NOT_RECORDED : FAILS;
    });
  }
}
