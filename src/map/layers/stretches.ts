import type { ExpressionSpecification } from 'maplibre-gl';
import { REGULAR } from '../fonts';
import { INK } from '../ink';
import { shapes, type MapLayer } from '../layer';
import { positionWord, shown } from '../paint';

/** A road may be of several years: each lies beside the others (see `stretchFeatures`). */
export const BESIDE: ExpressionSpecification = [
  'interpolate',
  ['linear'],
  ['zoom'],
  9,
  ['*', 0.8, ['get', 'side']],
  14,
  ['*', 2.6, ['get', 'side']],
];

/** Criminogenic stretches of road, as published by number; where they lie is illustrative, and close up says so. */
export const stretches = {
  id: 'stretches',
  maps: ['planner'],
  switch: { group: 'posts', row: 5 },
  sources: {
    stretches: shapes(
      ({ data }) => data.stretches && [data.stretches],
      (roads) => roads,
    ),
  },
  parts: ({ look: { theme, locale } }, on) => [
    {
      slot: 'lines',
      id: 'stretches-casing',
      type: 'line',
      source: 'stretches',
      layout: { ...shown(on), 'line-cap': 'round', 'line-join': 'round' },
      paint: {
        'line-color': INK[theme].halo,
        'line-width': ['interpolate', ['linear'], ['zoom'], 9, 2.6, 14, 7],
        'line-offset': BESIDE,
        'line-opacity': 0.9,
      },
    },
    {
      slot: 'lines',
      id: 'stretches',
      type: 'line',
      source: 'stretches',
      layout: { ...shown(on), 'line-cap': 'round', 'line-join': 'round' },
      paint: {
        'line-color': INK[theme].stretch,
        'line-width': ['interpolate', ['linear'], ['zoom'], 9, 1.4, 14, 4],
        'line-offset': BESIDE,
      },
    },
    {
      slot: 'labels',
      id: 'stretches-labels',
      type: 'symbol',
      source: 'stretches',
      minzoom: 13,
      layout: {
        ...shown(on),
        'symbol-placement': 'line',
        'text-field': [
          'coalesce',
          // The user's own say what they are called; how exact they are nobody knows.
          ['get', 'label'],
          ['concat', ['to-string', ['get', 'year']], ', ', positionWord(locale)],
        ],
        'text-font': [REGULAR],
        'text-size': 11.5,
        'text-offset': [0, 1.1],
      },
      paint: { 'text-color': INK[theme].stretch, 'text-halo-color': INK[theme].halo, 'text-halo-width': 1.6 },
    },
  ],
  answers: {
    part: 'stretches',
    small: true,
    words: (id, { stretches: roads, ownStretches }, { t }) => {
      if (ownStretches) return ownStretches.words.get(id) ?? null;
      const found = roads?.features.find(({ properties }) => properties?.['id'] === id)?.properties;
      const year = found ? ` (${found['year']})` : '';
      return `${t.layers.stretch}${year}: ${t.domain.positionsShort.illustrative}`;
    },
  },
  marks: ({ ownStretches }, { t }) => [
    {
      kind: 'stretches',
      label: ownStretches?.label ?? `${t.layers.names.stretches}: ${t.domain.positionsShort.illustrative}`,
    },
  ],
} as const satisfies MapLayer;
