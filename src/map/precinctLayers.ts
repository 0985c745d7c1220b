import type { ExpressionSpecification, StyleSpecification } from 'maplibre-gl';
import type { LonLat } from '../domain/geometry';
import type { Precinct } from '../domain/precinct';
import { borderLines } from './borders';
import { REGULAR } from './fonts';
import { INK } from './ink';
import type { Theme } from './scales';

const NAMES: Record<Theme, { readonly text: string; readonly halo: string }> = {
  light: { text: '#3b2d66', halo: '#ffffff' },
  dark: { text: '#d9cef5', halo: '#14181d' },
};
/** Numbers first, names of inspectors where there is room for them. */
const NAMES_FROM_ZOOM = 13;

/**
 * A style with the borders of districts in a whole line, wide enough to be seen beneath the dashed one of precincts,
 * which mostly runs along them.
 */
export const withWholeDistricts = (style: StyleSpecification): StyleSpecification => ({
  ...style,
  layers: style.layers.map((layer) => {
    if (layer.type !== 'line' || layer.id !== 'districts-line') return layer;
    const { 'line-dasharray': _, ...paint } = layer.paint ?? {};
    return { ...layer, paint: { ...paint, 'line-width': ['interpolate', ['linear'], ['zoom'], 9, 2.5, 14, 5] } };
  }),
});

export interface DrawnPrecinct extends Pick<Precinct, 'number' | 'inspector' | 'geometry'> {
  /** Where its name stands. */
  readonly middle: LonLat;
}

/** A style with the borders of precincts, and at a precinct's middle its number and its inspector's name. */
export function withPrecinctLayers(
  style: StyleSpecification,
  precincts: readonly DrawnPrecinct[],
  theme: Theme,
): StyleSpecification {
  if (precincts.length === 0) return style;
  const ink = NAMES[theme];
  const label: ExpressionSpecification = ['step', ['zoom'], ['get', 'number'], NAMES_FROM_ZOOM, ['get', 'label']];
  return {
    ...style,
    sources: {
      ...style.sources,
      precincts: {
        type: 'geojson',
        data: borderLines(precincts),
      },
      'precinct-names': {
        type: 'geojson',
        data: {
          type: 'FeatureCollection',
          features: precincts.map(({ number, inspector, middle: [lon, lat] }) => {
            return {
              type: 'Feature',
              properties: { number, label: inspector === null ? number : `${number}\n${inspector}` },
              geometry: { type: 'Point', coordinates: [lon, lat] },
            };
          }),
        },
      },
    },
    layers: [
      ...style.layers,
      {
        id: 'precincts',
        type: 'line',
        source: 'precincts',
        paint: { 'line-color': INK[theme].precinct, 'line-width': 1.5, 'line-dasharray': [3, 2] },
      },
      {
        id: 'precinct-names',
        type: 'symbol',
        source: 'precinct-names',
        minzoom: 11,
        layout: {
          'text-field': label,
          'text-font': [REGULAR],
          'text-size': 13,
          'text-max-width': 12,
          'text-padding': 4,
        },
        paint: { 'text-color': ink.text, 'text-halo-color': ink.halo, 'text-halo-width': 1.5 },
      },
    ],
  };
}
