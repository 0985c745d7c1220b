import type { MapLayer } from '../layer';
import { binPart, binSource, binWords } from './bins';
import { binClasses } from './classes';

/** Counts in hexagons. */
export const hexagons = {
  id: 'hexagons',
  maps: ['planner'],
  switch: { group: 'incidents', row: 3 },
  surface: true,
  sources: { hexagons: binSource('hexagon') },
  parts: ({ data, look }, on) => [binPart('hexagons', data.bins?.scale, look, on)],
  classes: (data, say) => binClasses('hexagon', data, say),
  answers: {
    part: 'hexagons',
    small: false,
    words: binWords,
  },
} as const satisfies MapLayer;
