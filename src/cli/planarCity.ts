import type { Mask } from '../domain/area';
import type { City } from '../domain/city';

/** A plane of the user's own: no districts, no places; the window, when given, stands for the city. */
export function planarCity(window: Mask | null): City {
  const nowhere: Mask = { id: 'city', shape: { rings: [] }, areaM2: 0 };
  const area = window ?? nowhere;
  return {
    districts: [],
    areaKm2: area.areaM2 / 1e6,
    masks: { city: { ...area, id: 'city' }, built: { ...area, id: 'built' } },
    places: [],
  };
}
