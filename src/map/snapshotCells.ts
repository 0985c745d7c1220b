import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import { cellToBoundary } from 'h3-js';
import type { LonLatMultiPolygon, LonLatPolygon } from '../domain/geometry';
import type { SnapshotCells } from '../domain/snapshot';
import { classOf, type Scale } from './scales';

/** Under which property a cell carries its class of a year, so that another year is another paint and no new data. */
export const classProperty = (year: number): string => `k${year}`;

/** Published cells with the class of each year (by index), as `density` gives their values; null and NaN have none. */
export function snapshotCellFeatures(
  cells: Pick<SnapshotCells, 'ids' | 'yearly'>,
  density: (year: number, cell: number) => number | null,
  scale: Scale,
): FeatureCollection<Polygon> {
  return {
    type: 'FeatureCollection',
    features: cells.ids.map((id, cell): Feature<Polygon> => ({
      type: 'Feature',
      properties: Object.fromEntries(cells.yearly.map((_, year) => [classProperty(year), classOf(scale, density(year, cell) ?? NaN)])),
      geometry: { type: 'Polygon', coordinates: [cellToBoundary(id, true)] },
    })),
  };
}

/** Everything but the city, far beyond what the map ever shows: cells reach over the border, the counts in them do not. */
export function outsideFeatures(outline: LonLatMultiPolygon): FeatureCollection<MultiPolygon> {
  const around: Position[] = [[70, 40], [84, 40], [84, 47], [70, 47], [70, 40]];
  const plain = (ring: LonLatPolygon[number]): Position[] => ring.map((point) => [...point]);
  // Holes in the city are outside too.
  const holes = outline.flatMap(([, ...inner]) => inner.map((ring) => [plain(ring)]));
  return {
    type: 'FeatureCollection',
    features: [{ type: 'Feature', properties: null, geometry: { type: 'MultiPolygon', coordinates: [[around, ...outline.map(([outer]) => plain(outer))], ...holes] } }],
  };
}
