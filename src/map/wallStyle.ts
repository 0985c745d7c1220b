/**
 * The base map as a far screen needs it: fewer words, larger ones, heavier lines. Figures are drawn above it as
 * anywhere.
 */
import type { FeatureCollection, Point } from 'geojson';
import type { DataDrivenPropertyValueSpecification, LayerSpecification, StyleSpecification } from 'maplibre-gl';
import type { Area } from '../domain/area';
import { nameInColumn } from '../i18n/names';
import type { Locale } from '../i18n';
import { CITY_NAME_PLACES } from './districtNames';
import { labelPoint } from './labelPoint';
import { TOWN_BOX } from '../domain/thisCity';

/** Names of places: unreadable from afar, and a public screen names no private business. */
const LEFT_OUT: readonly string[] = ['place-labels', 'district-labels-far', 'district-labels-close'];

export interface WallStyleInput {
  readonly districts: readonly Area[];
  readonly locale: Locale;
  /** How many times as wide lines are as on a desk. */
  readonly scale: number;
  /** Size of district names, px. */
  readonly namePx: number;
  /** The one district that is named; null = all of them. */
  readonly focus: string | null;
}

/** The style for a screen read from afar. */
export function wallStyle(style: StyleSpecification, input: WallStyleInput): StyleSpecification {
  return {
    ...style,
    sources: { ...style.sources, 'district-names': { type: 'geojson', data: names(input) } },
    layers: style.layers.filter(({ id }) => !LEFT_OUT.includes(id)).map((layer) => enlarged(layer, input)),
  };
}

function enlarged(layer: LayerSpecification, { scale, namePx }: WallStyleInput): LayerSpecification {
  if (layer.type === 'line')
    return { ...layer, paint: { ...layer.paint, 'line-width': times(layer.paint?.['line-width'] ?? 1, scale) } };
  if (layer.id !== 'district-labels' || layer.type !== 'symbol') return layer;
  const { minzoom: _, ...rest } = layer;
  return {
    ...rest,
    layout: { ...layer.layout, 'text-size': namePx, 'text-variable-anchor-offset': CITY_NAME_PLACES },
    paint: { ...layer.paint, 'text-halo-width': 1.8 * scale },
  };
}

/**
 * Names of districts, each where the district lies in the town: mountains are not on the screen. The word "district"
 * eight times over would say less than the room it takes.
 */
function names({ districts, locale, focus }: WallStyleInput): FeatureCollection<Point> {
  const named = districts.filter(({ id }) => focus === null || id === focus);
  return {
    type: 'FeatureCollection',
    features: named.flatMap((area) => {
      const at = labelPoint(
        area.geometry.map((polygon) =>
          polygon.map((ring) => ring.map(([lon, lat]) => [...intoTown(lon, lat)] as const)),
        ),
      );
      if (!at) return [];
      return [
        {
          type: 'Feature' as const,
          properties: { id: area.id, name: nameInColumn(locale, area.names) },
          geometry: { type: 'Point' as const, coordinates: [...at] },
        },
      ];
    }),
  };
}

const [WEST, SOUTH, EAST, NORTH] = TOWN_BOX;
/** The nearest point of the town's box: what lies outside is folded onto its edge. */
const intoTown = (lon: number, lat: number): readonly [number, number] => [
  Math.min(EAST, Math.max(WEST, lon)),
  Math.min(NORTH, Math.max(SOUTH, lat)),
];

/** A width, or the widths of an interpolation by zoom, so many times as large. */
function times(
  width: DataDrivenPropertyValueSpecification<number>,
  scale: number,
): DataDrivenPropertyValueSpecification<number> {
  if (typeof width === 'number') return width * scale;
  if (!Array.isArray(width) || width[0] !== 'interpolate') return width;
  // ['interpolate', kind, ['zoom'], stop, width, stop, width ...]
  return width.map((part, at) =>
    at >= 4 && at % 2 === 0 && typeof part === 'number' ? part * scale : part,
  ) as typeof width;
}
