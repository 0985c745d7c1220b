import type { StyleSpecification } from 'maplibre-gl';
import type { LonLat } from '../domain/geometry';
import { BOLD } from './fonts';
import type { Theme } from './scales';

const INK: Record<Theme, { readonly ring: string; readonly text: string; readonly halo: string }> = {
  light: { ring: '#0b5cad', text: '#111111', halo: '#ffffff' },
  dark: { ring: '#7db8f2', text: '#ffffff', halo: '#14181d' },
};

/**
 * A style with the chosen place: a ring that hides nothing within it, and its words below, which other names give way
 * to.
 */
export function withChosen(style: StyleSpecification, at: LonLat, words: string, theme: Theme): StyleSpecification {
  const ink = INK[theme];
  return {
    ...style,
    sources: {
      ...style.sources,
      chosen: {
        type: 'geojson',
        data: { type: 'Feature', properties: { words }, geometry: { type: 'Point', coordinates: [...at] } },
      },
    },
    layers: [
      ...style.layers,
      {
        id: 'chosen',
        type: 'circle',
        source: 'chosen',
        paint: {
          'circle-radius': 10,
          'circle-color': ink.halo,
          'circle-opacity': 0.25,
          'circle-stroke-width': 4,
          'circle-stroke-color': ink.ring,
        },
      },
      {
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
        paint: { 'text-color': ink.text, 'text-halo-color': ink.halo, 'text-halo-width': 2 },
      },
    ],
  };
}
