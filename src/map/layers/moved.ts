import { pointFeatures } from '../features';
import { INK } from '../ink';
import { shapes, type MapLayer } from '../layer';

/** What a site under the hand newly covers (full dots) and loses (hollow ones): told apart without colour too. */
export const moved = {
  id: 'moved',
  maps: ['planner'],
  sources: {
    lost: shapes(({ data: { siting } }) => (siting?.moved ? [siting.moved.lost] : null), pointFeatures),
    gained: shapes(({ data: { siting } }) => (siting?.moved ? [siting.moved.gained] : null), pointFeatures),
  },
  parts: ({ look: { theme } }) => [
    {
      slot: 'lines',
      id: 'lost',
      type: 'circle',
      source: 'lost',
      paint: {
        'circle-radius': 3,
        'circle-color': INK[theme].halo,
        'circle-stroke-color': INK[theme].lost,
        'circle-stroke-width': 1.6,
      },
    },
    {
      slot: 'lines',
      id: 'gained',
      type: 'circle',
      source: 'gained',
      paint: {
        'circle-radius': 3.6,
        'circle-color': INK[theme].gained,
        'circle-stroke-color': INK[theme].halo,
        'circle-stroke-width': 1,
      },
    },
  ],
  marks: ({ siting }, { t }) =>
    siting?.moved
      ? [
          { kind: 'gained', label: t.plan.legend.gained },
          { kind: 'lost', label: t.plan.legend.lost },
        ]
      : [],
} as const satisfies MapLayer;
