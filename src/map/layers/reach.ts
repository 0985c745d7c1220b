import { reachFeatures } from '../features';
import { INK } from '../ink';
import { EXACT, shapes, type MapLayer } from '../layer';
import { shown } from '../paint';

/** How far each site of the plan reaches: dashed, unlike the rings of posts that stand. */
export const reach = {
  id: 'reach',
  maps: ['planner', 'wall'],
  switch: { group: 'posts', row: 7 },
  sources: {
    reach: shapes(
      ({ data: { siting } }, on) => (on && siting?.reachM ? [siting.sites, siting.reachM] : null),
      reachFeatures,
      EXACT,
    ),
  },
  parts: ({ look: { map, theme, weight } }, on) => [
    {
      slot: 'fills',
      id: 'reach-fill',
      type: 'fill',
      source: 'reach',
      layout: shown(on),
      paint: {
        'fill-color': INK[theme].site,
        'fill-opacity': map === 'wall' ? 0.16 : 0.1,
        'fill-antialias': map === 'wall',
      },
    },
    {
      slot: 'lines',
      id: 'reach-line',
      type: 'line',
      source: 'reach',
      layout: shown(on),
      paint: {
        'line-color': INK[theme].site,
        'line-width': map === 'wall' ? 1.4 * weight : 1.8,
        'line-dasharray': map === 'wall' ? [3, 2] : [3, 1.6],
      },
    },
  ],
  marks: ({ siting }, { t }) =>
    siting?.reachM && siting.radiusM !== undefined && siting.sites.some(({ state }) => state !== 'impossible')
      ? [{ kind: 'reach', label: t.plan.legend.reach(siting.radiusM) }]
      : [],
} as const satisfies MapLayer;
