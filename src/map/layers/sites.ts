import { isByHand, SITE_STATES } from '../../domain/siting';
import { siteFeatures } from '../features';
import { BOLD } from '../fonts';
import { INK } from '../ink';
import { shapes, type MapLayer, type MarkRow } from '../layer';
import { shown } from '../paint';
import { symbolImage } from '../symbols';

/** Sites of the plan: numbered pins whose tip is the place. */
export const sites = {
  id: 'sites',
  maps: ['planner', 'wall'],
  switch: { group: 'posts', row: 6 },
  sources: { sites: shapes(({ data: { siting } }) => (siting ? [siting.sites] : null), siteFeatures) },
  parts: ({ look: { map, theme, weight, textPx } }, on) => [
    {
      slot: 'top',
      id: 'sites',
      type: 'symbol',
      source: 'sites',
      layout: {
        ...shown(on),
        'icon-image': [
          'case',
          ['==', ['get', 'plan'], 'b'],
          symbolImage('second', theme),
          ['all', ['get', 'uncertain'], ['==', ['get', 'state'], 'proposed']],
          symbolImage('uncertain', theme),
          [
            'match',
            ['get', 'state'],
            'checked',
            symbolImage('checked', theme),
            'impossible',
            symbolImage('impossible', theme),
            symbolImage('proposed', theme),
          ],
        ],
        'icon-size': map === 'wall' ? 1.9 * weight : 1.5,
        'icon-anchor': 'bottom',
        'icon-allow-overlap': true,
        ...(map === 'wall' ? {} : { 'icon-padding': 0 }),
        'symbol-sort-key': ['get', 'order'],
        'text-field': ['get', 'number'],
        'text-font': [BOLD],
        'text-size': map === 'wall' ? textPx : 12.5,
        'text-allow-overlap': true,
        'text-anchor': map === 'wall' ? 'bottom' : 'center',
        'text-offset': map === 'wall' ? [0, -0.85] : [0, -1.55],
      },
      paint: {
        'text-color': [
          'case',
          ['all', ['get', 'uncertain'], ['==', ['get', 'state'], 'proposed']],
          INK[theme].site,
          INK[theme].postRim,
        ],
      },
    },
  ],
  answers: {
    part: 'sites',
    small: true,
    words: (id, { siting }, { t }) => {
      const site = siting?.sites.find((one) => one.id === id);
      if (!site || site.plan) return site?.number ?? null;
      const name = site.number === '' ? t.plan.impossibleSites : t.plan.siteNumber(Number(site.number));
      return `${name}${site.place ? `: ${site.place}` : ''} (${site.state === 'proposed' && isByHand(site) ? t.plan.byHand : t.plan.states[site.state]})`;
    },
  },
  marks: ({ siting }, { t }) => {
    if (siting?.plans) {
      const [a, b] = siting.plans;
      return [
        { kind: 'proposed', label: t.scenarios.onMap('A', a) },
        { kind: 'second', label: t.scenarios.onMap('B', b) },
      ];
    }
    const own = siting?.sites ?? [];
    const rows: MarkRow[] = SITE_STATES.filter((state) => own.some((site) => site.state === state)).map((state) => ({
      kind: state,
      label: `${t.layers.names.sites}: ${t.plan.states[state]}`,
    }));
    return own.some(({ state, uncertain }) => state === 'proposed' && uncertain)
      ? [
          ...rows,
          {
            kind: 'uncertain',
            label: `${t.layers.names.sites}: ${siting?.isUnjudged ? t.plan.unjudged : t.plan.replans.uncertain}`,
          },
        ]
      : rows;
  },
} as const satisfies MapLayer;
