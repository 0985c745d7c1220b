import type { MapLayer } from '../layer';
import { binPart, binSource, binWords } from './bins';
import { binClasses } from './classes';

/** Counts in squares. */
export const squares = {
  id: 'squares',
  maps: ['planner'],
  switch: { group: 'incidents', row: 4 },
  surface: true,
  sources: { squares: binSource('square') },
  parts: ({ data, look }, on) => [binPart('squares', data.bins?.scale, look, on)],
  classes: (data, say) => binClasses('square', data, say),
  answers: {
    part: 'squares',
    small: false,
    words: binWords,
  },
} as const satisfies MapLayer;
