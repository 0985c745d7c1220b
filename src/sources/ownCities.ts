/**
 * Cities of the user's own, kept by this device as small notes: a page must know its city before anything else of it is
 * read. Imports nothing that knows the city.
 */
import type { OwnCity } from '../domain/ownCity';
import { isCityId, parseOwnCity } from '../domain/parse/ownCity';

/** Among the notes of this device. */
export const CITY_NOTE = 'qyragy-city-';

/** A kept city by its id; null where this device has none of it. */
export function keptCity(id: string): OwnCity | null {
  if (!isCityId(id)) return null;
  const city = quietly(() => parseOwnCity(JSON.parse(globalThis.localStorage.getItem(CITY_NOTE + id) ?? 'null')));
  return city?.id === id ? city : null;
}

/** All of them, by name. */
export function keptCities(): readonly OwnCity[] {
  const keys = quietly(() => Object.keys(globalThis.localStorage)) ?? [];
  return keys
    .filter((key) => key.startsWith(CITY_NOTE))
    .flatMap((key) => keptCity(key.slice(CITY_NOTE.length)) ?? [])
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

/** Keeps a city; false where the browser keeps nothing, and it could not be opened again. */
export const keepCity = (city: OwnCity): boolean =>
  quietly(() => {
    globalThis.localStorage.setItem(CITY_NOTE + city.id, JSON.stringify(city));
    return keptCity(city.id) !== null;
  }) ?? false;

/** Forgets a city; its data are in a database of its own. */
export const forgetCity = (id: string): void =>
  void quietly(() => {
    globalThis.localStorage.removeItem(CITY_NOTE + id);
    return true;
  });

function quietly<T>(work: () => T): T | null {
  try {
    return work();
  } catch {
    return null;
  }
}
