import {
  LEAST_FOR_HOURS,
  type CountedAs,
  type DayRate,
  type Daylight,
  type HoursAnswer,
  type HoursMethod,
  type Shift,
} from '../../../domain/hours';
import { formatClock, monthName } from '../../../i18n/dates';
import type { Locale } from '../../../i18n/locale';
import { formatNumber, NO_VALUE, numbersOf } from '../../../i18n/numbers';
import { weekdayShort } from '../../../i18n/weekdayShort';
import type { Rows } from '../../question';

/** What is said of hours, with the values put in. */
export interface Said {
  readonly title: string;
  readonly intro: string;
  readonly settings: { readonly [K in keyof HoursMethod]: string };
  readonly choices: { readonly by: Readonly<Record<HoursMethod['by'], string>> };
  readonly files: { readonly [K in 'shifts' | 'months']: string };
  readonly methods: {
    readonly aoristic: {
      readonly name: string;
      readonly formula: string;
      readonly held: string;
      readonly source: string;
    };
  };
  readonly twin: { readonly verb: string; readonly options: { readonly [K in 'by' | 'shifts']: string } };
  readonly tooFew: string;
  readonly nothing: string;
  readonly lifted: string;
  /** Rows that end before they begin. */
  readonly negative: (rows: string, lines: string) => string;
  readonly as: { readonly [K in keyof CountedAs | 'noHour' | 'noTime']: string };
  readonly counted: readonly [how: string, count: string];
  readonly fullest: (shift: string, rate: string, share: string, ofDay: string) => string;
  readonly noRate: (shift: string, share: string, ofDay: string) => string;
  readonly apart: string;
  readonly together: string;
  readonly dark: (share: string, ofTime: string) => string;
  readonly stray: string;
  readonly shifts: {
    readonly reading: string;
    readonly columns: readonly [shift: string, count: string, share: string, ofDay: string, rate: string];
    /** What the table by weekday holds: numbers a shift, or counts. */
    readonly perShift: string;
    readonly counts: string;
  };
  readonly months: {
    readonly reading: string;
    readonly columns: readonly [month: string, count: string, days: string, rate: string, sun: string];
    /** A month by one of two clocks. */
    readonly byClock: (month: string, offset: string) => string;
    readonly noNight: string;
    readonly noDay: string;
  };
  readonly limits: string;
  readonly sunLimits: string;
  readonly figures: { readonly [K in 'counted' | 'spread' | 'rate' | 'dark']: string };
  readonly room: {
    readonly table: string;
    readonly most: (cell: string) => string;
    readonly total: string;
    /** The totals as means of a day. */
    readonly aDay: string;
    readonly light: string;
    /** Colours compare hours of weekdays that came unequally often. */
    readonly evened: string;
    /** Hours that hold so little have no colour. */
    readonly pale: string;
    readonly hint: string;
    readonly cell: (count: string, rate: string) => string;
  };
}

const clock = (hour: number): string => formatClock({ hour, minute: 0 });
const shiftText = ({ from, to }: Pick<Shift, 'from' | 'to'>): string => `${clock(from)}–${clock(to)}`;
const sunText = (minutes: number): string => {
  const whole = Math.round(minutes);
  return formatClock({ hour: Math.floor(whole / 60), minute: whole % 60 });
};

/** A sum of incidents, of shares too: of small ones as much is said as makes them more than nothing. */
export const countText = (locale: Locale, sum: number): string =>
  formatNumber(
    locale,
    sum,
    sum > 0 && sum < 1
      ? { significant: 2 }
      : { maxDecimals: sum < 100 && Math.abs(sum - Math.round(sum)) > 1e-6 ? 1 : 0 },
  );

/** A mean of a day, as short as a column needs it. */
export const meanText = (locale: Locale, sum: number, days: number): string =>
  days > 0
    ? formatNumber(locale, sum / days, sum < days ? { significant: 2 } : { decimals: sum < 100 * days ? 1 : 0 })
    : NO_VALUE;

/** The shift with most an hour, and whether the next one lies apart from it by the intervals of both. */
function fullestShift(shifts: readonly Shift[]): { readonly shift: Shift; readonly isApart: boolean } | null {
  const anHour = ({ sum, length }: Shift): number => sum / length;
  const [first, second] = [...shifts].sort((a, b) => anHour(b) - anHour(a));
  if (!second || anHour(first) === anHour(second)) return null;
  const isApart =
    first.rate !== null &&
    second.rate !== null &&
    first.rate.interval[0] / first.length > second.rate.interval[1] / second.length;
  return { shift: first, isApart };
}

