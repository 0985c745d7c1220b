import type { Feature, FeatureCollection, MultiLineString } from 'geojson';
import type { LonLat } from '../../src/domain/geometry';
import { factRows, groupBy } from './csv';
import { kazakhName } from './kazakhName';

const ROAD_CLASSES = ['trunk', 'primary', 'secondary', 'tertiary'] as const;
export type RoadClass = (typeof ROAD_CLASSES)[number];

export interface Road {
  readonly id: string;
  readonly roadClass: RoadClass;
  readonly points: readonly LonLat[];
}

export interface NamedPlace {
  readonly kind: string;
  readonly nameRu: string;
  readonly nameKk: string | null;
  readonly lon: number;
  readonly lat: number;
}

export function readRoads(): Road[] {
  const rows = factRows('roads.csv', ['road', 'highway', 'seq', 'lon', 'lat']);
  return [...groupBy(rows, (row) => row.road)].map(([id, points]) => {
    const roadClass = ROAD_CLASSES.find((name) => name === points[0].highway);
    if (!roadClass) throw new Error(`road ${id}: class ${points[0].highway}`);
    points.sort((a, b) => Number(a.seq) - Number(b.seq));
    return { id, roadClass, points: points.map(({ lon, lat }): LonLat => [Number(lon), Number(lat)]) };
  });
}

/** The named places; a comma left over at a name's end is dropped, nothing else is changed. */
export function readNamedPlaces(): NamedPlace[] {
  return factRows('places.csv', ['kind', 'name_ru', 'lon', 'lat', 'district']).map((row) => {
    const nameRu = row.name_ru.replace(/[,\s]+$/, '');
    return { kind: row.kind, nameRu, nameKk: kazakhName(nameRu), lon: Number(row.lon), lat: Number(row.lat) };
  });
}

/** One feature a class, the widest first: what the map draws is by class alone. */
export function roadsGeoJson(roads: readonly Road[]): FeatureCollection<MultiLineString, { class: RoadClass }> {
  return {
    type: 'FeatureCollection',
    features: ROAD_CLASSES.map((roadClass): Feature<MultiLineString, { class: RoadClass }> => ({
      type: 'Feature',
      properties: { class: roadClass },
      geometry: {
        type: 'MultiLineString',
        coordinates: roads
          .filter((road) => road.roadClass === roadClass)
          .map((road) => road.points.map(([lon, lat]) => [lon, lat])),
      },
    })),
  };
}
