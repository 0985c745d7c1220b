import { REGULAR } from '../fonts';
import { INK } from '../ink';
import { shapes, type MapLayer, type Part, type Picture, type Switch } from '../layer';
import type { OwnSort } from '../mapData';
import { shown } from '../paint';

const NAMES_FROM_ZOOM = 13;

/** How rows of each sort look; the part that is felt has the layer's own id. */
const LOOKS: Readonly<Record<OwnSort, (picture: Picture, on: boolean) => Part>> = {
  areas: ({ look: { theme } }, on) => ({
    slot: 'fills',
    id: 'own-areas',
    type: 'fill',
    source: 'own-areas',
    layout: shown(on),
    paint: { 'fill-color': INK[theme].own, 'fill-opacity': 0.06 },
  }),
  lines: ({ look: { theme } }, on) => ({
    slot: 'lines',
    id: 'own-lines',
    type: 'line',
    source: 'own-lines',
    layout: { ...shown(on), 'line-cap': 'round', 'line-join': 'round' },
    paint: { 'line-color': INK[theme].own, 'line-width': ['interpolate', ['linear'], ['zoom'], 9, 1.4, 14, 3.4] },
  }),
  points: ({ look: { theme } }, on) => ({
    slot: 'top',
    id: 'own-points',
    type: 'circle',
    source: 'own-points',
    layout: shown(on),
    paint: {
      'circle-radius': ['interpolate', ['linear'], ['zoom'], 9, 4, 14, 7],
      'circle-color': INK[theme].own,
      // A halo that stands off from the hottest ground too.
      'circle-stroke-color': INK[theme].halo,
      'circle-stroke-width': ['interpolate', ['linear'], ['zoom'], 9, 1.8, 14, 2.6],
    },
  }),
};

/** Rows of the user's own files of one sort of shape: drawn and named, and nothing is computed from them here. */
const own = <const Sort extends OwnSort>(sort: Sort, row: number) => {
  const id = `own-${sort}` as const;
  return {
    id,
    maps: ['planner'],
    switch: { group: 'own', row } satisfies Switch,
    sources: {
      [id]: shapes(
        ({ data }) => (data.own ? [data.own[sort].features] : null),
        (features) => features,
      ),
    },
    parts: (picture, on) => {
      const { theme } = picture.look;
      const names: Part = {
        slot: 'labels',
        id: `${id}-names`,
        type: 'symbol',
        source: id,
        minzoom: NAMES_FROM_ZOOM,
        layout: {
          ...shown(on),
          ...(sort === 'lines' ? { 'symbol-placement': 'line' } : sort === 'points' ? { 'text-offset': [0, 1.1] } : {}),
          'text-field': ['get', 'name'],
          'text-font': [REGULAR],
          'text-size': 11.5,
          'text-max-width': 9,
        },
        paint: { 'text-color': INK[theme].own, 'text-halo-color': INK[theme].halo, 'text-halo-width': 1.6 },
      };
      const border: Part = {
        slot: 'lines',
        id: `${id}-line`,
        type: 'line',
        source: id,
        layout: shown(on),
        paint: { 'line-color': INK[theme].own, 'line-width': 1.6 },
      };
      return [LOOKS[sort](picture, on), ...(sort === 'areas' ? [border] : []), names];
    },
    answers: {
      part: id,
      small: sort !== 'areas',
      words: (thing, data) => data.own?.[sort].words.get(thing) ?? null,
    },
    marks: (data) => (data.own?.[sort].labels ?? []).map((label) => ({ kind: `own-${sort}` as const, label })),
  } as const satisfies MapLayer;
};

export const ownAreas = own('areas', 1);
export const ownLines = own('lines', 2);
export const ownPoints = own('points', 3);
