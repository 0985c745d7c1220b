import type { Area, Mask } from './area';
import type { Place } from './place';

/** Everything about the city that analysis needs beside incidents and posts. */
export interface City {
  readonly districts: readonly Area[];
  readonly areaKm2: number;
  readonly masks: { readonly city: Mask; readonly built: Mask };
  readonly places: readonly Place[];
}

/**
 * City population at a moment in years (2019.5 = the middle of 2019), linear between the three published figures
 * (FACTS P9): 1,507,500 at the start of 2014, 2,001,304 at mid-2021, 2,211,000 on 1 October 2023; the last slope goes on.
 */
export function cityPopulation(year: number): number {
  const anchors = [
    [2014, 1_507_500],
    [2021.5, 2_001_304],
    [2023.75, 2_211_000],
  ] as const;
  const [a, b] = year < anchors[1][0] ? [anchors[0], anchors[1]] : [anchors[1], anchors[2]];
  return a[1] + ((b[1] - a[1]) * (year - a[0])) / (b[0] - a[0]);
}
