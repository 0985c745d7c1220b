import type { NoChange, PeriodFill } from '../../domain/answers';
import type { IncidentFilter } from '../../domain/filter';
import type { Period } from '../../domain/period';
import type { PlanarPoints } from '../../domain/points';
import { leftOutRows } from '../../domain/register';
import type { SelectionStep } from '../../domain/selection';
import { comparedPeriod } from '../comparison/comparedPeriod';
import { unequalDays, whyNoChange } from '../comparison/whyNoChange';
import { select } from '../selection/select';
import { selectionSteps } from '../selection/selectionSteps';
import { periodFill } from '../span/periodFill';
import { silencesByPart, type Silence } from '../span/silentRows';
import { countedFilter, ratePeriod, registerOf, type Study, type StudyQuery } from './study';

/** The rows a query means, and those it is held against. */
export interface Selection {
  readonly rows: Uint32Array;
  /** The period asked for, else the days the register covers. */
  readonly period: Period | null;
  /** How far the register fills it: rates are taken over those days. */
  readonly fill: PeriodFill | null;
  readonly comparedPeriod: Period | null;
  readonly comparedFill: PeriodFill | null;
  /** null when nothing is compared, or when it may not be (`noChange`). */
  readonly rowsBefore: Uint32Array | null;
  readonly noChange: NoChange | null;
  /** Days of the two periods when they differ: then rates are compared. */
  readonly days: { readonly now: number; readonly before: number } | undefined;
}

/** Where the rows of a filter come from: found anew, or kept by the caller. */
export type RowsOf = (filter: IncidentFilter) => Uint32Array;

/** Rows that pass a filter; without a period those of the days that the register covers. */
export function rowsOf(study: Study, filter: IncidentFilter): Uint32Array {
  return select(study.table, countedFilter(study, filter), study.districtOfRow, study.city.districts.map((district) => district.id));
}

/** The same in steps: what each condition of the filter took away. */
export function stepsOf(study: Study, filter: IncidentFilter): readonly SelectionStep[] {
  const register = registerOf(study);
  const counted = register && leftOutRows(register) > 0 ? countedFilter(study, filter) : filter;
  return selectionSteps(study.table, counted, study.districtOfRow, study.city.districts.map((district) => district.id));
}

/**
 * The rows of a query, once for all questions asked of it. A comparison is not made where either period lies partly outside
 * the data, reaches into days whose records are still arriving, or holds a silence of what is asked about: missing data
 * would read as a change.
 */
export function selectRows(study: Study, query: StudyQuery, rows: RowsOf = (filter) => rowsOf(study, filter)): Selection {
  const { filter, compare } = query;
  const register = registerOf(study);
  const period = ratePeriod(study, filter);
  const compared = comparedPeriod(compare, period);
  const fillOf = (of: Period | null): PeriodFill | null => (register && of ? periodFill(register, study.table, of) : null);
  const noChange = compared && period ? whyNoChange(register, period, compared, silenceOf(study, rows({ ...filter, period: null }))) : null;
  return {
    rows: rows(filter),
    period,
    fill: fillOf(period),
    comparedPeriod: compared,
    comparedFill: fillOf(compared),
    rowsBefore: compared && !noChange ? rows({ ...filter, period: compared }) : null,
    noChange,
    days: compared && period ? unequalDays(period, compared) : undefined,
  };
}

/** Where the records asked about fall silent by their own rate. */
function silenceOf(study: Study, rows: Uint32Array): Silence | null {
  const register = registerOf(study);
  return register && silencesByPart(study.table, register, rows, 1, () => 0)[0];
}

/** The points of some rows, with their weights. */
export const pointsOf = (study: Study, rows: Uint32Array | null): PlanarPoints => ({
  x: study.table.x, y: study.table.y, weight: study.table.weight, rows,
});
