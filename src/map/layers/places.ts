import type { FeatureCollection } from 'geojson';
import type { Locale } from '../../i18n';
import { REGULAR } from '../fonts';
import { INK } from '../ink';
import { shapes, type MapLayer, type Switch } from '../layer';
import { shown } from '../paint';

/** What a layer of places shows: kinds of places.csv, and the letter that stands for them in each language. */
interface Shows {
  readonly row: number;
  readonly kinds: readonly string[];
  readonly letter: Readonly<Record<Locale, string>>;
}

/** Places of one sort, each switchable: where people come together, not where anything is said of crime. */
const placesOf = <const Id extends 'schools' | 'markets' | 'stations'>(id: Id, { row, kinds, letter }: Shows) =>
  ({
    id,
    maps: ['planner'],
    switch: { group: 'places', row } satisfies Switch,
    sources: { [id]: shapes(({ data: { places } }, on) => (on && places ? [places] : null), ofKinds(kinds)) },
    parts: ({ look: { theme, locale } }, on) => [
      {
        slot: 'top',
        id,
        type: 'circle',
        source: id,
        layout: shown(on),
        paint: {
          'circle-radius': ['interpolate', ['linear'], ['zoom'], 10, 5.5, 12, 7, 16, 9],
          'circle-color': INK[theme].halo,
          'circle-stroke-color': INK[theme].accident,
          'circle-stroke-width': 1.4,
        },
      },
      {
        slot: 'top',
        id: `${id}-letters`,
        type: 'symbol',
        source: id,
        layout: {
          ...shown(on),
          'text-field': letter[locale],
          'text-font': [REGULAR],
          'text-size': ['interpolate', ['linear'], ['zoom'], 10, 9, 12, 11],
          'text-allow-overlap': true,
          // The ring around it: names keep off it too.
          'text-padding': 5,
        },
        paint: { 'text-color': INK[theme].accident },
      },
    ],
    answers: {
      part: id,
      small: true,
      words: (place, { places }, { t, locale }) => {
        const named = places?.features.find(({ properties }) => properties?.['id'] === place)?.properties;
        const name: unknown = named?.[locale === 'kk' ? 'nameKk' : 'nameRu'] ?? named?.['nameRu'];
        return `${t.layers.names[id]}: ${typeof name === 'string' ? name : t.layers.hints[id]}`;
      },
    },
    marks: ({ places }, { t, locale }) =>
      places ? [{ kind: `letter:${letter[locale]}`, label: t.layers.names[id] }] : [],
  }) as const satisfies MapLayer;

const ofKinds =
  (kinds: readonly string[]) =>
  (places: FeatureCollection): FeatureCollection => ({
    type: 'FeatureCollection',
    features: places.features.filter(({ properties }) => kinds.includes(String(properties?.['kind']))),
  });

export const schools = placesOf('schools', {
  row: 1,
  kinds: ['school'],
  letter: { kk: 'М', ru: 'Ш', en: 'S' },
});
export const markets = placesOf('markets', {
  row: 2,
  kinds: ['market'],
  letter: { kk: 'Б', ru: 'Р', en: 'M' },
});
export const stations = placesOf('stations', {
  row: 3,
  kinds: ['metro', 'railway_station', 'bus_station'],
  letter: { kk: 'В', ru: 'В', en: 'T' },
});
