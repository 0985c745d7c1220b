/** What a snapshot publishes, as the layers of a map take it. */
import type { SnapshotPost } from '../domain/snapshot';
import type { MapPost, MapSite } from './mapData';

/** Posts with a position that the operator publishes. */
export const publishedPosts = (posts: readonly SnapshotPost[]): readonly MapPost[] =>
  posts.map(({ id, kind, name, lon, lat }) => ({ id, kind, name, lon, lat, position: 'published' }));

/** Sites of a plan that is shown to all, numbered in the order given. */
export const wallSites = (places: readonly (readonly [lon: number, lat: number])[]): readonly MapSite[] =>
  places.map(([lon, lat], k) => ({ id: String(k), lon, lat, state: 'proposed', number: String(k + 1) }));
