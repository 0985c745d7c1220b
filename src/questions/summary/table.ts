import type { SummaryAnswer } from '../../domain/answers';
import { formatIsoDate } from '../../domain/clock';
import type { Table } from '../../domain/table';

/** Counts by month: YYYY-MM. */
export const monthsOf = ({
  months,
}: Pick<SummaryAnswer, 'months'>): readonly { readonly month: string; readonly count: number }[] =>
  months.map(({ fromMs, count }) => ({ month: formatIsoDate(fromMs).slice(0, 7), count }));

export const summaryTable = (answer: SummaryAnswer): Table => ({
  header: ['month', 'count'],
  rows: monthsOf(answer).map(({ month, count }) => [month, count]),
});
