import type { ExpressionSpecification } from 'maplibre-gl';

/**
 * From which whole zoom a kind of place is named (filters see the zoom of the tile, a whole number), and which gives
 * way when names collide (lower is stronger). Kinds that are not listed come last.
 */
const RANKS: Readonly<Record<string, readonly [fromZoom: number, strength: number]>> = {
  airport: [11, 1],
  railway_station: [11, 2],
  microdistrict: [12, 6],
  market: [13, 3],
  metro: [12, 2],
  bus_station: [12, 3],
  park: [13, 4],
  stadium: [13, 5],
  square: [13, 5],
  mall: [13, 5],
  university: [14, 6],
  hospital: [14, 6],
  landmark: [15, 7],
  school: [15, 8],
  crossing: [16, 9],
};
const REST = [15, 10] as const;

const byKind = (column: 0 | 1): ExpressionSpecification =>
  [
    'match',
    ['get', 'kind'],
    ...Object.entries(RANKS).flatMap(([kind, row]) => [kind, row[column]]),
    REST[column],
  ] as unknown as ExpressionSpecification;

/** Zoom from which a feature's name is shown. */
export const PLACE_ZOOM = byKind(0);
/** Order in which names are placed. */
export const PLACE_STRENGTH = byKind(1);
