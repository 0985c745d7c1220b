import { pointFeatures } from '../features';
import { INK } from '../ink';
import { shapes, type MapLayer } from '../layer';
import { POINTS_ZOOM } from '../mapData';
import { shown } from '../paint';

/** Single incidents, close up. Half open, so that incidents recorded at one place look darker. */
export const incidents = {
  id: 'incidents',
  maps: ['planner'],
  switch: { group: 'incidents', row: 6 },
  sources: { incidents: shapes(({ data }, on) => (on && data.points ? [data.points] : null), pointFeatures) },
  parts: ({ look: { theme } }, on) => [
    {
      slot: 'lines',
      id: 'incidents',
      type: 'circle',
      source: 'incidents',
      minzoom: POINTS_ZOOM,
      layout: shown(on),
      paint: {
        'circle-radius': ['interpolate', ['linear'], ['zoom'], POINTS_ZOOM, 2.2, 17, 5],
        'circle-color': INK[theme].incident,
        'circle-opacity': 0.55,
        'circle-stroke-color': INK[theme].halo,
        'circle-stroke-width': 0.6,
        'circle-stroke-opacity': 0.8,
      },
    },
  ],
  marks: ({ points }, { t }) => (points ? [{ kind: 'incidents', label: t.layers.names.incidents }] : []),
} as const satisfies MapLayer;
