/** The base map as a far screen needs it: fewer words, larger ones, heavier lines. Figures are drawn above it as anywhere. */
import type { DataDrivenPropertyValueSpecification, ExpressionSpecification, LayerSpecification, StyleSpecification } from 'maplibre-gl';

/** Names of places and streets: unreadable from afar, and a public screen names no private business. */
const LEFT_OUT: readonly string[] = ['street-labels', 'place-labels'];

/** "Алатау ауданы" beside seven others of its kind reads as well without the second word, and leaves room for larger letters. */
const FIRST_WORD: ExpressionSpecification = [
  'case', ['>', ['index-of', ' ', ['get', 'name']], 0], ['slice', ['get', 'name'], 0, ['index-of', ' ', ['get', 'name']]], ['get', 'name'],
];

/** The style for a screen whose lines are `scale` times as wide as on a desk, with district names of `namePx`. */
export function wallStyle(style: StyleSpecification, scale: number, namePx: number): StyleSpecification {
  return { ...style, layers: style.layers.filter(({ id }) => !LEFT_OUT.includes(id)).map((layer) => enlarged(layer, scale, namePx)) };
}

function enlarged(layer: LayerSpecification, scale: number, namePx: number): LayerSpecification {
  if (layer.type === 'line') return { ...layer, paint: { ...layer.paint, 'line-width': times(layer.paint?.['line-width'] ?? 1, scale) } };
  if (layer.id !== 'district-labels' || layer.type !== 'symbol') return layer;
  const { maxzoom: _, ...rest } = layer;
  return { ...rest, layout: { ...layer.layout, 'text-size': namePx, 'text-field': FIRST_WORD }, paint: { ...layer.paint, 'text-halo-width': 1.8 * scale } };
}

/** A width, or the widths of an interpolation by zoom, so many times as large. */
function times(width: DataDrivenPropertyValueSpecification<number>, scale: number): DataDrivenPropertyValueSpecification<number> {
  if (typeof width === 'number') return width * scale;
  if (!Array.isArray(width) || width[0] !== 'interpolate') return width;
  // ['interpolate', kind, ['zoom'], stop, width, stop, width ...]
  return width.map((part, at) => (at >= 4 && at % 2 === 0 && typeof part === 'number' ? part * scale : part)) as typeof width;
}
