/**
 * What each condition of a filter lets pass, as a table by the code that a row has: the one rule of filters, by which
 * rows are selected (`select`) and counted with a condition lifted (`crossFilter`).
 */
import type { IncidentFilter } from '../../domain/filter';
import { hourPasses } from '../../domain/hourRange';
import {
  CATEGORIES,
  knowsDay,
  knowsTimeOfDay,
  NO,
  PLACE_KINDS,
  publicOf,
  SEVERITIES,
  streetOf,
  YES,
  type Answer,
} from '../../domain/incident';

/** Code of a weekday or an hour that is not known: it passes only where none is asked for. */
export const NO_WEEKDAY = 7;
export const NO_HOUR = 24;

/** 1 = passes. A condition that is not set lets every code pass. */
export interface Passes {
  /** By code of the column. */
  readonly category: Uint8Array;
  readonly place: Uint8Array;
  readonly severity: Uint8Array;
  /** By a row's `flags`. */
  readonly inPublic: Uint8Array;
  readonly street: Uint8Array;
  /** By index of the district + 1; 0 = outside them all, which passes only where none is asked for. */
  readonly district: Uint8Array;
  /** By weekday, Monday = 0, or `NO_WEEKDAY`. */
  readonly weekday: Uint8Array;
  /** By whole hour of the day, or `NO_HOUR`. */
  readonly hour: Uint8Array;
}

/** The tables of a filter. */
export function passesOf(filter: IncidentFilter, districtIds: readonly string[]): Passes {
  const { hours, weekdays, districts } = filter;
  return {
    category: codesOf(CATEGORIES, filter.categories),
    place: codesOf(PLACE_KINDS, filter.places),
    severity: codesOf(SEVERITIES, filter.severities),
    inPublic: answersOf(publicOf, filter.inPublic),
    street: answersOf(streetOf, filter.street),
    district: table(
      districtIds.length + 1,
      (code) => !districts || (code > 0 && districts.includes(districtIds[code - 1])),
    ),
    weekday: table(NO_WEEKDAY + 1, (day) => !weekdays || (day !== NO_WEEKDAY && weekdays.includes(day + 1))),
    hour: table(NO_HOUR + 1, (hour) => !hours || (hour !== NO_HOUR && hourPasses(hours, hour))),
  };
}

/** By `flags`: whether what a filter asks of the clock can be said of a row at all. */
export const clockKnown = ({ hours, weekdays }: IncidentFilter): Uint8Array =>
  table(256, (flags) => (!hours || knowsTimeOfDay(flags)) && (!weekdays || knowsDay(flags)));

/** 1 for the codes that pass; a list of none lets nothing pass. */
export function codesOf<T>(names: readonly T[], wanted: readonly T[] | null): Uint8Array {
  const passes = new Uint8Array(256);
  if (!wanted) return passes.fill(1);
  for (const name of wanted) passes[names.indexOf(name)] = 1;
  return passes;
}

const answersOf = (answerOf: (flags: number) => Answer, wanted: boolean | null): Uint8Array =>
  table(256, (flags) => wanted === null || answerOf(flags) === (wanted ? YES : NO));

const table = (length: number, passes: (code: number) => boolean): Uint8Array =>
  Uint8Array.from({ length }, (_, code) => Number(passes(code)));
