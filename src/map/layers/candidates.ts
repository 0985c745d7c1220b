import { candidateFeatures } from '../features';
import { INK } from '../ink';
import { shapes, type MapLayer } from '../layer';
import { shown } from '../paint';

/** Where a new post could stand: small dots. */
export const candidates = {
  id: 'candidates',
  maps: ['planner'],
  switch: { group: 'posts', row: 8 },
  sources: {
    candidates: shapes(({ data: { siting } }, on) => (on && siting ? [siting.candidates] : null), candidateFeatures),
  },
  parts: ({ look: { theme } }, on) => [
    {
      slot: 'lines',
      id: 'candidates',
      type: 'circle',
      source: 'candidates',
      layout: shown(on),
      paint: {
        'circle-radius': ['interpolate', ['linear'], ['zoom'], 10, 1.1, 14, 3, 17, 5],
        'circle-color': INK[theme].site,
        'circle-stroke-color': INK[theme].halo,
        'circle-stroke-width': ['interpolate', ['linear'], ['zoom'], 11, 0, 14, 1],
      },
    },
  ],
  answers: {
    part: 'candidates',
    small: true,
    words: (_id, _data, { t }) => t.plan.isCandidate,
  },
  marks: ({ siting }, { t }) =>
    siting && siting.candidates.length > 0 ? [{ kind: 'candidates', label: t.layers.names.candidates }] : [],
} as const satisfies MapLayer;
