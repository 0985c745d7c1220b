import { formatMetres } from '../../i18n';
import type { FeatureCollection } from 'geojson';
import { multiPolygon } from '../features';
import { INK } from '../ink';
import { EXACT, shapes, type MapLayer } from '../layer';
import { shown } from '../paint';

/**
 * The union of the rings around posts: overlap is not drawn twice, because it is not covered twice. The tint lies under
 * the figures, whose colours are the legend's; over them only the outline goes on.
 */
export const rings = {
  id: 'rings',
  maps: ['planner', 'wall'],
  switch: { group: 'posts', row: 4 },
  sources: {
    coverage: shapes(
      ({ data }) => [data.coverage],
      (coverage): FeatureCollection => multiPolygon(coverage),
      EXACT,
    ),
  },
  parts: ({ look: { map, theme, weight } }, on) => [
    {
      slot: 'fills',
      id: 'coverage-fill',
      type: 'fill',
      source: 'coverage',
      layout: shown(on),
      paint: {
        'fill-color': INK[theme].cover,
        'fill-opacity': map === 'wall' ? 0.28 : 0.14,
        'fill-antialias': map === 'wall',
      },
    },
    {
      slot: 'lines',
      id: 'coverage-line',
      type: 'line',
      source: 'coverage',
      layout: { ...shown(on), 'line-join': 'round' },
      paint: {
        'line-color': INK[theme].cover,
        'line-width': map === 'wall' ? 1.2 * weight : ['interpolate', ['linear'], ['zoom'], 9, 1, 14, 1.8],
      },
    },
  ],
  marks: ({ coverageM }, { t, locale }) =>
    coverageM === undefined
      ? []
      : [{ kind: 'rings', label: `${t.layers.names.rings}: ${formatMetres(locale, coverageM)}` }],
} as const satisfies MapLayer;
