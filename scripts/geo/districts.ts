import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { geodesicAreaKm2, ringAreaM2 } from '../../src/domain/parse/geodesicArea';
import type { NameForms } from '../../src/domain/area';
import { districtNames, type DistrictFact } from '../../src/domain/districtFacts';
import type { LonLat, LonLatMultiPolygon } from '../../src/domain/geometry';
import { factJson, factRows, groupBy } from './csv';

export interface DistrictProperties {
  readonly id: string;
  readonly names: NameForms;
  readonly population: number;
  readonly populationStatus: 'about' | 'more-than';
  readonly areaKm2: number;
}

export interface District {
  readonly id: string;
  readonly polygons: LonLatMultiPolygon;
}

interface Line {
  readonly sides: readonly string[];
  readonly points: LonLat[];
}

function borderLines(): Line[] {
  const rows = factRows('district-borders.csv', ['border', 'district_a', 'district_b', 'seq', 'lon', 'lat']);
  return [...groupBy(rows, (row) => row.border).values()].map((line) => ({
    sides: [line[0].district_a, line[0].district_b].filter((side) => side !== ''),
    points: line
      .sort((a, b) => Number(a.seq) - Number(b.seq))
      .map(({ lon, lat }): LonLat => [Number(lon), Number(lat)]),
  }));
}

const key = ([lon, lat]: LonLat): string => `${lon},${lat}`;

/** Joins lines end to end into closed rings; refuses lines that leave an end open. */
function closeRings(lines: readonly LonLat[][]): LonLat[][] {
  const left = lines.map((line) => line.slice());
  const rings: LonLat[][] = [];
  for (let ring = left.shift(); ring; ring = left.shift()) {
    while (key(ring[0]) !== key(ring[ring.length - 1])) {
      const end = key(ring[ring.length - 1]);
      const at = left.findIndex((line) => key(line[0]) === end || key(line[line.length - 1]) === end);
      if (at < 0) throw new Error(`border ends at ${end}`);
      const [line] = left.splice(at, 1);
      ring.push(...(key(line[0]) === end ? line : line.reverse()).slice(1));
    }
    rings.push(ringAreaM2(ring) < 0 ? ring.reverse() : ring);
  }
  return rings.sort((a, b) => ringAreaM2(b) - ringAreaM2(a));
}

/** The districts as polygons of shared lines, and the city's outline of the lines that border the outside. */
export function buildDistricts(): { districts: District[]; outline: LonLatMultiPolygon } {
  const lines = borderLines();
  const districts = factJson<{ districts: DistrictFact[] }>('districts.json').districts.map(({ id }) => ({
    id,
    polygons: closeRings(lines.filter((line) => line.sides.includes(id)).map((line) => line.points)).map((ring) => [
      ring,
    ]),
  }));
  const outer = lines.filter((line) => line.sides.length === 1).map((line) => line.points);
  return { districts, outline: closeRings(outer).map((ring) => [ring]) };
}

const geometryOf = (polygons: LonLatMultiPolygon): Polygon | MultiPolygon => {
  const coordinates = polygons.map((rings) => rings.map((ring) => ring.map(([lon, lat]) => [lon, lat])));
  return coordinates.length === 1
    ? { type: 'Polygon', coordinates: coordinates[0] }
    : { type: 'MultiPolygon', coordinates };
};

export function districtsGeoJson(
  districts: readonly District[],
): FeatureCollection<Polygon | MultiPolygon, DistrictProperties> {
  const facts = factJson<{ districts: DistrictFact[] }>('districts.json').districts;
  return {
    type: 'FeatureCollection',
    features: districts.map(({ id, polygons }, i) => ({
      type: 'Feature',
      properties: {
        id,
        names: districtNames(facts[i]),
        population: facts[i].population,
        populationStatus: facts[i].atLeast ? 'more-than' : 'about',
        areaKm2: Math.round(geodesicAreaKm2(polygons) * 1e4) / 1e4,
      },
      geometry: geometryOf(polygons),
    })),
  };
}

export function outlineGeoJson(outline: LonLatMultiPolygon): Feature<Polygon | MultiPolygon> {
  return {
    type: 'Feature',
    properties: { id: 'city', areaKm2: Math.round(geodesicAreaKm2(outline) * 1e4) / 1e4 },
    geometry: geometryOf(outline),
  };
}
