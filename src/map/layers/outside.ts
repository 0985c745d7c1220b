import { INK } from '../ink';
import { shapes, type MapLayer } from '../layer';

/** The ground beyond the city, over cells that reach across the border: the counts in them do not. */
export const outside = {
  id: 'outside',
  maps: ['wall'],
  sources: {
    outside: shapes(
      ({ data }) => (data.outside ? [data.outside] : null),
      (ground) => ground,
    ),
  },
  parts: ({ look: { theme } }) => [
    {
      slot: 'fills',
      id: 'outside',
      type: 'fill',
      source: 'outside',
      paint: { 'fill-color': INK[theme].outside },
    },
  ],
} as const satisfies MapLayer;
