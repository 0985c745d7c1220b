import { INK } from '../ink';
import type { MapLayer } from '../layer';
import { shown } from '../paint';

/** A veil over all but the district in the light. */
export const dimmed = {
  id: 'dimmed',
  maps: ['wall'],
  parts: ({ look: { theme }, data: { focus = null } }) => [
    {
      slot: 'lines',
      id: 'dimmed',
      type: 'fill',
      source: 'districts',
      layout: shown(focus !== null),
      filter: ['!=', ['get', 'id'], focus ?? ''],
      paint: { 'fill-color': INK[theme].outside, 'fill-opacity': 0.78 },
    },
  ],
} as const satisfies MapLayer;
