import { clockOffsetMs, dateOfDay, dayOf, dayOfDate, midnightOfDay, weekdayOfDay } from '../../domain/clock';
import type { Daylight, HoursAnswer, HoursMethod, MonthHours } from '../../domain/hours';
import { FIRST_CAMERA } from '../../domain/thisCity';
import { UTC_OFFSETS } from '../../domain/thisCityClock';
import { daysBy } from '../span/periodFill';
import { dayRate } from '../time/dayRate';
import { daylightAt, daylightOf } from '../time/daylight';
import { byWeekday, hoursOfWeek, shiftOf, shiftSums } from '../time/hoursOfWeek';
import { rowsOf, type RowsOf } from './selection';
import { ratePeriod, registerOf, type Study, type StudyQuery } from './study';

const MINUTE_MS = 60_000;

/** The offsets that the city's clock has ever had, minutes. */
const OFFSETS_MIN = [...new Set(UTC_OFFSETS.map(({ offsetMs }) => offsetMs / MINUTE_MS))];
const MONTH_CODES = 12 * OFFSETS_MIN.length;

/** A month of the year by one offset of the clock: where the clock was changed the same sun rises at another hour. */
function monthCode(ms: number): number {
  const [, month] = dateOfDay(dayOf(ms));
  return 12 * OFFSETS_MIN.indexOf(clockOffsetMs(ms) / MINUTE_MS) + month - 1;
}

/** The middle of a month in a year like any other. */
const middleOf = (month: number): number => dayOfDate(2023, month, 15);

/**
 * At what hours of the week, in which shifts and months, the incidents of a query came: whatever it asks of hours and
 * weekdays is left aside, since that is what is asked about.
 */
export function answerHours(
  study: Study,
  { filter }: StudyQuery,
  { by, shifts }: HoursMethod,
  rows: RowsOf = (of) => rowsOf(study, of),
): HoursAnswer {
  const lifted = { ...filter, hours: null, weekdays: null };
  const chosen = rows(lifted);
  const register = registerOf(study);
  const period = ratePeriod(study, filter);
  const { lon, lat } = FIRST_CAMERA;
  const sunOf = study.isPlane ? null : (ms: number): Daylight => daylightOf(dayOf(ms), lon, lat);
  const tally = hoursOfWeek(study.table, chosen, by, MONTH_CODES, monthCode, sunOf);
  const week = byWeekday(tally.hours);
  const days = (codes: number, codeOf: (day: number) => number): readonly number[] | null =>
    register && period ? daysBy(register, study.table, period, codes, codeOf) : null;
  const weekdayDays = days(7, weekdayOfDay);
  const all = weekdayDays && sum(weekdayDays);
  const monthDays = days(MONTH_CODES, (day) => monthCode(midnightOfDay(day)));
  const months = [...tally.months.keys()].flatMap((code): readonly MonthHours[] => {
    const [month, offsetMin] = [(code % 12) + 1, OFFSETS_MIN[Math.floor(code / 12)]];
    const held = monthDays && monthDays[code];
    if (tally.months[code] === 0 && !held) return [];
    return [
      {
        month,
        offsetMin,
        sum: tally.months[code],
        days: held,
        rate: dayRate(tally.months[code], held),
        sun: study.isPlane ? null : daylightAt(middleOf(month), lon, lat, offsetMin),
      },
    ];
  });
  months.sort((a, b) => a.month - b.month);
  const ofShifts = shiftSums(week, shifts).map((sums, k) => shiftOf(shifts, k, sums, all));
  return {
    by,
    shifts,
    period,
    incidents: chosen.length,
    counted: tally.counted,
    as: tally.as,
    noTime: tally.noTime,
    noHour: tally.noHour,
    isLifted: filter.hours !== null || filter.weekdays !== null,
    week,
    weekdayDays,
    rate: dayRate(sum(tally.hours), all),
    ofShifts,
    months,
    dark: study.isPlane ? null : { sum: tally.dark, ofTime: darkShare(months) },
  };
}

/** Of all time of the days with data. */
function darkShare(months: readonly MonthHours[]): number | null {
  const known = months.flatMap(({ days, sun }) => (days && sun ? [{ days, sun }] : []));
  const days = sum(known.map((month) => month.days));
  const light = known.reduce((all, month) => all + month.days * (month.sun.setMin - month.sun.riseMin), 0);
  return days > 0 ? 1 - light / (1440 * days) : null;
}

const sum = (of: Iterable<number>): number => [...of].reduce((all, one) => all + one, 0);
