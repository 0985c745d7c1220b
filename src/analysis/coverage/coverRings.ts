import { featureCollection } from '@turf/helpers';
import { union } from '@turf/union';
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import { finish, type Job } from '../../domain/job';

/** Vertices per quarter of a circle: 256 on the whole ring. */
const STEPS = 64;
/** Radius of Turf's sphere. */
const SPHERE_M = 6_371_008.8;
const SEMI_MAJOR_M = 6_378_137;
const E2 = 0.00669437999014;
const RAD = Math.PI / 180;

/**
 * A polygon lies inside its circle; a ring wider by this has the circle's area: (n/2) sin(2 pi/n) = pi for n corners.
 */
const WIDER = Math.sqrt(Math.PI / (2 * STEPS) / Math.sin(Math.PI / (2 * STEPS)));

type Centre = { readonly lon: number; readonly lat: number };

/**
 * The reach of one post as a polygon in lon/lat. The circle is drawn on Turf's sphere, as its buffer of a point draws
 * it (whose code for any other shape is a fifth of the worker's weight), and is off by -0.09 % to the north and +0.27
 * % to the east at Almaty; its vertices are therefore drawn in to WGS 84 by the meridian's and the prime vertical's
 * own radii, after which they lie on the geodesic circle to 1e-5 of the radius.
 */
export function coverRing(post: Centre, radiusM: number): Feature<Polygon> {
  if (!(radiusM > 0 && radiusM < SPHERE_M)) throw new RangeError(`coverage ring: radius ${radiusM} m`);
  const w2 = 1 - E2 * Math.sin(post.lat * RAD) ** 2;
  const east = (SPHERE_M * Math.sqrt(w2)) / SEMI_MAJOR_M;
  const north = (SPHERE_M * w2 * Math.sqrt(w2)) / (SEMI_MAJOR_M * (1 - E2));
  const angle = (radiusM * WIDER) / SPHERE_M;
  const [sinLat, cosLat] = [Math.sin(post.lat * RAD), Math.cos(post.lat * RAD)];
  const ring = Array.from({ length: 4 * STEPS }, (_, k) => {
    // From the east against the clock.
    const bearing = ((STEPS - k) / (2 * STEPS)) * Math.PI;
    const sinOther = sinLat * Math.cos(angle) + cosLat * Math.sin(angle) * Math.cos(bearing);
    const lon = Math.atan2(Math.sin(bearing) * Math.sin(angle) * cosLat, Math.cos(angle) - sinLat * sinOther);
    return [post.lon + (lon / RAD) * east, post.lat + (Math.asin(sinOther) / RAD - post.lat) * north];
  });
  return { type: 'Feature', properties: {}, geometry: { type: 'Polygon', coordinates: [[...ring, ring[0]]] } };
}

/**
 * The reach of all posts with every overlap once, as separate polygons with their holes. Rings that touch no other need
 * no union, so only groups of neighbours go through Turf's.
 */
export function coverUnion(posts: readonly Centre[], radiusM: number): Feature<Polygon>[] {
  return finish(coverUnionJob(posts, radiusM));
}

/** The same as a job, with a pause after every group. */
export function* coverUnionJob(posts: readonly Centre[], radiusM: number): Job<Feature<Polygon>[]> {
  const groups = neighbourGroups(posts, radiusM);
  const shapes: Feature<Polygon>[] = [];
  for (const [done, group] of groups.entries()) {
    const rings = group.map((post) => coverRing(post, radiusM));
    const merged: Feature<Polygon | MultiPolygon> | null =
      rings.length === 1 ? rings[0] : union(featureCollection(rings));
    if (merged) shapes.push(...polygonsOf(merged));
    yield (done + 1) / groups.length;
  }
  return shapes;
}

/** A feature's polygons one by one. */
function polygonsOf(shape: Feature<Polygon | MultiPolygon>): Feature<Polygon>[] {
  const { geometry } = shape;
  const all = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return all.map((coordinates) => ({ type: 'Feature', properties: {}, geometry: { type: 'Polygon', coordinates } }));
}

/** Posts whose rings can touch, directly or through others; posts at the very same point are taken once. */
function neighbourGroups(posts: readonly Centre[], radiusM: number): Centre[][] {
  const waiting = [...new Map(posts.map((post) => [`${post.lon},${post.lat}`, post])).values()];
  const groups: Centre[][] = [];
  for (let first = waiting.pop(); first; first = waiting.pop()) {
    const group = [first];
    for (const member of group) {
      for (let i = waiting.length - 1; i >= 0; i--) {
        if (roughDistanceM(member, waiting[i]) <= 2.02 * radiusM) group.push(...waiting.splice(i, 1));
      }
    }
    groups.push(group);
  }
  return groups;
}

/** On a sphere, good to 0.3 %: enough to say which rings cannot touch. */
function roughDistanceM(a: Centre, b: Centre): number {
  const east = (b.lon - a.lon) * Math.cos(((a.lat + b.lat) / 2) * RAD);
  return Math.hypot(east, b.lat - a.lat) * RAD * SPHERE_M;
}
