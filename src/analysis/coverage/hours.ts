import type { Hours } from '../../domain/post';

/**
 * Is a post known to be open at this hour of Almaty's clock?
 * `hour` is 0-23. [from, to) wraps midnight when from > to; equal ends (24 is 0) mean all day. Unknown hours are never "known to be open".
 */
export function isOpen(hours: Hours, hour: number): boolean {
  if (hours === 'unknown') return false;
  if (hours === '24h' || hours.from % 24 === hours.to % 24) return true;
  return hours.from < hours.to ? hour >= hours.from && hour < hours.to : hour >= hours.from || hour < hours.to;
}
