import { hourPasses } from '../../domain/hourRange';
import type { Hours } from '../../domain/post';

/**
 * Is a post known to be open at this hour of the city's clock?
 * `hour` is 0-23. [from, to) wraps midnight when from > to; equal ends (24 is 0) mean all day. Unknown hours are never
 * "known to be open".
 */
export function isOpen(hours: Hours, hour: number): boolean {
  return hours !== 'unknown' && (hours === '24h' || hourPasses(hours, hour));
}
