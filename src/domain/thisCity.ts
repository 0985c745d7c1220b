/**
 * The city that the product serves: all that the code knows of it beside its files in static/geo. Another city is
 * another content of this file, its words in `i18n` and its files; nothing else names a place, a zone or a box.
 */
import type { Box, Camera } from './geometry';

const HOUR_MS = 3_600_000;

/** Offsets of the city's clock from UTC with the instants from which they hold, in order (docs/facts.md, P13). */
export const UTC_OFFSETS: readonly { readonly fromMs: number; readonly offsetMs: number }[] = [
  { fromMs: -Infinity, offsetMs: 6 * HOUR_MS },
  { fromMs: Date.UTC(2024, 1, 29, 18), offsetMs: 5 * HOUR_MS },
];

/** Zone of WGS 84 / UTM north whose plane all distances are measured on (EPSG 32600 + zone). */
export const UTM_ZONE: number = 43;
/** A zone that local files come in beside it. */
export const OTHER_UTM_ZONE: number = 42;
/** The sheet of the older Gauss-Kruger plane (Pulkovo 1942), which cannot be read here: EPSG 28400 + zone. */
export const PULKOVO_ZONE: number = 13;

type Degrees = readonly [west: number, south: number, east: number, north: number];

/** Degrees within which a row's coordinates are taken without a question. */
export const INTAKE_BOX: Box = { minX: 76.6, maxX: 77.3, minY: 42.9, maxY: 43.6 };
/** The city with a little of what surrounds it: west, south, east, north, degrees. */
export const CITY_BOX: Degrees = [76.738, 43.033, 77.167, 43.404];
/** The built part of the city: what "whole city" shows, since the south-east is mountains. */
export const TOWN_BOX: Degrees = [76.745, 43.155, 77.06, 43.375];
/** Where the planner's map opens before the screen's size is known. */
export const FIRST_CAMERA: Camera = {
  lon: 76.93,
  lat: 43.245,
  zoom: 10.6,
};
/** A latitude in the middle of the posts and incidents: the plane's scale is taken there. */
export const MIDDLE_LAT: number = 43.22;

/**
 * Published heads of the city at moments in years (docs/facts.md, P9): the start of 2014, mid-2021, 1 October 2023. Two
 * at least, in order.
 */
export const POPULATION: readonly (readonly [year: number, heads: number])[] = [
  [2014, 1_507_500],
  [2021.5, 2_001_304],
  [2023.75, 2_211_000],
];
