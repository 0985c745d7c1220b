import type { SummaryAnswer } from '../../domain/answers';
import { barPeriod, shownPeriod } from '../../domain/register';
import { offeredPeriod } from '../comparison/basePeriod';
import { summary } from '../selection/summary';
import { rowsOf, selectRows, stepsOf, type RowsOf, type Selection } from './selection';
import { registerOf, type Study, type StudyQuery } from './study';

/** How many, against what, when, of what kind: the sentence and the small charts. */
export function answerSummary(
  study: Study,
  query: StudyQuery,
  rows: RowsOf = (filter) => rowsOf(study, filter),
  selection: Selection = selectRows(study, query, rows),
): SummaryAnswer {
  const { filter, compare } = query;
  const { period, comparedPeriod, noChange, silentParts, fill } = selection;
  const register = registerOf(study);
  const shown = register && shownPeriod(register, filter.period);
  const isSpan = shown === null || (shown.fromMs === register?.span.fromMs && shown.toMs === register.span.toMs);
  return {
    ...summary({
      table: study.table,
      rows: selection.rows,
      rowsBefore: selection.rowsBefore,
      days: selection.days,
      rowsShown: rows({ ...filter, period: isSpan ? null : shown }),
      shown,
      ofBar: register && barPeriod(register, filter.period),
      weekdays: filter.weekdays,
      register,
    }),
    steps: stepsOf(study, filter),
    period,
    comparedPeriod,
    noChange,
    silentParts,
    register,
    fill,
    offer: noChange && !silentParts && register && period ? offeredPeriod(register, compare, period) : null,
  };
}
