import type { ExpressionSpecification } from 'maplibre-gl';
import { REGULAR } from '../fonts';
import { INK } from '../ink';
import { EXACT, shapes, type MapLayer, type ShapeSource } from '../layer';
import type { FoundPicture } from '../mapData';
import { shown } from '../paint';
import { closedImage } from '../symbols';

const sourceOf = (isGround: boolean): ShapeSource =>
  shapes(
    ({ data }) => (data.found ? [data.found.features] : null),
    ({ features }) => ({
      type: 'FeatureCollection',
      features: features.filter(({ geometry }) => (geometry.type === 'Polygon') === isGround),
    }),
    EXACT,
  );

const wordsOf = (id: string, { found }: { readonly found?: FoundPicture | null }): string | null =>
  found?.words(id) ?? null;

/** Of a whole city they are many and thin, of a quarter few and plain. */
const LINE: ExpressionSpecification = ['interpolate', ['linear'], ['zoom'], 10, 0.7, 13, 1.8];
const CASING: ExpressionSpecification = ['interpolate', ['linear'], ['zoom'], 10, 1.4, 13, 4.4];
/** So many numbers have room over a whole city. */
const FEW = 40;
/** More would lie over the names of districts, beginnings of lines over one another. */
const NUMBERS_FROM_ZOOM = 11.5;
const STARTS_FROM_ZOOM = 12;

/** Ground that the open question speaks of: an outline without a tint, for the figures below keep their colours. */
export const foundAreas = {
  id: 'found-areas',
  maps: ['planner'],
  sources: { 'found-areas': sourceOf(true) },
  parts: ({ data, look: { theme, locale } }) => {
    const named = data.found?.features.features.filter(({ properties }) => properties?.['name']).length ?? 0;
    const layout = shown((data.found?.features.features.length ?? 0) > 0);
    return [
      {
        slot: 'fills',
        id: 'found-hatch',
        type: 'fill',
        source: 'found-areas',
        filter: ['==', ['get', 'as'], 'hatch'],
        layout,
        paint: { 'fill-pattern': closedImage(theme), 'fill-antialias': false },
      },
      {
        slot: 'fills',
        id: 'found-areas',
        type: 'fill',
        source: 'found-areas',
        layout,
        paint: { 'fill-color': INK[theme].label, 'fill-opacity': 0 },
      },
      {
        slot: 'lines',
        id: 'found-casing',
        type: 'line',
        source: 'found-areas',
        filter: ['==', ['get', 'as'], 'area'],
        layout: { ...layout, 'line-join': 'round' },
        paint: { 'line-color': INK[theme].halo, 'line-width': CASING, 'line-opacity': 0.8 },
      },
      {
        slot: 'lines',
        id: 'found-outline',
        type: 'line',
        source: 'found-areas',
        filter: ['==', ['get', 'as'], 'area'],
        layout: { ...layout, 'line-join': 'round' },
        paint: { 'line-color': INK[theme].label, 'line-width': LINE },
      },
      {
        slot: 'labels',
        id: 'found-names',
        type: 'symbol',
        source: 'found-areas',
        filter: ['has', 'name'],
        minzoom: named > FEW ? NUMBERS_FROM_ZOOM : 0,
        layout: {
          ...layout,
          'text-field': ['number-format', ['get', 'name'], { locale }],
          'text-font': [REGULAR],
          'text-size': 12,
          // Where two have no room the first of the answer's rows keeps its name.
          'symbol-sort-key': ['to-number', ['get', 'id']],
        },
        paint: { 'text-color': INK[theme].label, 'text-halo-color': INK[theme].halo, 'text-halo-width': 1.8 },
      },
    ];
  },
  marks: ({ found }) =>
    (found?.legend ?? []).flatMap(({ as, label }) =>
      as === 'area' || as === 'hatch' ? [{ kind: `found-${as}` as const, label }] : [],
    ),
  answers: { part: 'found-areas', small: false, words: wordsOf },
} as const satisfies MapLayer;

/** Lines that the open question draws, with where each begins. */
export const foundLines = {
  id: 'found-lines',
  maps: ['planner'],
  sources: { 'found-lines': sourceOf(false) },
  parts: ({ data, look: { theme } }) => {
    const layout = shown((data.found?.features.features.length ?? 0) > 0);
    return [
      {
        slot: 'lines',
        id: 'found-lines-casing',
        type: 'line',
        source: 'found-lines',
        filter: ['==', ['get', 'as'], 'line'],
        layout: { ...layout, 'line-cap': 'round', 'line-join': 'round' },
        paint: { 'line-color': INK[theme].halo, 'line-width': CASING, 'line-opacity': 0.7 },
      },
      {
        slot: 'lines',
        id: 'found-lines',
        type: 'line',
        source: 'found-lines',
        filter: ['==', ['get', 'as'], 'line'],
        layout: { ...layout, 'line-cap': 'round', 'line-join': 'round' },
        paint: { 'line-color': INK[theme].label, 'line-width': LINE },
      },
      {
        slot: 'lines',
        id: 'found-starts',
        type: 'circle',
        source: 'found-lines',
        filter: ['==', ['get', 'as'], 'start'],
        minzoom: STARTS_FROM_ZOOM,
        layout,
        paint: {
          'circle-radius': 3.4,
          'circle-color': INK[theme].halo,
          'circle-stroke-color': INK[theme].label,
          'circle-stroke-width': 1.6,
        },
      },
    ];
  },
  marks: ({ found }) =>
    (found?.legend ?? []).flatMap(({ as, label }) =>
      as === 'line' || as === 'start' ? [{ kind: `found-${as}` as const, label }] : [],
    ),
  answers: { part: 'found-lines', small: true, words: wordsOf },
} as const satisfies MapLayer;
