/**
 * What scenes draw above the base map, as a pure part of the style: one style a picture, and the map works out what
 * differs.
 */
import type { FeatureCollection, Point } from 'geojson';
import type { ExpressionSpecification, LayerSpecification, SourceSpecification, StyleSpecification } from 'maplibre-gl';
import { NOTHING, reachFeatures } from './features';
import { BOLD } from './fonts';
import { INK } from './ink';
import { fillByClass, shown } from './paint';
import { postIconSize } from './postSize';
import { rampOf, type Scale, type Theme } from './scales';
import { classProperty, UNPUBLISHED_CLASS } from './snapshotCells';
import { hatchImage, symbolImage } from './symbols';
import { Z_ORDER, type LayerName } from './zorder';

type Pair = readonly [lon: number, lat: number];

export interface WallLayersInput {
  readonly theme: Theme;
  /** How much heavier than on a desk lines are, and the size of the numbers on sites. */
  readonly scale: number;
  readonly textPx: number;
  /** Made once a snapshot: see snapshotCells.ts. */
  readonly cells: FeatureCollection;
  readonly cellScale: Scale;
  readonly outside: FeatureCollection;
  /** Index of the year whose cells are coloured; null = none. */
  readonly year: number | null;
  /** District in the light; null = all alike. */
  readonly focus: string | null;
  readonly posts: readonly { readonly kind: string; readonly lon: number; readonly lat: number }[];
  readonly cover: FeatureCollection;
  /** Radius of that ground around each post; null = none is shown. */
  readonly coverM: number | null;
  readonly sites: readonly Pair[];
  readonly reachM: number | null;
}

/** The base style with the picture in it, layers in the app's order. */
export function withWallLayers(style: StyleSpecification, input: WallLayersInput): StyleSpecification {
  const layers = [...style.layers, ...layersOf(input)];
  const place = ({ id }: LayerSpecification): number => Z_ORDER.findIndex((name) => name === id);
  return {
    ...style,
    sources: { ...style.sources, ...sourcesOf(input) },
    layers: layers.sort((a, b) => place(a) - place(b)),
  };
}

function sourcesOf({
  cells,
  outside,
  posts,
  cover,
  sites,
  reachM,
}: WallLayersInput): Record<string, SourceSpecification> {
  const source = (data: FeatureCollection): SourceSpecification => ({ type: 'geojson', data });
  const reach =
    reachM === null
      ? NOTHING
      : reachFeatures(
          sites.map(([lon, lat], k) => ({ id: String(k), lon, lat, state: 'proposed', number: String(k + 1) })),
          reachM,
        );
  return {
    cells: source(cells),
    outside: source(outside),
    cover: source(cover),
    reach: source(reach),
    posts: source(pointsOf(posts.map(({ kind, lon, lat }) => [[lon, lat], { kind }]))),
    sites: source(pointsOf(sites.map((at, k) => [at, { number: String(k + 1), order: -k }]))),
  };
}

function layersOf({
  theme,
  scale,
  textPx,
  cellScale,
  year,
  focus,
  posts,
  coverM,
}: WallLayersInput): LayerSpecification[] {
  const ink = INK[theme];
  const own = (id: LayerName): LayerName => id;
  const property = classProperty(year ?? 0);
  const isHottest: ExpressionSpecification = ['==', ['get', property], cellScale.breaks.length - 1];
  const isFocus: ExpressionSpecification = ['==', ['get', 'id'], focus ?? ''];
  return [
    {
      id: own('coverage-fill'),
      type: 'fill',
      source: 'cover',
      paint: { 'fill-color': ink.cover, 'fill-opacity': 0.28 },
    },
    {
      id: own('coverage-line'),
      type: 'line',
      source: 'cover',
      paint: { 'line-color': ink.cover, 'line-width': 1.2 * scale },
    },
    { id: own('reach-fill'), type: 'fill', source: 'reach', paint: { 'fill-color': ink.site, 'fill-opacity': 0.16 } },
    {
      id: own('reach-line'),
      type: 'line',
      source: 'reach',
      paint: { 'line-color': ink.site, 'line-width': 1.4 * scale, 'line-dasharray': [3, 2] },
    },
    {
      id: own('hexagons'),
      type: 'fill',
      source: 'cells',
      layout: shown(year !== null),
      // Its edge has its own colour: one of the ground's would show through between neighbours.
      paint: { 'fill-color': fillByClass(cellScale, theme, property) },
    },
    {
      id: own('unstudied'),
      type: 'fill',
      source: 'cells',
      layout: shown(year !== null),
      filter: ['==', ['get', property], UNPUBLISHED_CLASS],
      paint: { 'fill-pattern': hatchImage(theme), 'fill-antialias': false },
    },
    { id: own('outside'), type: 'fill', source: 'outside', paint: { 'fill-color': ink.outside } },
    {
      id: own('dimmed'),
      type: 'fill',
      source: 'districts',
      layout: shown(focus !== null),
      filter: ['!', isFocus],
      paint: { 'fill-color': ink.outside, 'fill-opacity': 0.78 },
    },
    {
      id: own('selected-area'),
      type: 'line',
      source: 'districts',
      filter: isFocus,
      layout: { ...shown(focus !== null), 'line-join': 'round' },
      paint: { 'line-color': ink.selection, 'line-width': 2.4 * scale },
    },
    {
      // Nothing is seen of it: it is where a name steps aside.
      id: own('hottest-room'),
      type: 'symbol',
      source: 'cells',
      filter: isHottest,
      layout: {
        ...shown(year !== null),
        'icon-image': symbolImage('stationary', theme),
        'icon-size': scale,
        'icon-allow-overlap': true,
        'icon-padding': 0,
      },
      paint: { 'icon-opacity': 0 },
    },
    {
      // Above the names: where one has no other place, the cell shows through it.
      id: own('hottest-line'),
      type: 'line',
      source: 'cells',
      filter: isHottest,
      layout: { ...shown(year !== null), 'line-join': 'round' },
      paint: { 'line-color': rampOf(cellScale, theme).at(-1) ?? ink.label, 'line-width': 1.6 * scale },
    },
    {
      id: own('stationary'),
      type: 'symbol',
      source: 'posts',
      layout: {
        'icon-image': [
          'match',
          ['get', 'kind'],
          'planned',
          symbolImage('planned', theme),
          'mobile',
          symbolImage('mobile', theme),
          symbolImage('stationary', theme),
        ],
        'icon-size': postIconSize(scale, coverM, posts[0]?.lat ?? 0),
        'icon-allow-overlap': true,
        'icon-padding': 0,
      },
    },
    {
      id: own('sites'),
      type: 'symbol',
      source: 'sites',
      layout: {
        'icon-image': symbolImage('proposed', theme),
        'icon-size': 1.9 * scale,
        'icon-anchor': 'bottom',
        'icon-allow-overlap': true,
        'symbol-sort-key': ['get', 'order'],
        'text-field': ['get', 'number'],
        'text-font': [BOLD],
        'text-size': textPx,
        'text-anchor': 'bottom',
        'text-offset': [0, -0.85],
        'text-allow-overlap': true,
      },
      paint: { 'text-color': ink.postRim },
    },
  ];
}

function pointsOf(
  points: readonly (readonly [at: Pair, properties: Record<string, string | number>])[],
): FeatureCollection<Point> {
  return {
    type: 'FeatureCollection',
    features: points.map(([at, properties]) => ({
      type: 'Feature',
      properties,
      geometry: { type: 'Point', coordinates: [...at] },
    })),
  };
}
