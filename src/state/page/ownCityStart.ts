/**
 * Lays down the city that the address names, before the planner is read. What it imports knows no city: in the built
 * page a module that did would have read the built-in one by then.
 */
import { servedCityOf } from '../../domain/servedCity';
import { keptCity } from '../../sources/ownCities';

/** Does nothing where this device has no such city: the planner then finds that it serves another, and says so. */
export function serveCity(id: string): void {
  const city = keptCity(id);
  if (city) globalThis.qyragyCity = servedCityOf(city);
}
