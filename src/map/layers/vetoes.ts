import { vetoFeatures } from '../features';
import { INK } from '../ink';
import { EXACT, shapes, type MapLayer } from '../layer';
import { shown } from '../paint';

/** How far each impossible place rules out what lies around it: finely dotted, unlike the dashed reach of sites. */
export const vetoes = {
  id: 'vetoes',
  maps: ['planner'],
  with: 'sites',
  sources: {
    vetoes: shapes(
      ({ data: { siting } }, on) => (on && siting ? [siting.sites, siting.vetoM] : null),
      vetoFeatures,
      EXACT,
    ),
  },
  parts: ({ look: { theme } }, on) => [
    {
      slot: 'fills',
      id: 'veto-fill',
      type: 'fill',
      source: 'vetoes',
      layout: shown(on),
      paint: { 'fill-color': INK[theme].lost, 'fill-opacity': 0.12, 'fill-antialias': false },
    },
    {
      slot: 'lines',
      id: 'veto-line',
      type: 'line',
      source: 'vetoes',
      layout: shown(on),
      paint: { 'line-color': INK[theme].lost, 'line-width': 1.8, 'line-dasharray': [1, 1.4] },
    },
  ],
  marks: ({ siting }, { t }) =>
    siting && siting.vetoM > 0 && siting.sites.some(({ state }) => state === 'impossible')
      ? [{ kind: 'veto', label: t.plan.legend.veto(siting.vetoM) }]
      : [],
} as const satisfies MapLayer;
