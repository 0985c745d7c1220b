import { area } from '@turf/area';
import { featureCollection, multiPolygon } from '@turf/helpers';
import { intersect } from '@turf/intersect';
import type { Area } from '../../domain/area';
import type { Ground } from '../../domain/drawnGround';
import type { IncidentFilter } from '../../domain/filter';
import type { LonLat, LonLatMultiPolygon } from '../../domain/geometry';
import type { PlaceGround } from '../../domain/placeAnswer';
import { groundsAsked } from '../selection/placePasses';
import { meetsGround, outlinesOf } from '../shape/meetsGround';

/** The ground of a place as outlines in degrees; an area's own are known by whoever has the areas. */
export function outlineOfPlace(
  at: LonLat,
  ground: Exclude<PlaceGround, { readonly area: string }>,
): LonLatMultiPolygon {
  if ('drawn' in ground) return outlineOf(ground.drawn);
  return outlineOf(
    'radiusM' in ground ? { kind: 'circle', at, radiusM: ground.radiusM } : { kind: 'cell', at, ...ground },
  );
}

const outlineOf = (ground: Ground): LonLatMultiPolygon => outlinesOf(ground).map((ring) => [ring]);

/** What a place and a district have in common below this share of the place is their border, drawn twice. */
const BORDER_SHARE = 0.001;

/**
 * Whether a filter by ground (districts, near a place, a drawn shape, the studied one) leaves nothing of a place: one
 * of its conditions has no ground in common with it; a border is none. `districtId`: the district that the place is;
 * null = it is none.
 */
export function isPlaceLeftOut(
  outline: LonLatMultiPolygon,
  districtId: string | null,
  filter: IncidentFilter,
  districts: readonly Area[],
): boolean {
  const meets = (ground: Ground): boolean => meetsGround(ground)(outline);
  if (groundsAsked(filter).some((grounds) => !grounds.some(meets))) return true;
  const { districts: wanted } = filter;
  if (wanted === null) return false;
  if (districtId !== null) return !wanted.includes(districtId);
  const meetsPlace = outline.map(([outer]) => meetsGround({ kind: 'polygon', points: outer.slice(1) }));
  const place = feature(outline);
  const leastM2 = area(place) * BORDER_SHARE;
  return !districts.some(({ id, geometry }) => {
    if (!wanted.includes(id) || !meetsPlace.some((meets) => meets(geometry))) return false;
    const common = intersect(featureCollection([place, feature(geometry)]));
    return common !== null && area(common) > leastM2;
  });
}

const feature = (geometry: LonLatMultiPolygon) =>
  multiPolygon(geometry.map((rings) => rings.map((ring) => ring.map((point) => [...point]))));
