/** At what hours incidents came: what is asked, and the answer. The week begins with Monday here. */
import type { Period } from './period';
import { refuse } from './parse/shape';
import { listOf } from './parse/pieces';
import { number, type Value } from './value';

/** `spread`: an incident counts in all minutes in which it may have happened; `start`: in the hour it began. */
export const HOURS_BY = ['spread', 'start'] as const;
export type HoursBy = (typeof HOURS_BY)[number];

export const WEEK_HOURS = 168;
/** A span of so many minutes or more says nothing of the hour: it is spread over the whole week. */
export const LONGEST_SPAN_MIN = WEEK_HOURS * 60;
/** Of fewer incidents no hour, shift or month is named: a few decide which is the fullest. */
export const LEAST_FOR_HOURS = 50;

/** More shifts than this are hours. */
const MOST_SHIFTS = 12;
export const USUAL_SHIFTS: readonly number[] = [8, 20];
const HOUR = number({ min: 0, max: 23, whole: true });
const areShifts = (hours: readonly (number | undefined)[]): hours is readonly number[] =>
  hours.length > 0 &&
  hours.length <= MOST_SHIFTS &&
  hours.every((hour, k) => hour !== undefined && (k === 0 || hour > (hours[k - 1] ?? 24)));

/** The hours at which shifts begin, rising: each lasts until the next one, the last until the first. */
export const SHIFTS: Value<readonly number[]> = {
  kind: { type: 'numbers' },
  toText: (hours) => hours.join(','),
  fromText: (text, reading) => {
    const hours = text.split(/[,;\s]+/).map((part) => HOUR.fromText(part, reading));
    return areShifts(hours) ? hours : undefined;
  },
  fromJson: (piece) => {
    const hours = listOf(piece, HOUR.fromJson, MOST_SHIFTS);
    return areShifts(hours) ? hours : refuse(piece, 'rising hours');
  },
};

export interface HoursMethod {
  readonly by: HoursBy;
  readonly shifts: readonly number[];
}

/** How many rows were counted in which way. */
export interface CountedAs {
  /** In the minute they give. */
  readonly exact: number;
  /** Spread over the span they give. */
  readonly spans: number;
  /** Only the day is known: spread over it. */
  readonly days: number;
  /** Longer than a week, or only the month is known: spread over the whole week. */
  readonly weeks: number;
}

/** A mean number a day, and the exact 95% interval of it. */
export interface DayRate {
  readonly perDay: number;
  readonly interval: readonly [low: number, high: number];
}

export interface Shift {
  /** Whole hours; `to` is 24 of a shift that ends at midnight. */
  readonly from: number;
  readonly to: number;
  readonly length: number;
  readonly sum: number;
  /** By the weekday on which it begins, Monday first. */
  readonly byWeekday: readonly number[];
  /** null = the days are not known. */
  readonly rate: DayRate | null;
}

/** Sunrise and sunset by the city's clock, minutes from midnight; 0 and 0 = no day, 0 and 1440 = no night. */
export interface Daylight {
  readonly riseMin: number;
  readonly setMin: number;
}

/** A month of the year, over all years of the period in which the city's clock was the same. */
export interface MonthHours {
  /** 1-12. */
  readonly month: number;
  readonly offsetMin: number;
  readonly sum: number;
  /** Days of the period with data; null = not known. */
  readonly days: number | null;
  readonly rate: DayRate | null;
  /** Of its middle; null on a plane. */
  readonly sun: Daylight | null;
}

export interface HoursAnswer extends HoursMethod {
  readonly period: Period | null;
  /** Incidents that pass the filter, its hours and weekdays aside. */
  readonly incidents: number;
  /** Those of which an hour is counted. */
  readonly counted: number;
  readonly as: CountedAs;
  /** Of what is not counted: without a time, and without an hour. */
  readonly noTime: number;
  readonly noHour: number;
  /** The filter asks for hours or weekdays, which is not applied here. */
  readonly isLifted: boolean;
  /** 7 weekdays, Monday first, of 24 hours: their sum is that of what was counted. */
  readonly week: readonly (readonly number[])[];
  /** Days of each weekday with data, Monday first; null = not known. */
  readonly weekdayDays: readonly number[] | null;
  readonly rate: DayRate | null;
  readonly ofShifts: readonly Shift[];
  readonly months: readonly MonthHours[];
  /** Between sunset and sunrise: how many, and the share of all time; null = no sun, or days not known. */
  readonly dark: { readonly sum: number; readonly ofTime: number | null } | null;
}

/** The week as 168 hours that begin with Sunday 00:00, as the method's own tables have it. */
export function fromSunday(week: readonly (readonly number[])[]): readonly number[] {
  const [monday, tuesday, wednesday, thursday, friday, saturday, sunday] = week;
  return [sunday, monday, tuesday, wednesday, thursday, friday, saturday].flat();
}

/** Which shift holds an hour: before the first one begins the last one of the day before goes on. */
export const shiftOfHour = (shifts: readonly number[], hour: number): number => {
  const at = shifts.findLastIndex((from) => from <= hour);
  return at < 0 ? shifts.length - 1 : at;
};
