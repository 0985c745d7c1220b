/** Cities of the user's own on this device: listed, renamed, given districts, removed. */
import { OWN_CITY, type OwnCity } from '../../domain/ownCity';
import { cityName } from '../../domain/parse/ownCity';
import { keepCity, keptCities, keptCity } from '../../sources/ownCities';
import { removeDatabase } from '../../sources/removeFromDevice';

export { keptCities };

/** Gives a city another name; null where it cannot be kept. */
export function renameCity(city: OwnCity, name: string): OwnCity | null {
  const renamed = { ...city, name: cityName(name) };
  return renamed.name !== '' && keepCity(renamed) ? renamed : null;
}

/**
 * Lets areas stand for the districts of this page's city, and its surroundings reach as far as they do; null = the ring
 * again. False where nothing was changed; else the page must be loaded anew, since its city is another one now.
 */
export function setDistricts(
  dataset: string | null,
  areas: readonly { readonly geometry: readonly (readonly (readonly (readonly [number, number])[])[])[] }[],
): boolean {
  const city = OWN_CITY && keptCity(OWN_CITY.id);
  if (!city || city.districts === dataset) return false;
  let [west, south, east, north] = city.box;
  for (const [lon, lat] of areas.flatMap(({ geometry }) => geometry.flat(2))) {
    [west, east] = [Math.min(west, lon), Math.max(east, lon)];
    [south, north] = [Math.min(south, lat), Math.max(north, lat)];
  }
  return keepCity({ ...city, box: [west, south, east, north], districts: dataset });
}

/** Removes a city with its data and scenarios; false while another tab holds them. */
export const removeCity = (city: OwnCity): Promise<boolean> => removeDatabase(city.id);
