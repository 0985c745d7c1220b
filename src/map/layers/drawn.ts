import type { Feature, FeatureCollection, Geometry } from 'geojson';
import { REGULAR } from '../fonts';
import { INK } from '../ink';
import { EXACT, shapes, type MapLayer } from '../layer';
import type { DrawnPicture } from '../mapData';
import { BESIDE } from './stretches';

/** Length of the equator, and the width of the world at zoom 0 in pixels. */
const EQUATOR_M = 40_075_016.686;
const WORLD_PX = 512;
const HIGHEST_ZOOM = 24;

/** Pixels at zoom 0 of so many metres at a latitude. */
const pixelsAtZoom0 = (metres: number, lat: number): number =>
  (metres * WORLD_PX) / (EQUATOR_M * Math.cos((lat * Math.PI) / 180));

const featuresOf = (drawn: DrawnPicture): FeatureCollection => ({
  type: 'FeatureCollection',
  features: drawn.flatMap(({ name, ring, line, radiusM, isChosen, side = 0, corners = [] }): readonly Feature[] => {
    const properties = { name, isChosen, side, width: line ? pixelsAtZoom0(2 * radiusM, line[0][1]) : 0 };
    const coordinates = (ring ?? line)?.map((at) => [...at]);
    const set = corners.map((at): Feature => {
      return { type: 'Feature', properties: {}, geometry: { type: 'Point', coordinates: [...at] } };
    });
    if (!coordinates) return set;
    const geometry: Geometry = ring
      ? { type: 'Polygon', coordinates: [coordinates] }
      : { type: 'LineString', coordinates };
    return [{ type: 'Feature', properties, geometry }, ...set];
  }),
});

/**
 * Shapes that somebody drew, and the one under the hand: lines alone, for a tint over the figures would change their
 * colours.
 */
export const drawn = {
  id: 'drawn',
  maps: ['planner'],
  sources: {
    drawn: shapes(({ data }) => (data.drawn ? [data.drawn] : null), featuresOf, EXACT),
  },
  parts: ({ look: { theme } }) => [
    {
      slot: 'lines',
      id: 'drawn-strips',
      type: 'line',
      source: 'drawn',
      filter: ['==', ['geometry-type'], 'LineString'],
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': INK[theme].selection,
        'line-width': 1.2,
        // Its two edges, as far apart as on the ground at every zoom.
        'line-gap-width': [
          'interpolate',
          ['exponential', 2],
          ['zoom'],
          0,
          ['get', 'width'],
          HIGHEST_ZOOM,
          ['*', ['get', 'width'], 2 ** HIGHEST_ZOOM],
        ],
      },
    },
    {
      slot: 'lines',
      id: 'drawn-line',
      type: 'line',
      source: 'drawn',
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: {
        'line-color': INK[theme].selection,
        'line-width': ['case', ['get', 'isChosen'], 3, 1.8],
        'line-offset': BESIDE,
      },
    },
    {
      slot: 'lines',
      id: 'drawn-corners',
      type: 'circle',
      source: 'drawn',
      filter: ['==', ['geometry-type'], 'Point'],
      paint: {
        'circle-radius': 5,
        'circle-color': INK[theme].halo,
        'circle-stroke-color': INK[theme].selection,
        'circle-stroke-width': 2,
      },
    },
    {
      slot: 'labels',
      id: 'drawn-names',
      type: 'symbol',
      source: 'drawn',
      filter: ['!=', ['geometry-type'], 'Point'],
      layout: { 'text-field': ['get', 'name'], 'text-font': [REGULAR], 'text-size': 13 },
      paint: { 'text-color': INK[theme].label, 'text-halo-color': INK[theme].halo, 'text-halo-width': 1.6 },
    },
  ],
} as const satisfies MapLayer;
