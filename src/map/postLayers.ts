import type { StyleSpecification } from 'maplibre-gl';
import type { Theme } from './scales';
import { symbolImage } from './symbols';

/** A style with published posts on top, each kind in its own shape: standing, planned, mobile. */
export function withPostLayers(
  style: StyleSpecification,
  posts: readonly { readonly kind: string; readonly lon: number; readonly lat: number }[],
  theme: Theme,
): StyleSpecification {
  return {
    ...style,
    sources: {
      ...style.sources,
      posts: {
        type: 'geojson',
        data: {
          type: 'FeatureCollection',
          features: posts.map(({ kind, lon, lat }) => ({
            type: 'Feature',
            properties: { kind },
            geometry: { type: 'Point', coordinates: [lon, lat] },
          })),
        },
      },
    },
    layers: [
      ...style.layers,
      {
        id: 'posts',
        type: 'symbol',
        source: 'posts',
        layout: {
          'icon-image': [
            'match',
            ['get', 'kind'],
            'planned',
            symbolImage('planned', theme),
            'mobile',
            symbolImage('mobile', theme),
            symbolImage('stationary', theme),
          ],
          'icon-size': 0.9,
          'icon-allow-overlap': true,
          'icon-padding': 0,
        },
      },
    ],
  };
}
