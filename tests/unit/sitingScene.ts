import type { Study } from '../../src/analysis/answer/study';
import { buildLocator, areaAt, areaOfRows } from '../../src/analysis/areas/locator';
import { rowsOf } from '../../src/analysis/answer/selection';
import { registerSpan } from '../../src/analysis/span/registerSpan';
import { shapeIndex } from '../../src/analysis/shape/shapeIndex';
import type { CaseQuestion, SitingParts } from '../../src/analysis/siting/city/sitingCase';
import type { City } from '../../src/domain/city';
import { NO_FILTER } from '../../src/domain/filter';
import type { IncidentTable } from '../../src/domain/incident';
import type { Place } from '../../src/domain/place';
import type { Post } from '../../src/domain/post';
import { toLonLat, toPlane } from '../../src/domain/projection';
import { FIRST_SETUP, type PlanSite, type SitingSetup } from '../../src/domain/siting';
import { rectangle } from './coverageScene';

/** Two districts side by side; all but the northern third of them is built up. */
const WEST = rectangle('west', 76.9, 43.2, 76.95, 43.26);
const EAST = rectangle('east', 76.95, 43.2, 77, 43.26);
export const BUILT_TO_LAT = 43.24;

const ring = (lonLats: readonly (readonly [number, number])[]): Float64Array =>
  Float64Array.from([...lonLats, lonLats[0]].flatMap(([lon, lat]) => toPlane(lon, lat)));

function cityOf(places: readonly Place[] = []): City {
  const built = ring([
    [76.9, 43.2],
    [77, 43.2],
    [77, BUILT_TO_LAT],
    [76.9, BUILT_TO_LAT],
  ]);
  const whole = ring([
    [76.9, 43.2],
    [77, 43.2],
    [77, 43.26],
    [76.9, 43.26],
  ]);
  return {
    districts: [WEST, EAST],
    areaKm2: WEST.areaKm2 + EAST.areaKm2,
    places,
    masks: {
      city: { id: 'city', shape: { rings: [whole] }, areaM2: 1 },
      built: { id: 'built', shape: { rings: [built] }, areaM2: 1 },
    },
  };
}

/** What a question is asked of: this table in that city. */
export function partsOf(
  table: IncidentTable,
  { posts = [], places = [] }: { readonly posts?: readonly Post[]; readonly places?: readonly Place[] } = {},
): SitingParts {
  const city = cityOf(places);
  const locator = buildLocator(city.districts);
  const study: Study = {
    city,
    table,
    districtOfRow: areaOfRows(locator, table.lon, table.lat),
    dataPeriod: registerSpan(table)?.span ?? null,
    posts,
  };
  return {
    study,
    rowsOf: (filter) => rowsOf(study, filter),
    districtAt: (lon, lat) => areaAt(locator, lon, lat),
    built: shapeIndex(city.masks.built.shape),
    isForbidden: () => false,
    points: [],
  };
}

export const askedOf = (setup: Partial<SitingSetup> = {}, sites: readonly PlanSite[] = []): CaseQuestion => ({
  filter: NO_FILTER,
  setup: { ...FIRST_SETUP, demand: { ...FIRST_SETUP.demand, visibleOnly: false } as SitingSetup['demand'], ...setup },
  sites,
});

export const planSite = (id: string, lon: number, lat: number, state: PlanSite['state'] = 'proposed'): PlanSite => ({
  id,
  lon,
  lat,
  state,
  reason: null,
  note: '',
});

/** Degrees of a point so many metres east and north of a place. */
export function stepFrom([lon, lat]: readonly [number, number], eastM: number, northM: number): [number, number] {
  const [x, y] = toPlane(lon, lat);
  return toLonLat(x + eastM, y + northM);
}
