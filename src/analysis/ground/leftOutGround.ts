import { featureCollection, multiPolygon, polygon } from '@turf/helpers';
import { intersect } from '@turf/intersect';
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import type { Area } from '../../domain/area';
import { cellRing } from '../../domain/cellOfPoint';
import type { DrawnGround } from '../../domain/drawnGround';
import type { IncidentFilter } from '../../domain/filter';
import { toLonLat, toPlane } from '../../domain/projection';
import { drawnPolygons } from '../shape/drawnShape';

type Shape = Feature<Polygon | MultiPolygon>;
type Coordinates = number[][][][];

/** Metres beyond the city on every side: no district reaches so far. */
const BEYOND_M = 1000;

/**
 * The city's ground whose incidents a filter by district, by what lies near a place or by a shape does not count:
 * whole districts and what is left of the others, none twice. Coordinates of a MultiPolygon; none where the filter
 * leaves no ground out.
 */
export function leftOutGround(
  { districts: wanted, near, within }: Pick<IncidentFilter, 'districts' | 'near' | 'within'>,
  districts: readonly Area[],
): Coordinates {
  const isWanted = ({ id }: Area): boolean => wanted === null || wanted.includes(id);
  const whole = districts.filter((area) => !isWanted(area)).flatMap(coordinatesOf);
  const grounds: DrawnGround[] = [
    ...(near ? [{ kind: 'circle' as const, at: [near.lon, near.lat] as const, radiusM: near.radiusM }] : []),
    ...(within
      ? [within.kind === 'cell' ? { kind: 'polygon' as const, points: cellRing(within.at, within) } : within]
      : []),
  ];
  const rest = districts.filter(isWanted).flatMap(coordinatesOf);
  if (grounds.length === 0 || rest.length === 0) return whole;
  const city = multiPolygon(rest.map((one) => one.map((ring) => ring.map(([lon, lat]) => toPlane(lon, lat)))));
  const left = intersect(featureCollection([city, around(commonGround(grounds), city)]));
  return [
    ...whole,
    ...(left ? polygonsOf(left) : []).map((one) => one.map((ring) => ring.map(([x, y]) => [...toLonLat(x, y)]))),
  ];
}

const coordinatesOf = ({ geometry }: Area): Coordinates =>
  geometry.map((one) => one.map((ring) => ring.map((point) => [...point])));

/** What lies in all of the grounds, metres on the plane. */
function commonGround(grounds: readonly DrawnGround[]): Coordinates {
  const shapes = grounds.map((ground) =>
    multiPolygon(drawnPolygons([ground]).map((one) => one.map((ring) => ring.map((point) => [...point])))),
  );
  const common: Shape | null = shapes.length === 1 ? shapes[0] : intersect(featureCollection(shapes));
  return common ? polygonsOf(common) : [];
}

/** All but some ground, in a box around the city. */
function around(ground: Coordinates, city: Feature<MultiPolygon>): Shape {
  const points = [...city.geometry.coordinates, ...ground].flat(2);
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [west, east] = [least(xs) - BEYOND_M, -least(xs.map((x) => -x)) + BEYOND_M];
  const [south, north] = [least(ys) - BEYOND_M, -least(ys.map((y) => -y)) + BEYOND_M];
  const box = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  if (ground.length === 0) return polygon([box]);
  // A hole of the ground is an island in what lies around it.
  return multiPolygon([
    [box, ...ground.map(([outer]) => outer)],
    ...ground.flatMap(([, ...holes]) => holes.map((one) => [one])),
  ]);
}

const least = (values: readonly number[]): number => values.reduce((a, b) => Math.min(a, b), Infinity);

const polygonsOf = ({ geometry }: Shape): Coordinates =>
  geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
