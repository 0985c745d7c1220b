import { fromSunday, type DayRate, type HoursAnswer, type MonthHours, type Shift } from '../../domain/hours';
import type { Cell, Table } from '../../domain/table';

const rateOf = (rate: DayRate | null): readonly Cell[] => [
  rate?.perDay ?? null,
  rate?.interval[0] ?? null,
  rate?.interval[1] ?? null,
];
const RATE_COLUMNS = ['per_day', 'per_day_low_95', 'per_day_high_95'] as const;

/** Every hour of the week, Monday first: what it holds, and that a day of the weekday. */
export const hoursTable = ({ week, weekdayDays }: HoursAnswer): Table => ({
  header: ['weekday', 'hour', 'incidents', 'days', 'per_day'],
  rows: week.flatMap((hours, day) =>
    hours.map((sum, hour): readonly Cell[] => {
      const days = weekdayDays?.[day] ?? null;
      return [day + 1, hour, sum, days, days ? sum / days : null];
    }),
  ),
});

export const shiftsTable = ({ ofShifts }: HoursAnswer): Table => ({
  header: [
    'from_hour',
    'to_hour',
    'incidents',
    ...RATE_COLUMNS,
    'shift_on_monday',
    'shift_on_tuesday',
    'shift_on_wednesday',
    'shift_on_thursday',
    'shift_on_friday',
    'shift_on_saturday',
    'shift_on_sunday',
  ],
  rows: ofShifts.map(({ from, to, sum, rate, byWeekday }) => [from, to, sum, ...rateOf(rate), ...byWeekday]),
});

export const monthsTable = ({ months }: HoursAnswer): Table => ({
  header: ['month', 'utc_offset_min', 'incidents', 'days', ...RATE_COLUMNS, 'sunrise_min', 'sunset_min'],
  rows: months.map(({ month, offsetMin, sum, days, rate, sun }) => [
    month,
    offsetMin,
    sum,
    days,
    ...rateOf(rate),
    sun?.riseMin ?? null,
    sun?.setMin ?? null,
  ]),
});

/** Rows of a table of its own that were not counted: their ends lie before their starts. */
export interface Rejected {
  readonly line: number;
  readonly from: string;
  readonly to: string;
}

/** For programs: `weights` begin with Sunday 00:00, `byWeekday` with Monday. */
export function hoursJson(answer: HoursAnswer, rejected: readonly Rejected[] | null = null): object {
  const { by, shifts, incidents, counted, as, noTime, noHour, isLifted, week, weekdayDays, rate } = answer;
  const weights = fromSunday(week);
  return {
    by,
    n: counted,
    sum: weights.reduce((sum, weight) => sum + weight, 0),
    weekBegins: 'Sunday 00:00',
    weights,
    byWeekday: week,
    weekdayDays,
    incidents,
    as,
    notCounted: { noTime, noHour, ...(rejected ? { negativeSpan: rejected.length } : {}) },
    ...(rejected ? { rejected } : {}),
    ...(isLifted ? { leftAside: ['hours', 'weekdays'] } : {}),
    rate,
    shifts,
    ofShifts: answer.ofShifts satisfies readonly Shift[],
    months: answer.months satisfies readonly MonthHours[],
    dark: answer.dark,
  };
}
