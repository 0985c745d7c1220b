import { areaWords } from './areaWords';
import { areaClasses } from './classes';
import { areaFeatures } from '../features';
import { BOLD } from '../fonts';
import { INK } from '../ink';
import { shapes, type MapLayer } from '../layer';
import { fillByValue, shown } from '../paint';

/** Areas the user imported: departments, patrol zones, precincts. */
export const areas = {
  id: 'areas',
  maps: ['planner'],
  switch: { group: 'areas', row: 2 },
  sources: {
    areas: shapes(({ data, look }) => (data.areas ? [data.areas.areas, look.locale] : null), areaFeatures),
  },
  parts: ({ look: { theme, opacity }, data: { areas: picture } }, on) => [
    {
      slot: 'fills',
      id: 'areas-fill',
      type: 'fill',
      source: 'areas',
      layout: shown(on),
      paint: {
        'fill-color': fillByValue(picture?.values ?? null, picture?.scale ?? null, theme),
        'fill-opacity': opacity,
      },
    },
    {
      slot: 'lines',
      id: 'areas-line',
      type: 'line',
      source: 'areas',
      layout: shown(on),
      paint: { 'line-color': INK[theme].area, 'line-width': 1.6 },
    },
    {
      slot: 'labels',
      id: 'areas-labels',
      type: 'symbol',
      source: 'areas',
      minzoom: 11,
      layout: {
        ...shown(on),
        'text-field': ['get', 'name'],
        'text-font': [BOLD],
        'text-size': 12,
        'text-max-width': 8,
      },
      paint: { 'text-color': INK[theme].area, 'text-halo-color': INK[theme].halo, 'text-halo-width': 1.6 },
    },
  ],
  classes: ({ areas: picture }, say) => picture && areaClasses('areas', picture, say),
  answers: {
    part: 'areas-fill',
    small: false,
    words: (id, { areas: picture }, say) => picture && areaWords(id, picture, say),
  },
  marks: (_, { t }) => [{ kind: 'areas', label: t.layers.names.areas }],
} as const satisfies MapLayer;
