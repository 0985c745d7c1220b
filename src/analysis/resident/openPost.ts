import type { Hours } from '../../domain/post';
import { isOpen } from '../coverage/hours';
import type { Near, nearestPlace } from './nearest';

interface Standing {
  readonly lon: number;
  readonly lat: number;
  readonly hours: Hours;
}

/** The nearest post that is open, and one that is nearer but not, or not known to be. */
export interface OpenPost<T> {
  /** null = none is known to be open. */
  readonly open: Near<T> | null;
  /**
   * The nearest of all where that is another one; `opens` is the hour (0-23) it opens at, null = its hours are not
   * published.
   */
  readonly other: { readonly near: Near<T>; readonly opens: number | null } | null;
}

/** Of posts, at an hour (0-23) of the city's clock. null where there are none. */
export function openPost<T extends Standing>(
  lon: number,
  lat: number,
  posts: readonly T[],
  hour: number,
  nearest: typeof nearestPlace,
): OpenPost<T> | null {
  const near = nearest(lon, lat, posts);
  if (!near) return null;
  const open = nearest(
    lon,
    lat,
    posts.filter(({ hours }) => isOpen(hours, hour)),
  );
  // At one address two posts may take turns: the one that is open is no farther.
  if (open && open.distanceM <= near.distanceM) return { open, other: null };
  const { hours } = near.what;
  return { open, other: { near, opens: typeof hours === 'string' ? null : hours.from % 24 } };
}
