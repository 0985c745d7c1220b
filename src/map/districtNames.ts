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

/** One way that a name may lie of its point: the side that is put there, and how far right and down, in ems. */
type Place = [side: string, [right: number, down: number]];

const MIDDLE: Place = ['center', [0, 0]];

/** A side put to the point lays the name to the other side of it. */
const ALL_ROUND = {
  top: [0, 1],
  bottom: [0, -1],
  left: [1, 0],
  right: [-1, 0],
  'top-left': [0.7, 0.7],
  'top-right': [-0.7, 0.7],
  'bottom-left': [0.7, -0.7],
  'bottom-right': [-0.7, -0.7],
} as const;

/**
 * All of the city on the screen: a district is hardly longer than its name. Of an end put to its point the middle lies
 * in another district; the middle itself goes no farther than a district reaches, the least way that is clear of a
 * post first.
 */
const CITY_STEPS: readonly (readonly [number, number])[] = grid(0.5, 5, 3)
  .filter(([right, down]) => right !== 0 || down !== 0)
  .sort(([a, b], [c, d]) => Math.hypot(a, b) - Math.hypot(c, d));
export const CITY_NAME_PLACES = collection([
  MIDDLE,
  ...CITY_STEPS.map(([right, down]): Place => ['center', [right, down]]),
]);

/** Close up a post or a site on a name sends it aside, in any direction that has room: the nearest first. */
export const CLOSE_NAME_PLACES = collection([
  MIDDLE,
  ...[1.2, 2.4, 3.6].flatMap((step) =>
    Object.entries(ALL_ROUND).map(([side, [right, down]]): Place => [side, [right * step, down * step]]),
  ),
]);

function collection(places: readonly Place[]): VariableAnchorOffsetCollectionSpecification {
  return places.flat() as VariableAnchorOffsetCollectionSpecification;
}

/** Points `step` apart, so many of them to each side of the middle. */
function grid(step: number, aside: number, upright: number): (readonly [number, number])[] {
  const along = (steps: number): number[] => Array.from({ length: 2 * steps + 1 }, (_, k) => (k - steps) * step);
  return along(aside).flatMap((right) => along(upright).map((down) => [right, down] as const));
}
