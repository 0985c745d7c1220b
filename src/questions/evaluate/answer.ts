import { timedEvents } from '../../analysis/answer/timedEvents';
import { rowsOf } from '../../analysis/answer/selection';
import { maskOf, registerOf, type Study, type StudyQuery } from '../../analysis/answer/study';
import { missingDays } from '../../analysis/comparison/whyNoChange';
import { evaluateAll, type EvaluationScene } from '../../analysis/evaluation/evaluate';
import { groundsAsInterventions, postsAsInterventions } from '../../analysis/evaluation/interventions';
import { calendarOf, calendarOfDays, monthOfDays, type Calendar } from '../../analysis/evaluation/monthsAround';
import { touchesShape } from '../../analysis/shape/insideShape';
import { shapeIndex } from '../../analysis/shape/shapeIndex';
import { silencesByPart } from '../../analysis/span/silentRows';
import { dayOfDate, midnightOfDay } from '../../domain/clock';
import type { EvaluateAnswer, Intervention } from '../../domain/evaluation';
import { part } from '../../domain/job';
import { OWN_CITY } from '../../domain/ownCity';
import { toLonLat } from '../../domain/projection';
import { answering } from '../answering';
import type { EvaluateQuestion } from './question';

/** The year of the quarantine (facts P3 and P16): its end is not in the facts, so all of the year counts. */
const QUARANTINE = [dayOfDate(2020, 1), dayOfDate(2021, 1)] as const;

export const evaluate = answering({
  *answer(
    memory,
    { method, mask: asked, one, ...q }: StudyQuery & EvaluateQuestion,
  ): Generator<number, EvaluateAnswer, void> {
    const { study } = memory;
    // Before and after are of the whole register: the period that is looked at is no part of the question.
    const query = { ...q, mask: asked, filter: { ...q.filter, period: null } };
    const { rows, x, y, days, undated, outside, area } = yield* part(timedEvents(memory, query), 0, 0.3);
    const register = registerOf(study);
    const calendar = study.isPlane || !register ? calendarOfDays(days) : calendarOf(register);
    const { table, districtOfRow } = study;
    const mask = maskOf(study, asked);
    const index = mask && shapeIndex(mask.shape);
    yield 0.4;
    const { known, others } = interventionsOf(study, q);
    const scene: EvaluationScene = {
      events: {
        x,
        y,
        month: monthOfDays(calendar, days),
        weight: table.weight && Float64Array.from(rows, (row) => table.weight![row]),
        district: Int16Array.from(rows, (row) => districtOfRow[row]),
      },
      calendar,
      isInArea: (px, py) => !index || touchesShape(index, px, py),
      districtAt: (px, py) =>
        study.isPlane
          ? -1
          : study.city.districts.findIndex(({ id }) => id === memory.districtIdAt(...toLonLat(px, py))),
      isSilent: silentMonths(study, query, calendar),
      quarantine: study.isPlane || OWN_CITY ? null : QUARANTINE,
    };
    const dated = known.filter(({ fromDay }) => !Number.isNaN(fromDay));
    const undatedOnes = known.filter(({ fromDay }) => Number.isNaN(fromDay));
    const found = yield* part(evaluateAll(dated, [...undatedOnes, ...others], scene, method), 0.5, 1);
    return {
      ...method,
      ...found,
      of: q.of,
      undated: undatedOnes.length,
      isInvented: study.isInvented ?? false,
      isWider: q.filter.period !== null,
      isPlane: study.isPlane ?? false,
      one,
      mask: asked,
      incidents: rows.length + undated,
      outside,
      area,
    };
  },
});

/**
 * What is judged, and what else was done. Posts at made-up places are no reason that the effect of something real
 * cannot be told apart.
 */
function interventionsOf(
  { posts, interventions = [] }: Study,
  { of, drawn, fromDay, toDay }: Pick<EvaluateQuestion, 'of' | 'drawn' | 'fromDay' | 'toDay'>,
): { readonly known: readonly Intervention[]; readonly others: readonly Intervention[] } {
  const opened = postsAsInterventions(posts);
  const real = opened.filter(({ isIllustrative }) => !isIllustrative);
  if (of === 'posts') return { known: opened, others: interventions };
  if (of === 'interventions') return { known: interventions, others: real };
  return {
    known: groundsAsInterventions(drawn, fromDay ?? NaN, toDay),
    others: [...real, ...interventions],
  };
}

/** Whether a district has no data of what is asked about for some days of a month. */
function silentMonths(
  study: Study,
  query: StudyQuery,
  { starts }: Calendar,
): (district: number, month: number) => boolean {
  const register = registerOf(study);
  if (study.isPlane || !register) return () => false;
  const { table, districtOfRow, city } = study;
  const rows = rowsOf(study, { ...query.filter, period: null });
  const silences = silencesByPart(table, register, rows, city.districts.length, (row) => districtOfRow[row]);
  const periods = starts.slice(0, -1).map((day, k) => ({
    fromMs: midnightOfDay(day),
    toMs: midnightOfDay(starts[k + 1]),
  }));
  const silent = silences.map((silence) => periods.map((period) => missingDays(silence, period) > 0));
  return (district, month) => silent[district]?.[month] ?? false;
}
