/**
 * An extract of OpenStreetMap as GeoJSON (Overpass, osmtogeojson, osmium export, ogr2ogr) as a ground: its roads,
 * rails, water, green, buildings and names, by the tags of the OpenStreetMap wiki (Map features), drawn as quietly as
 * our own.
 */
import type { ExpressionSpecification, LayerSpecification, StyleSpecification } from 'maplibre-gl';
import type { Feature, FeatureCollection, Geometry } from 'geojson';
import type { Locale } from '../i18n';
import { REGULAR } from './fonts';
import { INK } from './ink';
import { nameField, TINTS, widths } from './pmtilesStyle';
import { OVER_FIGURES } from './overFigures';
import type { Theme } from './scales';

/** What is drawn of an extract. */
const SORTS = [
  'highway',
  'major',
  'medium',
  'minor',
  'path',
  'rail',
  'stream',
  'water',
  'green',
  'building',
  'place',
] as const;
type Sort = (typeof SORTS)[number];

/** Features with their sort `k` and their names, nothing else of what the file says. */
export type OsmGround = FeatureCollection<Geometry, Readonly<Record<string, string>>>;

/** Values of `highway`, without `_link`. */
const ROADS: Readonly<Record<string, Sort>> = {
  motorway: 'highway',
  trunk: 'highway',
  primary: 'major',
  secondary: 'major',
  tertiary: 'medium',
  residential: 'minor',
  unclassified: 'minor',
  living_street: 'minor',
  service: 'minor',
  road: 'minor',
  pedestrian: 'path',
  footway: 'path',
  path: 'path',
  cycleway: 'path',
  steps: 'path',
  track: 'path',
};
const RAILS = ['rail', 'light_rail', 'subway', 'tram', 'narrow_gauge'];
const STREAMS = ['river', 'canal', 'stream', 'drain', 'ditch'];
const GREEN: Readonly<Record<string, readonly string[]>> = {
  leisure: ['park', 'garden', 'nature_reserve', 'golf_course', 'pitch', 'common'],
  landuse: ['forest', 'grass', 'recreation_ground', 'cemetery', 'meadow', 'orchard', 'vineyard', 'village_green'],
  natural: ['wood', 'grassland', 'scrub', 'heath'],
};
const PLACES = ['city', 'town', 'village', 'suburb', 'quarter', 'neighbourhood', 'hamlet'];
const NAMES = ['name', 'name:kk', 'name:ru', 'name:en'] as const;

type Tags = Readonly<Record<string, unknown>>;

/** Tags as the converters write them: beside the other properties, or in an object of their own. */
function tagsOf(properties: unknown): Tags {
  if (typeof properties !== 'object' || properties === null) return {};
  const tags: unknown = 'tags' in properties ? properties.tags : null;
  return { ...properties, ...(typeof tags === 'object' && tags !== null ? tags : {}) };
}

/** What a thing of these tags and this shape is drawn as; null = not at all. */
export function sortOf(properties: unknown, shape: string): Sort | null {
  const tags = tagsOf(properties);
  const said = (key: string): string => (typeof tags[key] === 'string' ? tags[key] : '');
  if (shape.endsWith('LineString')) {
    if (said('highway') !== '') return ROADS[said('highway').replace(/_link$/, '')] ?? null;
    if (RAILS.includes(said('railway'))) return 'rail';
    return STREAMS.includes(said('waterway')) ? 'stream' : null;
  }
  if (shape.endsWith('Polygon')) {
    if (said('natural') === 'water' || said('waterway') === 'riverbank' || said('landuse') === 'reservoir')
      return 'water';
    if (Object.entries(GREEN).some(([key, values]) => values.includes(said(key)))) return 'green';
    return said('building') !== '' && said('building') !== 'no' ? 'building' : null;
  }
  return PLACES.includes(said('place')) && said('name') !== '' ? 'place' : null;
}

