import { drawIncidents } from '../../src/demonstration/incidents';
import { spotDrawer } from '../../src/demonstration/sites';
import type { IncidentTable } from '../../src/domain/incident';
import { holds } from '../../src/domain/polygon';
import { toPlane } from '../../src/domain/projection';
import type { NamedPlace, Road } from './baseMap';
import { factRows } from './csv';
import type { District } from './districts';
import { distanceAtMostM, type NearField } from './nearField';

const FARTHEST_M = 480;

/** What a page needs beside the roads and places to draw the same rows. */
interface Drawn {
  /** Stations of the metro, degrees. */
  readonly metro: readonly (readonly [lon: number, lat: number])[];
  /** From each position that was refused to the next one's row, from row 0. */
  readonly refused: readonly number[];
}

/** The demonstration incidents: every position lies in the city and at most 480 m from a road or a place. */
export function buildDemonstration(
  roads: readonly Road[],
  places: readonly NamedPlace[],
  districts: readonly District[],
  field: NearField,
): { readonly incidents: IncidentTable; readonly drawn: Drawn } {
  const metro = factRows('metro.csv', ['name_kk', 'lon', 'lat']).map(
    ({ lon, lat }) => [Number(lon), Number(lat)] as const,
  );
  const isTaken = (lon: number, lat: number): boolean =>
    districts.some(({ polygons }) => holds(polygons, lon, lat)) &&
    distanceAtMostM(field, ...toPlane(lon, lat)) <= FARTHEST_M;
  const refused: number[] = [];
  let before = 0;
  const incidents = drawIncidents(spotDrawer({ roads, places, metro }), (row, lon, lat) => {
    if (isTaken(lon, lat)) return false;
    refused.push(row - before);
    before = row;
    return true;
  });
  return { incidents, drawn: { metro, refused } };
}
