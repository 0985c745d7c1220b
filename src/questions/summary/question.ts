import type { SummaryAnswer } from '../../domain/answers';
import { formatIsoDate } from '../../domain/clock';
import { NO_SETTINGS, question } from '../question';
import { monthsOf, summaryTable } from './table';
import { words } from './words';

/** How many, against what, when, of what kind. It has no room: the headline and the period's bar say it. */
export const summary = question({
  id: 'summary',
  isCutByStudy: true,
  settings: NO_SETTINGS,
  asks: () => ({}),
  shown: {
    words,
    table: summaryTable,
    twin: {
      asks: () => ({}),
      json: (answer: SummaryAnswer) => ({
        ...answer,
        // A picture of the page: its counts are in `months`.
        bar: undefined,
        months: monthsOf(answer),
        // Of months alone no weekday is known: zeros would read as none recorded.
        byWeekday: answer.count > 0 && answer.byWeekday.every((count) => count === 0) ? null : answer.byWeekday,
        comparedPeriod: answer.comparedPeriod && {
          from: formatIsoDate(answer.comparedPeriod.fromMs),
          to: formatIsoDate(answer.comparedPeriod.toMs),
        },
      }),
      saysCompared: true,
    },
  },
});
