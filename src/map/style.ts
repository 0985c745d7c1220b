/**
 * The base map as a pure function of theme, language and data: ground, roads by class, borders, names. It needs no
 * network but our own files, no glyph server and no sprite. Layers that show figures are put in by drawing.ts, each
 * below the mark of its height (layer.ts).
 */
import type {
  ExpressionSpecification,
  FontFacesSpecification,
  LayerSpecification,
  SourceSpecification,
  StyleSpecification,
  SymbolLayerSpecification,
} from 'maplibre-gl';
import type { FeatureCollection } from 'geojson';
import type { Area } from '../domain/area';
import type { Locale } from '../i18n';
import { BOLD, REGULAR } from './fonts';
import { borderLines } from './borders';
import { CITY_NAME_PLACES, CLOSE_NAME_PLACES, districtNames } from './districtNames';
import { areaFeatures } from './features';
import { INK, type Ink } from './ink';
import { placeImage, SIGNED_KINDS } from './placeIcons';
import { PLACE_STRENGTH, PLACE_ZOOM } from './places';
import { isOverFigures } from './overFigures';
import type { Theme } from './scales';
import type { BaseData } from './view';
import { slotLayer } from './drawing';

export interface BaseInput {
  readonly theme: Theme;
  readonly locale: Locale;
  readonly districts: readonly Area[];
  readonly base: BaseData;
  readonly fontFaces: FontFacesSpecification;
  /** A style that takes the place of ground, roads and place names (loadBaseStyle), or null. */
  readonly foreign: StyleSpecification | null;
}

const EMPTY: FeatureCollection = { type: 'FeatureCollection', features: [] };

/** The whole base style, layers in the app's order. */
export function baseStyle({ theme, locale, districts, base, fontFaces, foreign }: BaseInput): StyleSpecification {
  const ink = INK[theme];
  const own = [
    ...ground(ink),
    slot('fills'),
    ...roads(ink),
    ...borders(ink),
    slot('lines'),
    ...names(ink, locale, theme),
    slot('labels'),
    slot('top'),
  ];
  const replaced = new Set(foreign ? REPLACED : []);
  const kept = own.filter((layer) => !replaced.has(layer.id));
  return {
    version: 8,
    'font-faces': { ...foreign?.['font-faces'], ...fontFaces },
    ...(foreign?.glyphs ? { glyphs: foreign.glyphs } : {}),
    ...(foreign?.sprite ? { sprite: foreign.sprite } : {}),
    sources: {
      ...foreign?.sources,
      districts: geojson(areaFeatures(districts, locale)),
      borders: geojson(borderLines(districts)),
      'district-names': geojson(districtNames(districts, locale, null)),
      roads: geojson(base.roads ?? EMPTY),
      places: geojson(base.places ?? EMPTY),
    },
    layers: foreign ? weave(foreign.layers, kept) : kept,
  };
}

const REPLACED: readonly string[] = [
  'background',
  'city-ground',
  'roads-casing',
  'roads-tertiary',
  'roads-secondary',
  'roads-primary',
  'roads-trunk',
  'place-labels',
];

/**
 * A foreign style's grounds and lines go under our figures, those that are marked over their fills, its names between
 * our lines and our symbols.
 */
function weave(foreign: readonly LayerSpecification[], own: readonly LayerSpecification[]): LayerSpecification[] {
  const after = (slot: 'fills' | 'lines'): number => own.findIndex((layer) => layer.id === slotLayer(slot)) + 1;
  const [fills, lines] = [after('fills'), after('lines')];
  const words = foreign.filter((layer) => layer.type === 'symbol');
  const over = foreign.filter(isOverFigures);
  return [
    ...foreign.filter((layer) => layer.type !== 'symbol' && !isOverFigures(layer)),
    ...own.slice(0, fills),
    ...over,
    ...own.slice(fills, lines),
    ...words,
    ...own.slice(lines),
  ];
}

function geojson(data: FeatureCollection | string): SourceSpecification {
  return { type: 'geojson', data };
}

