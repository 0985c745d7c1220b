import { EXACT, shapes, type MapLayer } from '../layer';
import { INK } from '../ink';
import { shown } from '../paint';
import { binPart } from './bins';

/** Cells that hold more, or fewer, than chance gives them; those of neither are clear. */
export const hotspots = {
  id: 'hotspots',
  maps: ['planner'],
  switch: { group: 'incidents', row: 5 },
  surface: true,
  sources: {
    hotspots: shapes(
      ({ data }, on) => (on && data.hotspots ? [data.hotspots.features] : null),
      (cells) => cells,
      EXACT,
    ),
  },
  parts: ({ data, look }, on) => [
    { ...binPart('hotspots', data.hotspots?.scale, look, on), filter: ['has', 'k'] },
    {
      // What lies above a level of chance, where the cells have such: a line, the rarer the thicker.
      slot: 'fills',
      id: 'hotspots-level',
      type: 'line',
      source: 'hotspots',
      filter: ['has', 'level'],
      layout: { ...shown(on), 'line-cap': 'square' },
      paint: {
        'line-color': INK[look.theme].label,
        'line-width': [
          'interpolate',
          ['linear'],
          ['zoom'],
          9,
          ['match', ['get', 'level'], 2, 1, 0.4],
          12,
          ['match', ['get', 'level'], 2, 2.6, 1.1],
        ],
      },
    },
  ],
  named: ({ hotspots }) => hotspots?.legend ?? null,
  answers: {
    part: 'hotspots',
    small: false,
    words: (id, { hotspots }) => hotspots?.words(Number(id)) ?? null,
  },
} as const satisfies MapLayer;
