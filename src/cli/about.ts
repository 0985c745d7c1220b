import { selectRows, type Selection } from '../analysis/answer/selection';
import { ratePeriod, type Study, type StudyQuery } from '../analysis/answer/study';
import { formatIsoDate, type Period } from '../domain/period';
import { filterWords, type FilterWords } from '../i18n';
import type { Opened } from './openStudy';
import type { About } from './text';

const dates = (period: Period | null): { from: string; to: string } | null =>
  period ? { from: formatIsoDate(period.fromMs), to: formatIsoDate(period.toMs) } : null;

/** What the answer is about: the period of its rates, what each condition of the filter took away, and whether the incidents are invented. */
export function data({ study, query, steps, illustrative }: Opened): Readonly<Record<string, unknown>> {
  return {
    period: dates(ratePeriod(study, query.filter)),
    selection: { rows: study.table.count, passed: steps.at(-1)?.after ?? study.table.count, steps },
    ...(illustrative ? { data: 'demonstration data: not real incidents' } : {}),
  };
}

/** The same for the head of a text. */
export const textAbout = ({ study, query, steps, illustrative }: Opened): About => ({
  period: ratePeriod(study, query.filter), demo: illustrative, compare: query.compare, filter: namedFilter(study, query), steps,
});

const namedFilter = ({ city }: Study, { filter }: StudyQuery): FilterWords => filterWords(filter, (id) => city.districts.find((district) => district.id === id)?.names);

/** Which period the changes are against; `incomplete` when the data do not cover both, and no change is said. */
export function comparison(study: Study, query: StudyQuery, selection: Selection = selectRows(study, query)): Readonly<Record<string, unknown>> {
  if (query.compare === 'none') return {};
  return { compared: { with: query.compare, period: dates(selection.comparedPeriod), incomplete: selection.compareIncomplete } };
}
