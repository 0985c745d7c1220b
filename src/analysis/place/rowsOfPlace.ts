import { cellM2, isInCell } from '../../domain/cellOfPoint';
import { areaM2, isInside } from '../../domain/drawn';
import type { LonLat } from '../../domain/geometry';
import type { IncidentTable } from '../../domain/incident';
import { isWithin } from '../../domain/near';
import type { PlaceGround } from '../../domain/placeAnswer';

/** Ground that is found from the place alone; which rows lie in an area is known by whoever has the areas. */
type OwnGround = Exclude<PlaceGround, { readonly area: string }>;

/**
 * Whether a point, by its degrees and its metres on the plane, lies on the ground of a place: within the radius,
 * itself included (the rule of the filter's `near` and of density's counts), in the cell that holds the place, by the
 * rule that counts cells, or in what was drawn. One that is nowhere (NaN) does not.
 */
export function onGround(at: LonLat, ground: OwnGround): (lon: number, lat: number, x: number, y: number) => boolean {
  if ('drawn' in ground) return isInside(ground.drawn);
  const holds = 'radiusM' in ground ? isWithin(at, ground.radiusM) : isInCell(at, ground);
  return (_lon, _lat, x, y) => holds(x, y);
}

/** Those of the rows that lie there, in their order. One pass: a million rows take less than an index. */
export function rowsOfPlace(
  { x, y, lon, lat }: Pick<IncidentTable, 'x' | 'y' | 'lon' | 'lat'>,
  rows: Uint32Array,
  at: LonLat,
  ground: OwnGround,
): Uint32Array {
  const holds = onGround(at, ground);
  return rows.filter((row) => holds(lon[row], lat[row], x[row], y[row]));
}

/** Size of the ground, km². */
export function groundKm2(ground: OwnGround): number {
  if ('drawn' in ground) return areaM2(ground.drawn) / 1e6;
  return ('radiusM' in ground ? Math.PI * ground.radiusM ** 2 : cellM2(ground)) / 1e6;
}