/** An empty layer below which figures of this height are put, whatever else the style holds. */
const slot = (height: 'fills' | 'lines' | 'labels' | 'top'): LayerSpecification => ({
  id: slotLayer(height),
  type: 'background',
  layout: { visibility: 'none' },
});

function ground(ink: Ink): LayerSpecification[] {
  return [
    { id: 'background', type: 'background', paint: { 'background-color': ink.outside } },
    {
      id: 'city-ground',
      type: 'fill',
      source: 'districts',
      paint: { 'fill-color': ink.ground, 'fill-antialias': false },
    },
  ];
}

const CLASSES = {
  'roads-tertiary': { classes: ['tertiary'], from: 11, main: false, widths: [0.3, 1, 3] },
  'roads-secondary': { classes: ['secondary'], from: 9, main: false, widths: [0.5, 1.6, 5] },
  'roads-primary': { classes: ['primary'], from: 8, main: true, widths: [0.7, 2, 6.5] },
  'roads-trunk': { classes: ['trunk', 'motorway'], from: 0, main: true, widths: [0.9, 2.6, 8] },
} as const;

function roads(ink: Ink): LayerSpecification[] {
  const casing: LayerSpecification = {
    // On a strong colour a grey street is lost: at street zoom a pale edge parts it from the figures under it.
    id: 'roads-casing',
    type: 'line',
    source: 'roads',
    minzoom: 12,
    layout: { 'line-cap': 'round', 'line-join': 'round' },
    paint: {
      'line-color': ink.halo,
      'line-width': ['interpolate', ['exponential', 1.5], ['zoom'], 12, casingWidth(1), 16, casingWidth(2)],
      'line-opacity': ['interpolate', ['linear'], ['zoom'], 12, 0, 13.5, 0.6],
    },
  };
  const lines = Object.entries(CLASSES).map(([id, { classes, from, main, widths }]): LayerSpecification => ({
    id,
    type: 'line',
    source: 'roads',
    minzoom: from,
    filter: ['in', ['get', 'class'], ['literal', [...classes]]],
    layout: { 'line-cap': 'round', 'line-join': 'round' },
    paint: {
      'line-color': main ? ink.roadMain : ink.roadMinor,
      'line-width': ['interpolate', ['exponential', 1.5], ['zoom'], 9, widths[0], 12.5, widths[1], 16, widths[2]],
      // Roads lie over the figures' fills so that the city stays readable; half open, they do not change the class.
      'line-opacity': ['interpolate', ['linear'], ['zoom'], 9, main ? 0.75 : 0.5, 13, 0.8, 15, 1],
    },
  }));
  return [casing, ...lines];
}

/** Width of a road of each class with an edge on both sides, at the k-th of the zooms that its width is given for. */
const casingWidth = (k: 1 | 2): ExpressionSpecification =>
  [
    'match',
    ['get', 'class'],
    ...Object.values(CLASSES).flatMap(({ classes, widths }) => classes.flatMap((one) => [one, widths[k] + 1.2 * k])),
    0,
  ] as unknown as ExpressionSpecification;

function borders(ink: Ink): LayerSpecification[] {
  return [
    {
      // Two neighbours in one class would otherwise melt into one district.
      id: 'districts-casing',
      type: 'line',
      source: 'borders',
      filter: ['!', ['get', 'outer']],
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': ink.halo,
        'line-width': ['interpolate', ['linear'], ['zoom'], 9, 1.8, 14, 3.2],
        'line-opacity': 0.65,
      },
    },
    {
      id: 'districts-line',
      type: 'line',
      source: 'borders',
      filter: ['!', ['get', 'outer']],
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': ink.district,
        'line-width': ['interpolate', ['linear'], ['zoom'], 9, 0.8, 14, 1.6],
        'line-dasharray': [4, 2],
      },
    },
    {
      id: 'city-line',
      type: 'line',
      source: 'borders',
      filter: ['get', 'outer'],
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': ink.city,
        'line-width': ['interpolate', ['linear'], ['zoom'], 9, 0.7, 14, 1.6],
        'line-opacity': 0.7,
      },
    },
  ];
}

