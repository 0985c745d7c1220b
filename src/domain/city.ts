import type { Area, Mask } from './area';
import type { Place } from './place';
import { OWN_CITY } from './ownCity';
import { POPULATION } from './thisCity';

/** Everything about the city that analysis needs beside incidents and posts. */
export interface City {
  readonly districts: readonly Area[];
  readonly areaKm2: number;
  readonly masks: { readonly city: Mask; readonly built: Mask };
  readonly places: readonly Place[];
}

const LAST = POPULATION.length - 1;

/** True before the first published figure and after the last, where `cityPopulation` goes on in a straight line. */
export const populationIsExtrapolated = (year: number): boolean =>
  OWN_CITY === null && (year < POPULATION[0][0] || year > POPULATION[LAST][0]);

/** Month of the first and of the last published figure. */
export const POPULATION_MONTHS = [POPULATION[0], POPULATION[LAST]].map(([year]) => ({
  year: Math.floor(year),
  month: 1 + Math.floor((year % 1) * 12),
}));

/**
 * City population at a moment in years (2019.5 = the middle of 2019), linear between the published figures; the first
 * and the last slope go on.
 */
export function cityPopulation(year: number): number {
  let k = 1;
  while (k < LAST && year >= POPULATION[k][0]) k++;
  const [[fromYear, from], [toYear, to]] = [POPULATION[k - 1], POPULATION[k]];
  return from + ((to - from) * (year - fromYear)) / (toYear - fromYear);
}

/**
 * Heads of a district by its share of all districts' published figures (docs/facts.md, P10, undated) in the city's, so
 * that the districts sum to the city; null without a published figure.
 */
export const districtPopulation = (
  published: number | null,
  publishedOfAll: number,
  cityHeads: number,
): number | null => (published === null ? null : Math.round((cityHeads * published) / publishedOfAll));
