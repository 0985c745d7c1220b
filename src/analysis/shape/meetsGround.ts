import { cornersOf, edgesMeet, isInside } from '../../domain/drawn';
import type { Ground } from '../../domain/drawnGround';
import { ringsOf } from '../../domain/drawnOutline';
import type { LonLat, LonLatMultiPolygon } from '../../domain/geometry';
import { holds } from '../../domain/polygon';
import { toLonLat, toPlane } from '../../domain/projection';

/** Corners of a round: its sides lie within 6 m of a circle of 20 km. */
const CORNERS = 128;

/** Whether a ground and an area (degrees) have a place in common, their borders included. */
export function meetsGround(ground: Ground): (area: LonLatMultiPolygon) => boolean {
  const rings = outlinesOf(ground);
  const all = rings.flat();
  const [lons, lats] = [all.map(([lon]) => lon), all.map(([, lat]) => lat)];
  const [west, east, south, north] = [Math.min(...lons), Math.max(...lons), Math.min(...lats), Math.max(...lats)];
  const isIn = isInside(ground);
  return (area) =>
    rings.some(([[lon, lat]]) => holds(area, lon, lat)) ||
    area.some(([outer]) => isIn(...outer[0], ...toPlane(...outer[0]))) ||
    area.flat().some((ring) =>
      ring.slice(1).some((to, k) => {
        const from = ring[k];
        const isAway =
          Math.max(from[0], to[0]) < west ||
          Math.min(from[0], to[0]) > east ||
          Math.max(from[1], to[1]) < south ||
          Math.min(from[1], to[1]) > north;
        return !isAway && rings.some((one) => one.slice(1).some((b, j) => edgesMeet([from, to], [one[j], b])));
      }),
    );
}

/** Closed outlines in degrees that cover the ground together. */
export function outlinesOf(ground: Ground): readonly (readonly LonLat[])[] {
  const drawn = ground.kind === 'cell' ? ({ kind: 'polygon', points: cornersOf(ground) } as const) : ground;
  return ringsOf(drawn, CORNERS).map((ring) => ring.map(([x, y]) => toLonLat(x, y)));
}
