import type { NearbyName } from '../domain/answers';
import type { Area } from '../domain/area';
import { toLonLat } from '../domain/projection';
import type { Messages } from '.';

/**
 * A place that was found, in words: by what is near, else by its degrees; on a plane of the user's own by its metres.
 */
export function foundPlace(
  t: Messages,
  { x, y, near }: { readonly x: number; readonly y: number; readonly near: NearbyName | null },
  districts: readonly Area[],
  isPlane: boolean,
): string {
  if (isPlane) return `${Math.round(x)}, ${Math.round(y)}`;
  if (near)
    return t.sentence.place({ near, district: districts.find(({ id }) => id === near.districtId)?.names ?? null });
  const [lon, lat] = toLonLat(x, y);
  return t.sentence.place({ near: null, district: null, at: { lon, lat } });
}
