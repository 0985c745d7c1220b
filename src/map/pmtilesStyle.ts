/**
 * A calm style, light and dark, for an operator's own PMTiles archive in the Protomaps basemap schema, version 4
 * (docs.protomaps.com/basemaps/layers; version 3 wrote the same keys as `pmap:kind`): land, green, water, roads by
 * kind, borders, names. Points of interest are left out: they would shout over the figures.
 */
import type { ExpressionSpecification, LayerSpecification, StyleSpecification } from 'maplibre-gl';
import type { Locale } from '../i18n';
import { REGULAR } from './fonts';
import { INK, type Ink } from './ink';
import { OVER_FIGURES } from './overFigures';
import type { Theme } from './scales';

/** What an archive holds; a raster is shown as it is. */
export type ArchiveKind = 'vector' | 'raster';

/** Layers of the schema of which an archive must hold at least one to be drawn by this style. */
export const SCHEMA_LAYERS: readonly string[] = ['earth', 'landuse', 'water', 'roads', 'boundaries', 'places'];

const SOURCE = 'pmtiles';
/** Ground colours that the built-in map has no need for: as grey as the rest, with a breath of green and blue. */
export const TINTS: Readonly<Record<Theme, { readonly green: string; readonly water: string }>> = {
  light: { green: '#eaf0e6', water: '#d3dee6' },
  dark: { green: '#18221d', water: '#0f1a24' },
};
const GREEN = [
  'park',
  'national_park',
  'nature_reserve',
  'protected_area',
  'forest',
  'wood',
  'grass',
  'garden',
  'recreation_ground',
  'golf_course',
  'cemetery',
];

/** The style of the archive at `url`, which is absolute; the map reads it through the pmtiles protocol. */
export function pmtilesStyle(url: string, kind: ArchiveKind, theme: Theme, locale: Locale): StyleSpecification {
  const address = `pmtiles://${url}`;
  if (kind === 'raster') {
    return {
      version: 8,
      sources: { [SOURCE]: { type: 'raster', url: address, tileSize: 256 } },
      layers: [background(INK[theme].outside), { id: 'pm-raster', type: 'raster', source: SOURCE }],
    };
  }
  const ink = INK[theme];
  const { green, water } = TINTS[theme];
  return {
    version: 8,
    sources: { [SOURCE]: { type: 'vector', url: address } },
    layers: [
      background(ink.outside),
      { id: 'pm-earth', ...of('earth'), type: 'fill', filter: polygon, paint: { 'fill-color': ink.ground } },
      { id: 'pm-green', ...of('landuse'), type: 'fill', filter: kindIn(GREEN), paint: { 'fill-color': green } },
      { id: 'pm-water', ...of('water'), type: 'fill', filter: polygon, paint: { 'fill-color': water } },
      {
        id: 'pm-streams',
        ...of('water'),
        type: 'line',
        minzoom: 10,
        filter: line,
        paint: { 'line-color': water, 'line-width': widths(0.5, 1, 3) },
      },
      ...roads(ink),
      {
        id: 'pm-borders',
        ...of('boundaries'),
        type: 'line',
        paint: { 'line-color': ink.roadMain, 'line-width': 0.8, 'line-dasharray': [3, 2] },
      },
      ...names(ink, locale),
    ],
  };
}

/**
 * `name:kk` where the archive has one, else the Russian name, else the local one; English falls back to the local one.
 */
export function nameField(locale: Locale): ExpressionSpecification {
  const keys: Readonly<Record<Locale, readonly string[]>> = {
    kk: ['name:kk', 'name:ru'],
    ru: ['name:ru'],
    en: ['name:en'],
  };
  return ['coalesce', ...keys[locale].map((key): ExpressionSpecification => ['get', key]), ['get', 'name'], ''];
}

const background = (colour: string): LayerSpecification => ({
  id: 'pm-background',
  type: 'background',
  paint: { 'background-color': colour },
});
const of = (layer: string) => ({ source: SOURCE, 'source-layer': layer });
const polygon: ExpressionSpecification = ['==', ['geometry-type'], 'Polygon'];
const line: ExpressionSpecification = ['==', ['geometry-type'], 'LineString'];
const point: ExpressionSpecification = ['==', ['geometry-type'], 'Point'];
const kindOf: ExpressionSpecification = ['coalesce', ['get', 'kind'], ['get', 'pmap:kind'], ''];
const kindIn = (kinds: readonly string[]): ExpressionSpecification => ['in', kindOf, ['literal', [...kinds]]];
/** Width of a line at zooms 9, 12.5 and 16, px. */
export const widths = (far: number, middle: number, near: number): ExpressionSpecification => [
  'interpolate',
  ['exponential', 1.5],
  ['zoom'],
  9,
  far,
  12.5,
  middle,
  16,
  near,
];

/** From the least to the greatest, so that a main road lies over the lanes that meet it. */
const ROADS: readonly {
  readonly id: string;
  readonly kinds: readonly string[];
  readonly from: number;
  readonly main: boolean;
  readonly px: readonly [number, number, number];
}[] = [
  { id: 'paths', kinds: ['path'], from: 15, main: false, px: [0.2, 0.4, 1] },
  { id: 'rails', kinds: ['rail'], from: 12, main: false, px: [0.2, 0.6, 1.4] },
  { id: 'minor', kinds: ['minor_road'], from: 12, main: false, px: [0.2, 0.7, 3] },
  { id: 'medium', kinds: ['medium_road'], from: 10, main: false, px: [0.4, 1.2, 4] },
  { id: 'major', kinds: ['major_road'], from: 8, main: true, px: [0.5, 1.8, 5.5] },
  { id: 'highways', kinds: ['highway'], from: 0, main: true, px: [0.9, 2.6, 8] },
];

function roads(ink: Ink): LayerSpecification[] {
  return ROADS.map(({ id, kinds, from, main, px }) => ({
    id: `pm-${id}`,
    ...of('roads'),
    type: 'line',
    metadata: OVER_FIGURES,
    minzoom: from,
    filter: ['all', line, kindIn(kinds)],
    layout: { 'line-cap': 'round', 'line-join': 'round' },
    paint: { 'line-color': main ? ink.roadMain : ink.roadMinor, 'line-width': widths(...px) },
  }));
}

function names(ink: Ink, locale: Locale): LayerSpecification[] {
  const field = nameField(locale);
  const paint = {
    'text-color': ink.labelQuiet,
    'text-halo-color': ink.halo,
    'text-halo-width': 1.4,
    'text-halo-blur': 0.4,
  };
  const words = { 'text-field': field, 'text-font': [REGULAR] };
  return [
    {
      id: 'pm-water-names',
      ...of('water'),
      type: 'symbol',
      minzoom: 12,
      filter: point,
      paint,
      layout: { ...words, 'text-size': 11, 'text-max-width': 8 },
    },
    {
      id: 'pm-street-names',
      ...of('roads'),
      type: 'symbol',
      minzoom: 14,
      paint,
      filter: ['all', line, kindIn(['highway', 'major_road', 'medium_road', 'minor_road'])],
      layout: {
        ...words,
        'symbol-placement': 'line',
        'text-size': ['interpolate', ['linear'], ['zoom'], 14, 10.5, 17, 12],
        'text-padding': 6,
      },
    },
    {
      id: 'pm-place-names',
      ...of('places'),
      type: 'symbol',
      paint,
      filter: kindIn(['locality', 'macrohood', 'neighbourhood']),
      layout: {
        ...words,
        'text-size': ['interpolate', ['linear'], ['zoom'], 9, 11, 15, 13],
        'text-max-width': 8,
        'text-padding': 8,
      },
    },
  ];
}
