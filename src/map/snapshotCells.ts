import type { Feature, FeatureCollection, MultiPolygon, Position } from 'geojson';
import { cellsToMultiPolygon, cellToBoundary, cellToChildren, getResolution } from 'h3-js';
import type { LonLatMultiPolygon, LonLatPolygon } from '../domain/geometry';
import { classProperty, UNPUBLISHED_CLASS } from './cellClass';
import { classOf, type Scale } from './scales';

/** Pieces of ground with the class of each year (by index), as their values say; null = no count is shown there. */
export function snapshotCellFeatures(
  pieces: readonly { readonly rings: CellRings; readonly values: readonly (number | null)[] }[],
  scale: Scale,
): FeatureCollection<MultiPolygon> {
  return {
    type: 'FeatureCollection',
    features: pieces.map(({ rings, values }): Feature<MultiPolygon> => ({
      type: 'Feature',
      properties: Object.fromEntries(
        values.map((value, year) => [classProperty(year), value === null ? UNPUBLISHED_CLASS : classOf(scale, value)]),
      ),
      geometry: { type: 'MultiPolygon', coordinates: rings },
    })),
  };
}

/** Coordinates of a MultiPolygon. */
export type CellRings = Position[][][];

/** Resolution of the snapshot's smaller cells. */
export const FINE_CELL = 8;

/**
 * The ground of a published cell, as coordinates of a MultiPolygon. A merged one stands for the smaller cells under it;
 * their outline is drawn, for H3's own hexagon of the coarser resolution is turned against them and would leave gaps
 * beside its neighbours.
 */
export const cellRings = (id: string): CellRings =>
  getResolution(id) >= FINE_CELL
    ? [[cellToBoundary(id, true)]]
    : cellsToMultiPolygon(cellToChildren(id, FINE_CELL), true);

/**
 * Everything but the city, far beyond what the map ever shows: cells reach over the border, the counts in them do not.
 */
export function outsideFeatures(outline: LonLatMultiPolygon): FeatureCollection<MultiPolygon> {
  const around: Position[] = [
    [70, 40],
    [84, 40],
    [84, 47],
    [70, 47],
    [70, 40],
  ];
  const plain = (ring: LonLatPolygon[number]): Position[] => ring.map((point) => [...point]);
  // Holes in the city are outside too.
  const holes = outline.flatMap(([, ...inner]) => inner.map((ring) => [plain(ring)]));
  return {
    type: 'FeatureCollection',
    features: [
      {
        type: 'Feature',
        properties: null,
        geometry: {
          type: 'MultiPolygon',
          coordinates: [[around, ...outline.map(([outer]) => plain(outer))], ...holes],
        },
      },
    ],
  };
}