/** The Kazakh form where one exists, else the Russian name as published. */
const placeText = (locale: Locale): ExpressionSpecification =>
  locale === 'kk' ? ['coalesce', ['get', 'nameKk'], ['get', 'nameRu'], ''] : ['coalesce', ['get', 'nameRu'], ''];

/** The sign of a place's kind, where it has one. */
const sign = (theme: Theme): ExpressionSpecification =>
  [
    'match',
    ['get', 'kind'],
    ...SIGNED_KINDS.flatMap((kind) => [kind, placeImage(kind, theme)]),
    '',
  ] as unknown as ExpressionSpecification;

function names(ink: Ink, locale: Locale, theme: Theme): LayerSpecification[] {
  // A point that bears a street's name alone would stand beside the line of another street.
  const named: ExpressionSpecification = ['!=', ['get', 'kind'], 'street'];
  const shown: ExpressionSpecification = ['>=', ['zoom'], PLACE_ZOOM];
  return [
    // At street zoom the district of the screen gives way to what stands in it.
    districtName(ink, 'district-labels-close', { minzoom: STREET_ZOOM }),
    {
      id: 'place-labels',
      type: 'symbol',
      source: 'places',
      minzoom: 11,
      filter: ['all', named, shown],
      layout: {
        ...text(placeText(locale), REGULAR, [11, 11, 16, 13]),
        'text-padding': 8,
        'symbol-sort-key': PLACE_STRENGTH,
        'icon-image': sign(theme),
        // A microdistrict is an area: its name stands in its middle, that of a thing under its sign.
        'text-anchor': ['match', ['get', 'kind'], [...SIGNED_KINDS], 'top', 'center'],
        'text-offset': ['match', ['get', 'kind'], [...SIGNED_KINDS], ['literal', [0, 0.7]], ['literal', [0, 0]]],
      },
      paint: halo(ink.labelQuiet, ink),
    },
    districtName(ink, 'district-labels-far', { maxzoom: CROWDED_ZOOM }),
    districtName(ink, 'district-labels', { minzoom: CROWDED_ZOOM, maxzoom: STREET_ZOOM }),
  ];
}

/** Farther out than this the whole city fits a phone, and posts lie close together. */
const CROWDED_ZOOM = 10.4;
const STREET_ZOOM = 15;

/** How the names of districts look. */
const districtName = (
  ink: Ink,
  id: string,
  zooms: { readonly minzoom?: number; readonly maxzoom?: number },
): SymbolLayerSpecification => ({
  id,
  type: 'symbol',
  source: 'district-names',
  ...zooms,
  layout: {
    // At the city's scale posts leave room for one word.
    ...text(
      ['step', ['zoom'], ['coalesce', ['get', 'short'], ['get', 'name']], 12, ['get', 'name']],
      BOLD,
      [9, 11, 13, 15],
    ),
    'text-max-width': 7,
    'text-padding': 2,
    'text-variable-anchor-offset': [
      'step',
      ['zoom'],
      ['literal', CITY_NAME_PLACES],
      12,
      ['literal', CLOSE_NAME_PLACES],
    ],
    'text-justify': 'auto',
    // All that are seen are named: where posts leave no room, the halo keeps the name readable over them. Close up the
    // one district of the screen gives way to what stands in it.
    'text-overlap': ['step', ['zoom'], 'always', 14, 'never'],
  },
  paint: halo(ink.label, ink, 1.8),
});

type TextLayout = Extract<LayerSpecification, { type: 'symbol' }>['layout'];

function text(
  field: ExpressionSpecification,
  font: string,
  sizes: readonly [number, number, number, number],
): NonNullable<TextLayout> {
  return {
    'text-field': field,
    'text-font': [font],
    'text-size': ['interpolate', ['linear'], ['zoom'], ...sizes],
    'text-max-width': 8,
  };
}

function halo(
  colour: string,
  ink: Ink,
  width = 1.4,
): NonNullable<Extract<LayerSpecification, { type: 'symbol' }>['paint']> {
  return { 'text-color': colour, 'text-halo-color': ink.halo, 'text-halo-width': width, 'text-halo-blur': 0.4 };
}
