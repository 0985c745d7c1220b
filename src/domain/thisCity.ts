/**
 * The city that this page serves: all that the code knows of it beside its files in static/geo, of the built-in city or
 * of one of the user's own (`ownCity`). Nothing else names a place, a zone or a box but its clock (`thisCityClock`) and
 * the numbers of its files (`thisCityFiles`): the first answer of a phone needs the first of the three alone.
 */
import type { Camera } from './geometry';
import { OWN_CITY, type OwnCity } from './ownCity';

/** Zone of WGS 84 / UTM whose plane all distances are measured on (EPSG 32600 + zone; south 32700). */
export const UTM_ZONE: number = OWN_CITY?.utmZone ?? 43;
/** South of the equator northings are counted from 10,000 km below it. */
export const IS_SOUTH: boolean = OWN_CITY?.isSouth ?? false;

type Degrees = OwnCity['box'];

/** The built-in city, whichever one this page serves: a row of it that lies elsewhere is offered its own page. */
export const BUILT_IN_BOX: Degrees = [76.738, 43.033, 77.167, 43.404];
/** The city with a little of what surrounds it: west, south, east, north, degrees. */
export const CITY_BOX: Degrees = OWN_CITY?.box ?? BUILT_IN_BOX;
/** The built part of the city, where maps open: the south-east is mountains. */
export const TOWN_BOX: Degrees = OWN_CITY?.box ?? [76.745, 43.155, 77.06, 43.375];
/** Where the planner's map opens before the screen's size is known. */
export const FIRST_CAMERA: Camera = {
  lon: OWN_CITY ? (CITY_BOX[0] + CITY_BOX[2]) / 2 : 76.93,
  lat: OWN_CITY ? (CITY_BOX[1] + CITY_BOX[3]) / 2 : 43.245,
  zoom: 10.6,
};
/** A latitude in the middle of the posts and incidents: the plane's scale is taken there. */
export const MIDDLE_LAT: number = OWN_CITY ? FIRST_CAMERA.lat : 43.22;

/**
 * Published heads of the city at moments in years (docs/facts.md, P9): the start of 2014, mid-2021, 1 October 2023. Two
 * at least, in order. Of a city of the user's own no figure is known: what is made of these is asked of no one there.
 */
export const POPULATION: readonly (readonly [year: number, heads: number])[] = [
  [2014, 1_507_500],
  [2021.5, 2_001_304],
  [2023.75, 2_211_000],
];
