import type { FeatureCollection } from 'geojson';
import { BOLD } from '../fonts';
import { shapes, type MapLayer } from '../layer';
import type { MapData } from '../mapData';
import type { Theme } from '../scales';

const COLOURS: Record<Theme, { readonly ring: string; readonly text: string; readonly halo: string }> = {
  light: { ring: '#0b5cad', text: '#111111', halo: '#ffffff' },
  dark: { ring: '#7db8f2', text: '#ffffff', halo: '#14181d' },
};

const placeFeature = ({ at, words }: NonNullable<MapData['chosen']>): FeatureCollection => ({
  type: 'FeatureCollection',
  features: [{ type: 'Feature', properties: { words }, geometry: { type: 'Point', coordinates: [...at] } }],
});

/**
 * The place that a resident chose: a ring that hides nothing within it, and its words below, which other names give way
 * to.
 */
export const chosen = {
  id: 'chosen',
  maps: ['resident'],
  sources: { chosen: shapes(({ data }) => (data.chosen ? [data.chosen] : null), placeFeature) },
  parts: ({ look: { theme } }) => [
    {
      slot: 'top',
      id: 'chosen',
      type: 'circle',
      source: 'chosen',
      paint: {
        'circle-radius': 10,
        'circle-color': COLOURS[theme].halo,
        'circle-opacity': 0.25,
        'circle-stroke-width': 4,
        'circle-stroke-color': COLOURS[theme].ring,
      },
    },
    {
      slot: 'top',
      id: 'chosen-words',
      type: 'symbol',
      source: 'chosen',
      layout: {
        'text-field': ['get', 'words'],
        'text-font': [BOLD],
        'text-size': 14,
        'text-max-width': 14,
        'text-anchor': 'top',
        'text-offset': [0, 1.1],
        'text-allow-overlap': true,
      },
      paint: {
        'text-color': COLOURS[theme].text,
        'text-halo-color': COLOURS[theme].halo,
        'text-halo-width': 2,
      },
    },
  ],
} as const satisfies MapLayer;
