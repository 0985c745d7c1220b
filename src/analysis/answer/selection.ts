import type { IncidentFilter } from '../../domain/filter';
import type { Period } from '../../domain/period';
import type { PlanarPoints } from '../../domain/points';
import type { SelectionStep } from '../../domain/selection';
import { comparedPeriod } from '../comparison/comparedPeriod';
import { lowerBound, select } from '../selection/select';
import { selectionSteps } from '../selection/selectionSteps';
import { covers } from '../selection/summary';
import { ratePeriod, type Study, type StudyQuery } from './study';

/** The rows a query means, and those it is held against. */
export interface Selection {
  readonly rows: Uint32Array;
  /** The period rates are taken over: the one asked for, else the data's. */
  readonly period: Period | null;
  readonly comparedPeriod: Period | null;
  /** null when nothing is compared, or when either period lies partly outside the data. */
  readonly rowsBefore: Uint32Array | null;
  readonly compareIncomplete: boolean;
}

/** Where the rows of a filter come from: found anew, or kept by the caller. */
export type RowsOf = (filter: IncidentFilter) => Uint32Array;

/** Rows that pass a filter. */
export function rowsOf(study: Study, filter: IncidentFilter): Uint32Array {
  return select(study.table, filter, study.districtOfRow, study.city.districts.map((district) => district.id));
}

/** The same in steps: what each condition of the filter took away. */
export function stepsOf(study: Study, filter: IncidentFilter): readonly SelectionStep[] {
  return selectionSteps(study.table, filter, study.districtOfRow, study.city.districts.map((district) => district.id));
}

/**
 * The rows of a query, once for all questions asked of it. A comparison with a period that the data do not cover is not
 * made: four months of this year against twelve of the last would read as a fall.
 */
export function selectRows(study: Study, query: StudyQuery, rows: RowsOf = (filter) => rowsOf(study, filter)): Selection {
  const { filter, compare } = query;
  const period = ratePeriod(study, filter);
  const compared = comparedPeriod(compare, period);
  const timed = lowerBound(study.table.startMs, Infinity);
  const complete = compared !== null && period !== null && covers(study.dataPeriod, timed, compared) && covers(study.dataPeriod, timed, period);
  return {
    rows: rows(filter),
    period,
    comparedPeriod: compared,
    rowsBefore: complete ? rows({ ...filter, period: compared }) : null,
    compareIncomplete: compared !== null && !complete,
  };
}

/** The points of some rows, with their weights. */
export const pointsOf = (study: Study, rows: Uint32Array | null): PlanarPoints => ({
  x: study.table.x, y: study.table.y, weight: study.table.weight, rows,
});
