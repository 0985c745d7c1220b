import type { Area, Mask } from './area';
import type { Place } from './place';

/** Everything about the city that analysis needs beside incidents and posts. */
export interface City {
  readonly districts: readonly Area[];
  readonly areaKm2: number;
  readonly masks: { readonly city: Mask; readonly built: Mask };
  readonly places: readonly Place[];
}

/** The years between which the published figures lie. */
const FIRST_YEAR = 2014;
const LAST_YEAR = 2023.75;

/** True before the first published figure and after the last, where `cityPopulation` goes on in a straight line. */
export const populationIsExtrapolated = (year: number): boolean => year < FIRST_YEAR || year > LAST_YEAR;

/**
 * City population at a moment in years (2019.5 = the middle of 2019), linear between the three published figures
 * (FACTS P9): 1,507,500 at the start of 2014, 2,001,304 at mid-2021, 2,211,000 on 1 October 2023; the last slope goes
 * on.
 */
export function cityPopulation(year: number): number {
  const anchors = [
    [FIRST_YEAR, 1_507_500],
    [2021.5, 2_001_304],
    [LAST_YEAR, 2_211_000],
  ] as const;
  const [a, b] = year < anchors[1][0] ? [anchors[0], anchors[1]] : [anchors[1], anchors[2]];
  return a[1] + ((b[1] - a[1]) * (year - a[0])) / (b[0] - a[0]);
}

/**
 * Heads of a district by its share of all districts' published figures (FACTS P10, undated) in the city's, so that the
 * districts sum to the city; null without a published figure.
 */
export const districtPopulation = (
  published: number | null,
  publishedOfAll: number,
  cityHeads: number,
): number | null => (published === null ? null : Math.round((cityHeads * published) / publishedOfAll));
