import type { Category, PlaceKind, Severity } from './incident';
import type { DrawnMask } from './area';
import type { HourRange } from './hourRange';
import type { Ground } from './drawnGround';
import type { Period } from './period';
import type { LonLat } from './geometry';

/** The ground around a place: degrees and metres. */
export interface Near {
  readonly lon: number;
  readonly lat: number;
  readonly radiusM: number;
}

/** What of the incidents is asked about. null = no restriction. */
export interface IncidentFilter {
  readonly period: Period | null;
  readonly categories: readonly Category[] | null;
  readonly places: readonly PlaceKind[] | null;
  readonly severities: readonly Severity[] | null;
  /** Ids of the city's districts; a row outside them all never passes when set. */
  readonly districts: readonly string[] | null;
  /** Rows without coordinates do not pass when set. */
  readonly near: Near | null;
  /** Ground drawn on the map, or one cell; rows without coordinates do not pass when set. */
  readonly within: Ground | null;
  readonly inPublic: boolean | null;
  readonly street: boolean | null;
  /** Rows whose time of day is unknown do not pass when set. */
  readonly hours: HourRange | null;
  /** 1 = Monday ... 7 = Sunday. */
  readonly weekdays: readonly number[] | null;
  /** Exact coordinates left out by the user in Data health (an office, a default or a street's middle). */
  readonly excludedPoints: readonly LonLat[];
  /**
   * The drawn study area, by a question that counts only what lies in it; set where it is asked, kept nowhere. Rows
   * without coordinates do not pass when set.
   */
  readonly studied?: DrawnMask;
}

export const NO_FILTER: IncidentFilter = {
  period: null,
  categories: null,
  places: null,
  severities: null,
  districts: null,
  near: null,
  within: null,
  inPublic: null,
  street: null,
  hours: null,
  weekdays: null,
  excludedPoints: [],
};

export const COMPARE_WITH = ['none', 'last-year', 'previous'] as const;
export type CompareWith = (typeof COMPARE_WITH)[number];
