/**
 * An invented city, for tests alone: on no map, with no real figure. It stands for all that `domain/thisCity` says of
 * the city that is served, so that a second one is proved to be data.
 */
import type * as ThisCity from '../../src/domain/thisCity';
import type * as ThisCityClock from '../../src/domain/thisCityClock';
import type * as ThisCityFiles from '../../src/domain/thisCityFiles';

const HOUR_MS = 3_600_000;

export const SECOND_CITY: typeof ThisCity = {
  UTM_ZONE: 22,
  IS_SOUTH: false,
  BUILT_IN_BOX: [76.738, 43.033, 77.167, 43.404],
  CITY_BOX: [-50.7, 2.2, -50.3, 2.5],
  TOWN_BOX: [-50.6, 2.25, -50.4, 2.45],
  FIRST_CAMERA: { lon: -50.5, lat: 2.35, zoom: 11 },
  MIDDLE_LAT: 2.35,
  POPULATION: [
    [2010, 100_000],
    [2020, 200_000],
  ],
};

export const SECOND_CITY_CLOCK: typeof ThisCityClock = {
  // Set forward once: its hour from 0 to 1 on 1 April 2023 never was.
  UTC_OFFSETS: [
    { fromMs: -Infinity, offsetMs: -4 * HOUR_MS },
    { fromMs: Date.UTC(2023, 3, 1, 4), offsetMs: -3 * HOUR_MS },
  ],
};

export const SECOND_CITY_FILES: typeof ThisCityFiles = {
  INTAKE_BOX: { minX: -50.9, maxX: -50.1, minY: 2, maxY: 2.6 },
  OTHER_UTM_ZONE: 21,
  PULKOVO_ZONE: 22,
};
