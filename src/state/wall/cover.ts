import type { Area } from '../../domain/area';
import type { SnapshotPost } from '../../domain/snapshot';
import { COVER_RADIUS_M } from './postsSheet';
import type { PostsCover } from './sheet';

/** The ground that published posts cover, without and with the planned ones; null when none is published. */
export async function coverOf(posts: readonly SnapshotPost[], districts: readonly Area[]): Promise<PostsCover | null> {
  if (posts.length === 0) return null;
  // Geometry that only this scene needs: most walls have no published posts and never load it.
  const { coverageArea } = await import('../../analysis/coverage/coverageArea');
  const ground = (some: readonly SnapshotPost[]) => {
    const { cityKm2, coordinates } = coverageArea(some, COVER_RADIUS_M, districts);
    return { km2: cityKm2, coordinates };
  };
  return {
    radiusM: COVER_RADIUS_M,
    cityKm2: districts.reduce((sum, { areaKm2 }) => sum + areaKm2, 0),
    before: ground(posts.filter(({ kind }) => kind !== 'planned')),
    after: ground(posts),
  };
}
