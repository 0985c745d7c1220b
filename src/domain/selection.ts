/**
 * What was really done to the rows of a file before they were counted: one step for each condition, in order. Every
 * sentence about a selection is made of these, so that nothing is claimed that the file could not answer.
 */
import type { IncidentFilter } from './filter';

/** Conditions of an `IncidentFilter`, in the order in which they are applied. */
export const FILTER_CONDITIONS = [
  'period',
  'category',
  'place',
  'severity',
  'public',
  'street',
  'district',
  'near',
  'within',
  'weekdays',
  'hours',
  'excluded',
  'studied',
] as const;
export type FilterCondition = (typeof FILTER_CONDITIONS)[number];

/**
 * What the demand for new posts asks beside the filter. outdoors: by the file's own answer in the street or in public.
 * noFraud, noDwelling, noOther: without these kinds. bySeverity, byCategory, byAge: a weight, which takes no row away
 * (byCategory does where a kind weighs 0). located: has coordinates.
 */
export const DEMAND_CONDITIONS = [
  'outdoors',
  'noFraud',
  'noDwelling',
  'noOther',
  'bySeverity',
  'byCategory',
  'byAge',
  'located',
] as const;
export type DemandCondition = (typeof DEMAND_CONDITIONS)[number];

export type Condition = FilterCondition | DemandCondition;

/** What taking a condition out of a filter changes in it. */
export const WITHOUT: Readonly<Record<FilterCondition, Partial<IncidentFilter>>> = {
  period: { period: null },
  category: { categories: null },
  place: { places: null },
  severity: { severities: null },
  public: { inPublic: null },
  street: { street: null },
  district: { districts: null },
  near: { near: null },
  within: { within: null },
  weekdays: { weekdays: null },
  hours: { hours: null },
  excluded: { excludedPoints: [] },
  studied: { studied: undefined },
};

export const isFilterCondition = (condition: Condition): condition is FilterCondition =>
  FILTER_CONDITIONS.some((one) => one === condition);

export interface SelectionStep {
  readonly condition: Condition;
  /** False when it was asked for and not applied, because the file cannot answer it: then every row stays. */
  readonly applied: boolean;
  /** No row of the whole file says it. */
  readonly missing: boolean;
  /** Rows that reach the step and do not say it; 0 where the file cannot tell "other" from "not stated". */
  readonly unknown: number;
  /** Rows that reach the step, and rows that are left after it; the next step starts with these. */
  readonly before: number;
  readonly after: number;
}
