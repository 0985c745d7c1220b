import type { SummaryAnswer } from '../../domain/answers';
import { comparedPeriod } from '../comparison/comparedPeriod';
import { summary } from '../selection/summary';
import { rowsOf, stepsOf, type RowsOf } from './selection';
import { ratePeriod, type Study, type StudyQuery } from './study';

/** How many, against what, when, of what kind: the sentence and the small charts. */
export function answerSummary(study: Study, query: StudyQuery, rows: RowsOf = (filter) => rowsOf(study, filter)): SummaryAnswer {
  const { filter } = query;
  const compared = comparedPeriod(query.compare, ratePeriod(study, filter));
  const rowsAnyPeriod = rows({ ...filter, period: null });
  return { ...summary({
    table: study.table,
    rows: filter.period ? rows(filter) : rowsAnyPeriod,
    rowsBefore: compared ? rows({ ...filter, period: compared }) : null,
    rowsAnyPeriod,
    period: filter.period,
    comparedPeriod: compared,
    dataPeriod: study.dataPeriod,
  }), steps: stepsOf(study, filter) };
}
