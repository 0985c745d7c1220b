import { featureCollection, multiPolygon } from '@turf/helpers';
import { intersect } from '@turf/intersect';
import { union } from '@turf/union';
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import type { Mask } from '../../domain/area';
import type { DrawnGround } from '../../domain/drawnGround';
import type { LonLatMultiPolygon } from '../../domain/geometry';
import { toLonLat } from '../../domain/projection';
import { ringsOf } from '../../domain/drawnOutline';
import { insideShape } from './insideShape';
import { signedArea } from './orientedEdges';
import { shapeIndex } from './shapeIndex';

/**
 * How far a round's straight sides lie from the true round at most, metres: below what coordinates tell. Of a strip,
 * whose many rounds are joined, less exactly.
 */
const OFF_M = { circle: 0.002, strip: 0.02 } as const;

/** Corners of a round of a ground; an even number. */
const cornersOf = (ground: DrawnGround): number =>
  ground.kind === 'polygon'
    ? 0
    : 2 * Math.max(32, Math.ceil(Math.PI / Math.sqrt((2 * OFF_M[ground.kind]) / ground.radiusM) / 2));

type Plane = Feature<Polygon | MultiPolygon>;

/** Drawn grounds as one, every overlap once: polygons of rings in metres on the plane, the outer one first. */
export function drawnPolygons(grounds: readonly DrawnGround[]): readonly (readonly (readonly number[][])[])[] {
  const joined = joinedGround(grounds);
  return joined ? polygonsOf(joined) : [];
}

/**
 * Drawn ground as a study area: all of it together, as far as it lies in the city, of whose outside no file tells.
 * Ground that lies wholly outside stays as it is drawn: nothing was recorded there. Areas are of the plane.
 */
export function drawnMask(grounds: readonly DrawnGround[], city: Mask): Mask | null {
  const joined = joinedGround(grounds);
  if (!joined) return null;
  const within = intersect(featureCollection([joined, planeOf(city.shape)]));
  const rings = ringsOfPlane(within ?? joined);
  return {
    id: 'drawn',
    shape: { rings },
    areaM2: rings.reduce((sum, ring) => sum + signedArea(ring), 0),
    grounds,
    asDrawn: { rings: within ? ringsOfPlane(joined) : rings },
  };
}

const ringsOfPlane = (plane: Plane): Float64Array[] =>
  polygonsOf(plane).flatMap((polygon) => polygon.map((ring, k) => turned(Float64Array.from(ring.flat()), k === 0)));

function joinedGround(grounds: readonly DrawnGround[]): Plane | null {
  const parts = grounds.flatMap((ground) =>
    ringsOf(ground, cornersOf(ground)).map((ring) => multiPolygon([[ring.map((at) => [...at])]])),
  );
  return parts.length < 2 ? (parts[0] ?? null) : union(featureCollection(parts));
}

const polygonsOf = ({ geometry }: Plane): number[][][][] =>
  geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;

/** Rings on the city's plane as polygons in degrees, each ring closed. */
export const lonLatPolygons = (shape: Mask['shape']): LonLatMultiPolygon =>
  planeOf(shape).geometry.coordinates.map((polygon) =>
    polygon.map((ring) => [...ring, ...(isClosedRing(ring) ? [] : [ring[0]])].map(([x, y]) => toLonLat(x, y))),
  );

const isClosedRing = (ring: number[][]): boolean => ring[0][0] === ring.at(-1)?.[0] && ring[0][1] === ring.at(-1)?.[1];

/** Rings as polygons: each hole with the outer ring around it. */
function planeOf(shape: Mask['shape']): Feature<MultiPolygon> {
  const points = (ring: Float64Array): number[][] =>
    Array.from({ length: ring.length / 2 }, (_, k) => [ring[2 * k], ring[2 * k + 1]]);
  const outer = shape.rings.filter((ring) => signedArea(ring) > 0);
  const holes = shape.rings.filter((ring) => signedArea(ring) < 0);
  const around = outer.map((ring) => shapeIndex({ rings: [ring] }));
  const held = holes.map((hole) => around.findIndex((index) => insideShape(index, hole[0], hole[1])));
  return multiPolygon(outer.map((ring, k) => [points(ring), ...holes.filter((_, h) => held[h] === k).map(points)]));
}

/** An outer ring anticlockwise, a hole clockwise. */
function turned(ring: Float64Array, isOuter: boolean): Float64Array {
  if (signedArea(ring) > 0 === isOuter) return ring;
  const back = new Float64Array(ring.length);
  for (let k = 0; k < ring.length; k += 2) back.set([ring[k], ring[k + 1]], ring.length - 2 - k);
  return back;
}
