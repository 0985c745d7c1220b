import { formatIsoDate } from '../domain/clock';
import { answerHealth } from '../analysis/answer/answerHealth';
import { selectRows, type Selection } from '../analysis/answer/selection';
import { ratePeriod, registerOf, type Study, type StudyQuery } from '../analysis/answer/study';
import { periodFill } from '../analysis/span/periodFill';
import type { HealthReason, StudyAreaSize } from '../domain/answers';
import type { Period } from '../domain/period';
import { filterWords, type FilterWords } from '../i18n';
import type { OpenStudy } from './openStudy';
import type { Twin } from './readInput';
import type { About } from './text';

const dates = (period: Period | null): { from: string; to: string } | null =>
  period ? { from: formatIsoDate(period.fromMs), to: formatIsoDate(period.toMs) } : null;

/** Codes that say of the whole file that its places or times are not those of incidents. */
const SAID_WITH_EVERY_ANSWER: readonly HealthReason['code'][] = [
  'suspects',
  'few-points',
  'time-heap',
  'new-year',
  'month-start',
];

/** What Data health says of the file and must stand beside every figure made of it. */
const cautionsOf = ({ study, read }: OpenStudy): readonly HealthReason[] =>
  answerHealth(study, read).reasons.filter(({ code }) => SAID_WITH_EVERY_ANSWER.includes(code));

/**
 * What the answer is about: the period of its rates, what each condition of the filter took away, and whether the
 * incidents are invented.
 */
export function data(opened: OpenStudy): Readonly<Record<string, unknown>> {
  const { study, query, steps, illustrative } = opened;
  const cautions = cautionsOf(opened);
  return {
    period: dates(ratePeriod(study, query.filter)),
    selection: { rows: study.table.count, passed: steps.at(-1)?.after ?? study.table.count, steps },
    ...covered(study, query),
    ...(illustrative ? { data: 'demonstration data: not real incidents' } : {}),
    ...(cautions.length > 0 ? { cautions } : {}),
  };
}

/** Of which ground the answer speaks, and how many of the selection lie outside it; null without a study area. */
export const studyArea = ({ outside, area }: Cut): Readonly<Record<string, unknown>> => ({ outside, studyArea: area });

/** What lies outside the study area is said beside every answer that leaves it out. */
export function sayOutside({ incidents, outside }: Cut, { say, words }: Twin): void {
  if (outside > 0) say(words.m.ground.outsideHere(outside, incidents + outside));
}

interface Cut {
  readonly incidents: number;
  readonly outside: number;
  readonly area: StudyAreaSize | null;
}

/** The days the register covers, what it leaves out of the answer, and how far it fills the period asked about. */
function covered(study: Study, query: StudyQuery): Readonly<Record<string, unknown>> {
  const register = registerOf(study);
  const period = ratePeriod(study, query.filter);
  if (!register || !period) return {};
  const { completeToMs, ...fill } = periodFill(register, study.table, period);
  const { span, outside, gaps, rule, extent } = register;
  return {
    filled: { ...fill, completeTo: completeToMs === null ? null : formatIsoDate(completeToMs) },
    register: {
      ...dates(span),
      rule,
      completeTo: formatIsoDate(register.completeToMs),
      outside,
      extent: dates(extent),
      gaps: gaps.map(dates),
    },
    leftOut: query.filter.period === null ? outside : { before: 0, after: 0, undated: outside.undated },
  };
}

/** The same for the head of a text. */
export const textAbout = (opened: OpenStudy): About => ({
  period: ratePeriod(opened.study, opened.query.filter),
  demo: opened.illustrative,
  compare: opened.query.compare,
  filter: namedFilter(opened.study, opened.query),
  steps: opened.steps,
  cautions: cautionsOf(opened),
  study: opened.study,
  query: opened.query,
});

const namedFilter = ({ city }: Study, { filter }: StudyQuery): FilterWords =>
  filterWords(filter, (id) => city.districts.find((district) => district.id === id)?.names);

/** Which period the changes are against; `incomplete` when the data do not cover both, and no change is said. */
export function comparison(
  study: Study,
  query: StudyQuery,
  selection: Selection = selectRows(study, query),
): Readonly<Record<string, unknown>> {
  if (query.compare === 'none') return {};
  const { comparedPeriod, noChange, silentParts, days } = selection;
  return {
    compared: {
      with: query.compare,
      period: dates(comparedPeriod),
      incomplete: noChange !== null,
      why: noChange,
      ...(silentParts ? { parts: silentParts } : {}),
      ...(days ? { days } : {}),
    },
  };
}
