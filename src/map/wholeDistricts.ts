import type { StyleSpecification } from 'maplibre-gl';

/**
 * A style with the borders of districts in a whole line, wide enough to be seen beneath the dashed one of precincts,
 * which mostly runs along them.
 */
export const withWholeDistricts = (style: StyleSpecification): StyleSpecification => ({
  ...style,
  layers: style.layers.map((layer) => {
    if (layer.type !== 'line' || layer.id !== 'districts-line') return layer;
    const { 'line-dasharray': _, ...paint } = layer.paint ?? {};
    return { ...layer, paint: { ...paint, 'line-width': ['interpolate', ['linear'], ['zoom'], 9, 2.5, 14, 5] } };
  }),
});