export const wordsOf = (locale: Locale, said: Said) => {
  const { num, int, pct } = numbersOf(locale);
  const count = (sum: number): string => countText(locale, sum);
  const fine = (value: number): string => num(value, { significant: value >= 100 ? 4 : 3 });
  const rateText = (rate: DayRate | null): string =>
    rate === null ? NO_VALUE : `${fine(rate.perDay)} (${fine(rate.interval[0])}–${fine(rate.interval[1])})`;
  const share = (part: number): string => pct(part, { decimals: 0 });
  const sunOf = (sun: Daylight | null): string =>
    sun === null
      ? NO_VALUE
      : sun.setMin - sun.riseMin >= 1440
        ? said.months.noNight
        : sun.setMin <= sun.riseMin
          ? said.months.noDay
          : `${sunText(sun.riseMin)}–${sunText(sun.setMin)}`;
  const offsetText = (minutes: number): string => {
    const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
    return `UTC${minutes < 0 ? '\u2212' : '+'}${hours}${rest === 0 ? '' : `:${String(rest).padStart(2, '0')}`}`;
  };
  const total = ({ week }: HoursAnswer): number => week.flat().reduce((a, b) => a + b, 0);

  const asTable = ({ as, noHour, noTime }: HoursAnswer): Rows => ({
    columns: said.counted,
    rows: (Object.keys(said.as) as (keyof Said['as'])[]).flatMap((key) => {
      const n = { ...as, noHour, noTime }[key];
      return n === 0 ? [] : [[said.as[key], int(n)]];
    }),
  });
  const shiftTables = (answer: HoursAnswer): readonly (string | Rows)[] => {
    const { ofShifts, weekdayDays } = answer;
    const all = total(answer);
    return [
      said.shifts.reading,
      {
        columns: said.shifts.columns,
        rows: ofShifts.map((shift) => [
          shiftText(shift),
          count(shift.sum),
          share(shift.sum / all),
          share(shift.length / 24),
          rateText(shift.rate),
        ]),
      },
      weekdayDays ? said.shifts.perShift : said.shifts.counts,
      {
        folds: true,
        columns: [said.shifts.columns[0], ...[1, 2, 3, 4, 5, 6, 7].map((day) => weekdayShort(locale, day))],
        rows: ofShifts.map((shift) => [
          shiftText(shift),
          ...shift.byWeekday.map((sum, day) =>
            weekdayDays ? (weekdayDays[day] > 0 ? fine(sum / weekdayDays[day]) : NO_VALUE) : count(sum),
          ),
        ]),
      },
    ];
  };
  const monthTable = ({ months }: HoursAnswer): readonly (string | Rows)[] => {
    const isTwice = (month: number): boolean => months.filter((one) => one.month === month).length > 1;
    const withSun = months.some(({ sun }) => sun !== null);
    return [
      said.months.reading,
      {
        folds: true,
        columns: withSun ? said.months.columns : said.months.columns.slice(0, 4),
        rows: months.map(({ month, offsetMin, sum, days, rate, sun }) => [
          isTwice(month)
            ? said.months.byClock(monthName(locale, month), offsetText(offsetMin))
            : monthName(locale, month),
          count(sum),
          days === null ? NO_VALUE : int(days),
          rateText(rate),
          ...(withSun ? [sunOf(sun)] : []),
        ]),
      },
    ];
  };
  const named = (answer: HoursAnswer): readonly string[] => {
    if (answer.counted < LEAST_FOR_HOURS) return [];
    const all = total(answer);
    const fullest = fullestShift(answer.ofShifts);
    const { dark } = answer;
    const isUniform = dark?.ofTime === 0 || dark?.ofTime === 1;
    return [
      ...(fullest
        ? [
            `${
              fullest.shift.rate
                ? said.fullest(
                    shiftText(fullest.shift),
                    rateText(fullest.shift.rate),
                    share(fullest.shift.sum / all),
                    share(fullest.shift.length / 24),
                  )
                : said.noRate(
                    shiftText(fullest.shift),
                    share(fullest.shift.sum / all),
                    share(fullest.shift.length / 24),
                  )
            }${fullest.shift.rate ? ` ${fullest.isApart ? said.apart : said.together}` : ''}`,
          ]
        : []),
      ...(dark && dark.ofTime !== null && !isUniform ? [said.dark(share(dark.sum / all), share(dark.ofTime))] : []),
    ];
  };
  return {
    title: said.title,
    intro: said.intro,
    settings: said.settings,
    choices: said.choices,
    files: said.files,
    methods: said.methods,
    twin: said.twin,
    room: said.room,
    as: said.as,
    /** Rows of a table that were not counted, and their lines. */
    negative: (rows: number, lines: string): string => said.negative(int(rows), lines),
    /** An hour of a weekday: how many, and that a day of the weekday where it is known. */
    cell: (sum: number, days: number | null): string =>
      days === null ? count(sum) : said.room.cell(count(sum), days > 0 ? fine(sum / days) : NO_VALUE),
    caution: ({ counted }: HoursAnswer): string => (counted > 0 && counted < LEAST_FOR_HOURS ? said.tooFew : ''),
    sentences: (answer: HoursAnswer): readonly (string | Rows)[] => {
      const lifted = answer.isLifted ? [said.lifted] : [];
      if (answer.counted === 0) return [...lifted, said.nothing, ...(answer.incidents > 0 ? [asTable(answer)] : [])];
      return [
        ...named(answer),
        ...lifted,
        ...(answer.period !== null && answer.weekdayDays === null ? [said.stray] : []),
        ...shiftTables(answer),
        ...(answer.months.length > 0 ? monthTable(answer) : []),
        asTable(answer),
        said.limits,
        ...(answer.months.some(({ sun }) => sun !== null) ? [said.sunLimits] : []),
      ];
    },
    figures: (answer: HoursAnswer): readonly (readonly [string, string])[] => {
      const { figures } = said;
      const { as, counted, rate, dark } = answer;
      return [
        [figures.counted, int(counted)],
        [figures.spread, int(as.spans + as.days + as.weeks)],
        [figures.rate, counted > 0 ? rateText(rate) : NO_VALUE],
        ...(dark ? ([[figures.dark, counted > 0 ? count(dark.sum) : NO_VALUE]] as const) : []),
      ];
    },
  };
};
