/** What a page, its worker and the twin lay down before they read what knows the city. */
import type { OwnCity, ServedCity } from './ownCity';
import { offsetsOf } from './timeZone';

/** Rows of later files may lie as far out on each side, degrees, and half as far as the city is wide. */
const LEAST_AROUND_DEG = 0.15;

/** A kept city with its clock and its surroundings; its time zone must be one that is known (`parseOwnCity`). */
export function servedCityOf(city: OwnCity): ServedCity {
  const [west, south, east, north] = city.box;
  const wide = Math.max(LEAST_AROUND_DEG, (east - west) / 2);
  const high = Math.max(LEAST_AROUND_DEG, (north - south) / 2);
  return {
    ...city,
    offsets: offsetsOf(city.timeZone),
    around: {
      minX: Math.max(-180, west - wide),
      minY: Math.max(-84, south - high),
      maxX: Math.min(180, east + wide),
      maxY: Math.min(84, north + high),
    },
  };
}
