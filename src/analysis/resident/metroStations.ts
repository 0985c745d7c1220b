import type { PublishedPlace } from './gazetteer';

/**
 * Stations of FACTS section 3 that the list of places does not hold (data/facts/metro.csv); the Russian names stand for
 * the Kazakh ones by the table of data/facts/kazakh-generics.json.
 */
export const METRO_STATIONS: readonly PublishedPlace[] = (
  [
    ['Метро Жибек Жолы', 'Жібек жолы метро бекеті', 76.9461, 43.2602],
    ['Метро Алмалы', 'Алмалы метро бекеті', 76.9455, 43.2513],
    ['Метро Абай', 'Абай метро бекеті', 76.9496, 43.2425],
    ['Метро Байконур', 'Байқоңыр метро бекеті', 76.9277, 43.2404],
    ['Метро Театр имени Ауэзова', 'М. Әуезов театры метро бекеті', 76.9175, 43.2404],
    ['Метро Алатау', 'Алатау метро бекеті', 76.8976, 43.239],
  ] as const
).map(([nameRu, nameKk, lon, lat]) => ({ kind: 'metro', nameRu, nameKk, lon, lat }));
