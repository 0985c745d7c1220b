import type { CrossAnswer } from '../../domain/answers';
import type { IncidentFilter } from '../../domain/filter';
import {
  CATEGORIES,
  NO,
  PLACE_KINDS,
  publicOf,
  SEVERITIES,
  streetOf,
  UNKNOWN,
  YES,
  type Answer,
} from '../../domain/incident';
import type { Job } from '../../domain/job';
import { shownPeriod } from '../../domain/register';
import { clockCode, type CrossFilter } from '../selection/crossFilter';
import { NO_HOUR, NO_WEEKDAY, passesOf } from '../selection/passes';
import { monthStarts } from '../selection/tally';
import { weekdayDays } from '../span/periodFill';
import { countedFilter, registerOf, type Study } from './study';

/** Counts beside each condition of a filter, over the incidents that pass all the others. */
export function* answerCross(study: Study, cross: CrossFilter, filter: IncidentFilter): Job<CrossAnswer> {
  const districtIds = study.city.districts.map(({ id }) => id);
  const register = registerOf(study);
  const shown = register && shownPeriod(register, filter.period);
  const starts = shown ? monthStarts(shown) : [];
  const instants = shown ? starts.map((ms) => Math.min(shown.toMs, Math.max(shown.fromMs, ms))) : [];
  const counted = countedFilter(study, filter);
  const counts = yield* cross.counts(counted, instants);

  const { weekday, hour } = passesOf(filter, districtIds);
  const cell = (day: number, at: number): number => counts.clock[clockCode(day, at)];
  const days = upTo(NO_WEEKDAY);
  const hours = upTo(NO_HOUR);
  /** Of a weekday, in the hours asked for; of an hour, on the weekdays asked for; what is not known included. */
  const onDay = (day: number): number => sum([...hours, NO_HOUR], (at) => hour[at] * cell(day, at));
  const atHour = (at: number): number => sum([...days, NO_WEEKDAY], (day) => weekday[day] * cell(day, at));
  const said = (byFlags: Uint32Array, answerOf: (flags: number) => Answer): CrossAnswer['street'] => {
    const of = (answer: Answer): number => byFlags.reduce((n, k, flags) => n + (answerOf(flags) === answer ? k : 0), 0);
    return { yes: of(YES), no: of(NO), notStated: of(UNKNOWN) };
  };
  return {
    rows: study.table.count,
    count: counts.count,
    byCategory: named(CATEGORIES, counts.category),
    byPlace: named(PLACE_KINDS, counts.place),
    bySeverity: named(SEVERITIES, counts.severity),
    byDistrict: named(districtIds, counts.district.subarray(1)),
    outside: counts.district[0],
    inPublic: said(counts.inPublic, publicOf),
    street: said(counts.street, streetOf),
    clock: days.map((day) => hours.map((at) => cell(day, at))),
    byWeekday: days.map(onDay),
    noWeekday: onDay(NO_WEEKDAY),
    weekdayDays: register && weekdayDays(register, study.table, filter.period ?? register.span),
    byHour: hours.map(atHour),
    noHour: atHour(NO_HOUR),
    months: starts.slice(0, -1).map((fromMs, k) => ({ fromMs, count: counts.between[k] })),
  };
}

const upTo = (length: number): readonly number[] => Array.from({ length }, (_, k) => k);
const sum = (of: readonly number[], value: (k: number) => number): number => of.reduce((n, k) => n + value(k), 0);
const named = (names: readonly string[], counts: Uint32Array): Readonly<Record<string, number>> =>
  Object.fromEntries(names.map((name, code) => [name, counts[code]]));
