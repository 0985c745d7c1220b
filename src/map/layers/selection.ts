import type { FeatureCollection } from 'geojson';
import type { LonLat } from '../../domain/geometry';
import { areaFeatures, NOTHING } from '../features';
import { INK } from '../ink';
import { shapes, type MapLayer } from '../layer';

const spot = (at: LonLat): FeatureCollection => ({
  type: 'FeatureCollection',
  features: [{ type: 'Feature', properties: null, geometry: { type: 'Point', coordinates: [...at] } }],
});

/** What is chosen: a ring around the point, a firm outline around the area. */
export const selection = {
  id: 'selection',
  maps: ['planner', 'wall'],
  sources: {
    'selected-area': shapes(
      ({ data, selectedArea, look }) =>
        selectedArea === null ? null : [data.districts.areas, data.areas?.areas ?? null, selectedArea, look.locale],
      (districts, own, id, locale) => {
        const area = [...districts, ...(own ?? [])].find((one) => one.id === id);
        return area ? areaFeatures([area], locale) : NOTHING;
      },
    ),
    selection: shapes(({ selection: at }) => (at ? [at] : null), spot),
  },
  parts: ({ look: { map, theme, weight } }) => [
    {
      slot: 'top',
      id: 'selected-area',
      type: 'line',
      source: 'selected-area',
      layout: { 'line-join': 'round' },
      paint: { 'line-color': INK[theme].selection, 'line-width': map === 'wall' ? 2.4 * weight : 2.6 },
    },
    {
      slot: 'top',
      id: 'selection',
      type: 'circle',
      source: 'selection',
      paint: {
        'circle-radius': 9,
        'circle-color': 'rgba(0,0,0,0)',
        'circle-stroke-color': INK[theme].selection,
        'circle-stroke-width': 2.5,
      },
    },
  ],
} as const satisfies MapLayer;