/** The ground of a parsed file; null where it holds nothing that is drawn. */
export function osmGround(read: unknown): OsmGround | null {
  const features = typeof read === 'object' && read !== null && 'features' in read ? read.features : null;
  if (!Array.isArray(features)) return null;
  const drawn = features.flatMap((one: unknown): OsmGround['features'] => {
    if (typeof one !== 'object' || one === null || !('geometry' in one)) return [];
    const { geometry, properties } = one as Feature<Geometry | null>;
    if (geometry === null || !('coordinates' in geometry) || !Array.isArray(geometry.coordinates)) return [];
    const k = sortOf(properties, geometry.type);
    if (k === null) return [];
    const tags = tagsOf(properties);
    const names = NAMES.flatMap((key) => (typeof tags[key] === 'string' ? [[key, tags[key]] as const] : []));
    return [{ type: 'Feature', properties: { k, ...Object.fromEntries(names) }, geometry }];
  });
  return drawn.length > 0 ? { type: 'FeatureCollection', features: drawn } : null;
}

const SOURCE = 'osm';
const LINES: readonly {
  readonly k: Sort;
  readonly from: number;
  readonly main: boolean;
  readonly px: readonly [number, number, number];
}[] = [
  { k: 'path', from: 15, main: false, px: [0.2, 0.4, 1] },
  { k: 'minor', from: 12, main: false, px: [0.2, 0.7, 3] },
  { k: 'medium', from: 10, main: false, px: [0.4, 1.2, 4] },
  { k: 'major', from: 8, main: true, px: [0.5, 1.8, 5.5] },
  { k: 'highway', from: 0, main: true, px: [0.9, 2.6, 8] },
];

/** The style of an extract. Its land is ours: an extract says where things are, not where there is none. */
export function osmStyle(ground: OsmGround, theme: Theme, locale: Locale): StyleSpecification {
  const ink = INK[theme];
  const { green, water } = TINTS[theme];
  const of = (k: Sort) => ({ source: SOURCE, filter: ['==', ['get', 'k'], k] as ExpressionSpecification });
  const fill = (k: Sort, colour: string, from: number): LayerSpecification => ({
    id: `osm-${k}`,
    ...of(k),
    type: 'fill',
    minzoom: from,
    paint: { 'fill-color': colour },
  });
  const words = {
    'text-field': nameField(locale),
    'text-font': [REGULAR],
    'text-size': ['interpolate', ['linear'], ['zoom'], 12, 10.5, 17, 12.5] as ExpressionSpecification,
  };
  const paint = {
    'text-color': ink.labelQuiet,
    'text-halo-color': ink.halo,
    'text-halo-width': 1.4,
    'text-halo-blur': 0.4,
  };
  return {
    version: 8,
    sources: { [SOURCE]: { type: 'geojson', data: ground } },
    layers: [
      { id: 'osm-background', type: 'background', paint: { 'background-color': ink.ground } },
      fill('green', green, 0),
      fill('water', water, 0),
      {
        id: 'osm-stream',
        ...of('stream'),
        type: 'line',
        minzoom: 10,
        paint: { 'line-color': water, 'line-width': widths(0.6, 1.4, 4) },
      },
      fill('building', ink.outside, 14),
      {
        id: 'osm-rail',
        ...of('rail'),
        type: 'line',
        metadata: OVER_FIGURES,
        minzoom: 10,
        paint: { 'line-color': ink.roadMain, 'line-width': widths(0.4, 1, 1.8), 'line-dasharray': [4, 2] },
      },
      ...LINES.map(({ k, from, main, px }): LayerSpecification => ({
        id: `osm-${k}`,
        ...of(k),
        type: 'line',
        metadata: OVER_FIGURES,
        minzoom: from,
        layout: { 'line-cap': 'round', 'line-join': 'round' },
        paint: { 'line-color': main ? ink.roadMain : ink.roadMinor, 'line-width': widths(...px) },
      })),
      {
        id: 'osm-street-names',
        source: SOURCE,
        type: 'symbol',
        minzoom: 13,
        filter: ['in', ['get', 'k'], ['literal', ['highway', 'major', 'medium', 'minor', 'stream']]],
        layout: { ...words, 'symbol-placement': 'line', 'text-padding': 6 },
        paint,
      },
      {
        id: 'osm-names',
        source: SOURCE,
        type: 'symbol',
        minzoom: 13,
        filter: ['in', ['get', 'k'], ['literal', ['green', 'water', 'place']]],
        layout: { ...words, 'text-max-width': 8, 'text-padding': 8 },
        paint,
      },
    ],
  };
}
