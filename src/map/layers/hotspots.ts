import { EXACT, shapes, type MapLayer } from '../layer';
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
  parts: ({ data, look }, on) => [binPart('hotspots', data.hotspots?.scale, look, on)],
  named: ({ hotspots }) => hotspots?.legend ?? null,
  answers: {
    part: 'hotspots',
    small: false,
    words: (id, { hotspots }) => hotspots?.words(Number(id)) ?? null,
  },
} as const satisfies MapLayer;
