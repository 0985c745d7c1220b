import { discUnion } from '../../../analysis/coverage/discUnion';
import { heldShares, lineGround } from '../../../analysis/coverage/heldGround';
import type { Area } from '../../../domain/area';
import { toLonLat, toPlane } from '../../../domain/projection';
import type { SnapshotPost } from '../../../domain/snapshot';
import { COVER_RADIUS_M } from './radius';
import type { PostsCover } from '../scenes/sheet';

/** The ground that published posts cover, without and with the planned ones; null when none is published. */
export function coverOf(posts: readonly SnapshotPost[], districts: readonly Area[]): PostsCover | null {
  if (posts.length === 0) return null;
  const outlines = districts.map(({ geometry }) =>
    geometry.flatMap((polygon) => polygon.map((ring) => ring.map(([lon, lat]) => toPlane(lon, lat)))),
  );
  const lined = lineGround(outlines, COVER_RADIUS_M);
  const ground = (some: readonly SnapshotPost[]) => {
    const discs = some.map(({ lon, lat }) => {
      const [x, y] = toPlane(lon, lat);
      return { x, y };
    });
    const shares = heldShares(discs, lined);
    return {
      // A share of each district's geodesic area: one that is covered whole is covered to its last square metre.
      km2: districts.reduce((sum, { areaKm2 }, k) => sum + shares[k] * areaKm2, 0),
      coordinates: discUnion(discs, COVER_RADIUS_M).map((piece) =>
        piece.map((ring) => ring.map(([x, y]) => toLonLat(x, y))),
      ),
    };
  };
  const standing = posts.filter(({ kind }) => kind !== 'planned');
  const after = ground(posts);
  return {
    radiusM: COVER_RADIUS_M,
    cityKm2: districts.reduce((sum, { areaKm2 }) => sum + areaKm2, 0),
    before: standing.length === posts.length ? after : ground(standing),
    after,
  };
}
