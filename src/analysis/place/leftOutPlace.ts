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

/**
 * Whether a filter by ground (districts, near a place, a drawn shape, the studied one) leaves nothing of a place: one
 * of its conditions has no point in common with it. `districtId`: the district that the place is, as neighbours
 * share a border; null = it is none.
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
  const parts = outline.map(([outer]) => meetsGround({ kind: 'polygon', points: outer.slice(1) }));
  return !districts.some(({ id, geometry }) => wanted.includes(id) && parts.some((meetsPart) => meetsPart(geometry)));
}
