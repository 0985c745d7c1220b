import { REGULAR } from '../fonts';
import { INK } from '../ink';
import { shapes, type MapLayer } from '../layer';
import { positionWord, shown } from '../paint';
import { symbolImage } from '../symbols';

/** Fatal road accidents: a dataset of their own, in no count and no density. */
export const accidents = {
  id: 'accidents',
  maps: ['planner'],
  switch: { group: 'incidents', row: 6 },
  sources: {
    accidents: shapes(
      ({ data }) => data.accidents && [data.accidents],
      (points) => points,
    ),
  },
  parts: ({ look: { theme, locale } }, on) => [
    {
      slot: 'top',
      id: 'accidents',
      type: 'symbol',
      source: 'accidents',
      layout: {
        ...shown(on),
        'icon-image': symbolImage('accident', theme),
        'icon-size': ['interpolate', ['linear'], ['zoom'], 9, 0.45, 14, 0.9],
        'icon-allow-overlap': true,
        'icon-padding': 0,
        'text-field': ['step', ['zoom'], '', 14, positionWord(locale)],
        'text-font': [REGULAR],
        'text-size': 11,
        'text-anchor': 'top',
        'text-offset': [0, 0.9],
        'text-optional': true,
      },
      paint: { 'text-color': INK[theme].accident, 'text-halo-color': INK[theme].halo, 'text-halo-width': 1.6 },
    },
  ],
  answers: {
    part: 'accidents',
    small: true,
    words: (id, { ownAccidents }, { t }) =>
      ownAccidents
        ? (ownAccidents.words.get(id) ?? null)
        : `${t.layers.names.accidents}: ${t.domain.positionsShort.illustrative}`,
  },
  marks: ({ ownAccidents }, { t }) => [
    {
      kind: 'accident',
      label: ownAccidents?.label ?? `${t.layers.names.accidents}: ${t.domain.positionsShort.illustrative}`,
    },
  ],
} as const satisfies MapLayer;
