import { formatIsoDate } from '../domain/clock';
import { answerSummary } from '../analysis/answer/answerSummary';
import type { Period } from '../domain/period';
import { ok, type Result } from '../domain/result';
import { data, textAbout } from './about';
import type { Failure } from './fail';
import { openStudy } from './openStudy';
import type { Command } from './parseArgs';
import type { Answered } from './print';
import type { Twin } from './readInput';
import { summaryText } from './text';

const dates = (period: Period | null): { from: string; to: string } | null =>
  period ? { from: formatIsoDate(period.fromMs), to: formatIsoDate(period.toMs) } : null;

/** How many incidents pass, against what, when and of what kind. */
export function summaryVerb(command: Command, twin: Twin): Result<Answered, Failure> {
  const opened = openStudy(command, twin, false);
  if (!opened.ok) return opened;
  const answer = answerSummary(opened.value.study, opened.value.query);
  const months = answer.months.map(({ fromMs, count }) => ({ month: formatIsoDate(fromMs).slice(0, 7), count }));
  return ok({
    json: { ...answer, months, comparedPeriod: dates(answer.comparedPeriod), ...data(opened.value) },
    text: (words) => summaryText(words, answer, textAbout(opened.value)),
    table: () => ({ header: ['month', 'count'], rows: months.map(({ month, count }) => [month, count]) }),
  });
}
