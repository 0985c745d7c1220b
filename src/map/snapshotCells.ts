import type { Feature, FeatureCollection, MultiPolygon, Position } from 'geojson';
import { cellsToMultiPolygon, cellToBoundary, cellToChildren, getResolution } from 'h3-js';
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
): FeatureCollection<MultiPolygon> {
  return {
    type: 'FeatureCollection',
    features: cells.ids.map((id, cell): Feature<MultiPolygon> => ({
      type: 'Feature',
      properties: Object.fromEntries(cells.yearly.map((_, year) => [classProperty(year), classOf(scale, density(year, cell) ?? NaN)])),
      geometry: { type: 'MultiPolygon', coordinates: cellRings(id) },
    })),
  };
}

/** Resolution of the snapshot's smaller cells. */
const FINE = 8;

/**
 * The ground of a published cell, as coordinates of a MultiPolygon. A merged one stands for the smaller cells under it; their outline is drawn, for
 * H3's own hexagon of the coarser resolution is turned against them and would leave gaps beside its neighbours.
 */
export const cellRings = (id: string): Position[][][] =>
  getResolution(id) >= FINE ? [[cellToBoundary(id, true)]] : cellsToMultiPolygon(cellToChildren(id, FINE), true);

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
