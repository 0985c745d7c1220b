/** Where the names of districts stand: inside what is seen of each, so that no district on the screen is nameless. */
import type { FeatureCollection, Point } from 'geojson';
import type { VariableAnchorOffsetCollectionSpecification } from 'maplibre-gl';
import type { Area } from '../domain/area';
import type { LonLat, LonLatMultiPolygon } from '../domain/geometry';
import { nameIn, type Locale } from '../i18n';
import { nameInColumn } from '../i18n/names';
import { labelPoint } from './labelPoint';

/** West, south, east, north. */
type Degrees = readonly [west: number, south: number, east: number, north: number];

/** Of a district at the screen's edge at least this share of the screen each way; a sliver is not named. */
const LEAST_SHARE = 0.06;
/** A name keeps this far from the screen's edge, as a share of the screen. */
const MARGIN = 0.05;

/**
 * Points with the districts' names, `id`, `name` and `short` (without the word "district"). `seen` = west, south,
 * east, north of the screen; null = nobody looks yet: each name then stands inside the whole of its district, as do
 * those of districts off the screen.
 */
export function districtNames(areas: readonly Area[], locale: Locale, seen: Degrees | null): FeatureCollection<Point> {
  return {
    type: 'FeatureCollection',
    features: areas.flatMap((area) => {
      const at = (seen && seenPoint(area.geometry, seen)) ?? labelPoint(area.geometry);
      if (!at) return [];
      return [
        {
          type: 'Feature' as const,
          properties: {
            id: area.id,
            name: nameIn(locale, area.names),
            short: nameInColumn(locale, area.names),
          },
          geometry: { type: 'Point' as const, coordinates: [...at] },
        },
      ];
    }),
  };
}

/** Null where no part worth a name is on the screen. */
function seenPoint(geometry: LonLatMultiPolygon, [west, south, east, north]: Degrees): LonLat | null {
  const [padX, padY] = [(east - west) * MARGIN, (north - south) * MARGIN];
  const box: Degrees = [west + padX, south + padY, east - padX, north - padY];
  const part = geometry.flatMap((polygon) => {
    const rings = polygon.map((ring) => clipped(ring, box)).filter((ring) => ring.length > 3);
    const outer = rings[0];
    if (!outer) return [];
    const [lons, lats] = [outer.map(([lon]) => lon), outer.map(([, lat]) => lat)];
    const isSliver =
      Math.max(...lons) - Math.min(...lons) < (east - west) * LEAST_SHARE ||
      Math.max(...lats) - Math.min(...lats) < (north - south) * LEAST_SHARE;
    return isSliver ? [] : [rings];
  });
  return part.length > 0 ? labelPoint(part) : null;
}

/** A closed ring cut to a box, side after side (Sutherland and Hodgman 1974); parts may hang together along a side. */
function clipped(ring: readonly LonLat[], [west, south, east, north]: Degrees): readonly LonLat[] {
  const sides = [
    [0, west, 1],
    [0, east, -1],
    [1, south, 1],
    [1, north, -1],
  ] as const;
  let points: readonly LonLat[] = ring.slice(0, -1);
  for (const [axis, at, sign] of sides) {
    const within = (point: LonLat): boolean => (point[axis] - at) * sign >= 0;
    points = points.flatMap((to, k) => {
      const from = points[k === 0 ? points.length - 1 : k - 1];
      if (within(from) === within(to)) return within(to) ? [to] : [];
      const t = (at - from[axis]) / (to[axis] - from[axis]);
      const crossing: LonLat = [from[0] + (to[0] - from[0]) * t, from[1] + (to[1] - from[1]) * t];
      return within(to) ? [crossing, to] : [crossing];
    });
  }
  return points.length > 0 ? [...points, points[0]] : [];
}

/** Which side of a name is put to its point, and which way the name then lies: right and down. */
const UPRIGHT = { top: [0, 1], bottom: [0, -1] } as const;
const ALL_ROUND = {
  ...UPRIGHT,
  left: [1, 0],
  right: [-1, 0],
  'top-left': [0.7, 0.7],
  'top-right': [-0.7, 0.7],
  'bottom-left': [0.7, -0.7],
  'bottom-right': [-0.7, -0.7],
} as const;

/** Where a name may stand, the best first. `steps` = how far, in ems, the nearest first. */
const places = (
  sides: Readonly<Record<string, readonly [number, number]>>,
  steps: readonly number[],
): VariableAnchorOffsetCollectionSpecification => [
  'center',
  [0, 0],
  ...steps.flatMap((step) =>
    Object.entries(sides).flatMap(([side, [right, down]]): [string, [number, number]] => [
      side,
      [right * step, down * step],
    ]),
  ),
];

/** All of the city on the screen: a district is hardly longer than its name, which beside its point lies in another. */
export const CITY_NAME_PLACES = places(UPRIGHT, [1.3]);
/** Close up a post or a site on a name sends it aside, in any direction that has room. */
export const CLOSE_NAME_PLACES = places(ALL_ROUND, [1.2, 2.4, 3.6]);
