import type { NoChange, PeriodFill, SilentParts } from '../../domain/answers';
import type { IncidentFilter } from '../../domain/filter';
import { CATEGORIES } from '../../domain/incident';
import { lengthDays, type Period } from '../../domain/period';
import type { PlanarPoints } from '../../domain/points';
import { leftOutRows } from '../../domain/register';
import type { SelectionStep } from '../../domain/selection';
import { comparedPeriod } from '../comparison/basePeriod';
import { missingDays, unequalDays, whyNoChange } from '../comparison/whyNoChange';
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
  /** null when nothing is compared, or when the whole may not be (`noChange`). */
  readonly rowsBefore: Uint32Array | null;
  readonly noChange: NoChange | null;
  /** The parts of the selection that are the reason, when it is not the whole. */
  readonly silentParts: SilentParts | null;
  /**
   * The rows of the compared period for districts one by one: also where a silent district forbids comparing the whole.
   */
  readonly rowsBeforeByDistrict: Uint32Array | null;
  /** Days of the two periods when they differ: then rates are compared. */
  readonly days: { readonly now: number; readonly before: number } | undefined;
}

/** Where the rows of a filter come from: found anew, or kept by the caller. */
export type RowsOf = (filter: IncidentFilter) => Uint32Array;

/** Rows that pass a filter; without a period those of the days that the register covers. */
export function rowsOf(study: Study, filter: IncidentFilter): Uint32Array {
  return select(
    study.table,
    countedFilter(study, filter),
    study.districtOfRow,
    study.city.districts.map((district) => district.id),
  );
}

/** The same in steps: what each condition of the filter took away. */
export function stepsOf(study: Study, filter: IncidentFilter): readonly SelectionStep[] {
  const register = registerOf(study);
  const counted = register && leftOutRows(register) > 0 ? countedFilter(study, filter) : filter;
  return selectionSteps(
    study.table,
    counted,
    study.districtOfRow,
    study.city.districts.map((district) => district.id),
  );
}

/**
 * The rows of a query, once for all questions asked of it. A comparison is not made where either period lies partly
 * outside the data, reaches into days whose records are still arriving, or holds a silence of what is asked about:
 * missing data would read as a change.
 */
export function selectRows(
  study: Study,
  query: StudyQuery,
  rows: RowsOf = (filter) => rowsOf(study, filter),
): Selection {
  const { filter, compare } = query;
  const register = registerOf(study);
  const period = ratePeriod(study, filter);
  const compared = comparedPeriod(compare, period);
  const fillOf = (of: Period | null): PeriodFill | null =>
    register && of ? periodFill(register, study.table, of) : null;
  const chosen = rows(filter);
  const { noChange, silentParts } =
    compared && period ? comparability(study, rows({ ...filter, period: null }), period, compared) : COMPARABLE;
  const rowsBefore = (may: boolean): Uint32Array | null =>
    compared && may ? rows({ ...filter, period: compared }) : null;
  return {
    rows: chosen,
    period,
    fill:
      chosen.length === 0
        ? unlessSilent(study, () => rows({ ...filter, period: null }), period, fillOf(period))
        : fillOf(period),
    comparedPeriod: compared,
    comparedFill: fillOf(compared),
    rowsBefore: rowsBefore(!noChange),
    rowsBeforeByDistrict: rowsBefore(!noChange || silentParts?.categories.length === 0),
    noChange,
    silentParts,
    days: compared && period ? unequalDays(period, compared) : undefined,
  };
}

/**
 * Of a period without one record of what is asked about: no day is filled where that is silent throughout, by its own
 * rate.
 */
function unlessSilent(
  study: Study,
  asked: () => Uint32Array,
  period: Period | null,
  fill: PeriodFill | null,
): PeriodFill | null {
  const register = registerOf(study);
  if (!register || !period || !fill || fill.filledDays === 0) return fill;
  const [silence] = silencesByPart(study.table, register, asked(), 1, () => 0);
  return missingDays(silence, period) >= fill.filledDays ? { ...fill, filledDays: 0, years: null } : fill;
}

/** A part that would have held less than this share of the records does the comparison of the whole no harm ... */
const LEAST_SHARE = 0.02;
/**
 * ... and less than this part of the chance deviation of a difference of two counts, which of a large register is
 * smaller.
 */
const LEAST_DEVIATIONS = 0.5;
const COMPARABLE = { noChange: null, silentParts: null } as const;

/**
 * May the whole selection be compared? Not when it, a category or a district of it is missing in one of the periods.
 */
function comparability(
  study: Study,
  rows: Uint32Array,
  period: Period,
  compared: Period,
): Pick<Selection, 'noChange' | 'silentParts'> {
  const register = registerOf(study);
  const { table, city, districtOfRow } = study;
  const silences = (parts: number, of: (row: number) => number): readonly Silence[] =>
    register ? silencesByPart(table, register, rows, parts, of) : [];
  const whole = silences(1, () => 0)[0] ?? null;
  const noChange = whyNoChange(register, period, compared, whole);
  if (noChange || !whole) return { noChange, silentParts: null };
  const reasons: NoChange[] = [];
  const usual = whole.perDay * lengthDays(period);
  const harmless = Math.min(LEAST_SHARE * usual, LEAST_DEVIATIONS * Math.sqrt(2 * usual));
  const missing = (parts: readonly Silence[]): readonly number[] =>
    parts.flatMap((part, k) => {
      const records = (missingDays(part, period) + missingDays(part, compared)) * part.perDay;
      const why = records > harmless ? whyNoChange(register, period, compared, part) : null;
      if (why) reasons.push(why);
      return why ? [k] : [];
    });
  const categories = missing(silences(CATEGORIES.length, (row) => table.category[row])).map((k) => CATEGORIES[k]);
  const districts = missing(silences(city.districts.length, (row) => districtOfRow[row])).map(
    (k) => city.districts[k].id,
  );
  if (reasons.length === 0) return COMPARABLE;
  return {
    noChange: reasons.every((why) => why === 'not-recorded-before') ? 'not-recorded-before' : 'no-data',
    silentParts: { categories, districts },
  };
}

/** The points of some rows, with their weights. */
export const pointsOf = (study: Study, rows: Uint32Array | null): PlanarPoints => ({
  x: study.table.x,
  y: study.table.y,
  lon: study.table.lon,
  lat: study.table.lat,
  weight: study.table.weight,
  rows,
});
