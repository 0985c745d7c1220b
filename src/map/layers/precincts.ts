import type { FeatureCollection } from 'geojson';
import { borderLines } from '../borders';
import { REGULAR } from '../fonts';
import { INK } from '../ink';
import { shapes, type MapLayer } from '../layer';
import type { DrawnPrecinct } from '../mapData';
import type { Theme } from '../scales';

const NAMES: Record<Theme, { readonly text: string; readonly halo: string }> = {
  light: { text: '#3b2d66', halo: '#ffffff' },
  dark: { text: '#d9cef5', halo: '#14181d' },
};
/** Numbers first, names of inspectors where there is room for them. */
const NAMES_FROM_ZOOM = 13;

const nameFeatures = (precincts: readonly DrawnPrecinct[]): FeatureCollection => ({
  type: 'FeatureCollection',
  features: precincts.map(({ number, inspector, middle: [lon, lat] }) => ({
    type: 'Feature',
    properties: { number, label: inspector === null ? number : `${number}\n${inspector}` },
    geometry: { type: 'Point', coordinates: [lon, lat] },
  })),
});

/** The borders of precincts, and at a precinct's middle its number and its inspector's name. */
export const precincts = {
  id: 'precincts',
  maps: ['resident'],
  sources: {
    precincts: shapes(({ data }) => (data.precincts ? [data.precincts] : null), borderLines),
    'precinct-names': shapes(({ data }) => (data.precincts ? [data.precincts] : null), nameFeatures),
  },
  parts: ({ look: { theme } }) => [
    {
      slot: 'top',
      id: 'precincts',
      type: 'line',
      source: 'precincts',
      paint: { 'line-color': INK[theme].precinct, 'line-width': 1.5, 'line-dasharray': [3, 2] },
    },
    {
      slot: 'top',
      id: 'precinct-names',
      type: 'symbol',
      source: 'precinct-names',
      minzoom: 11,
      layout: {
        'text-field': ['step', ['zoom'], ['get', 'number'], NAMES_FROM_ZOOM, ['get', 'label']],
        'text-font': [REGULAR],
        'text-size': 13,
        'text-max-width': 12,
        'text-padding': 4,
      },
      paint: { 'text-color': NAMES[theme].text, 'text-halo-color': NAMES[theme].halo, 'text-halo-width': 1.5 },
    },
  ],
} as const satisfies MapLayer;
