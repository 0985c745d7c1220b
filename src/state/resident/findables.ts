/** Everything a person can look for by name; loaded at the first key. */
import { searchIndex, type Findable, type SearchIndex } from '../../analysis/resident/searchPlaces';
import { districtNames, type DistrictFact } from '../../domain/districtFacts';
import { parsePlaces } from '../../domain/parse/places';
import type { LonLat } from '../../domain/geometry';
import type { Precinct } from '../../domain/precinct';
import { fold } from '../../i18n/fold';
import type { Locale } from '../../i18n/locale';
import { nameIn, placeName } from '../../i18n/names';

export interface Found extends Findable {
  readonly nameIn: (locale: Locale) => string;
  /** null for a district: it is a whole. */
  readonly point: LonLat | null;
  readonly districtId: string | null;
}

/** Reads the places and joins districts and the operator's precincts to them; null when they cannot be had. */
export async function loadFindables(base: string, districts: readonly DistrictFact[], precincts: readonly Precinct[]): Promise<SearchIndex<Found> | null> {
  try {
    const response = await fetch(`${base}geo/places.json`);
    const places = response.ok ? parsePlaces(await response.json()) : null;
    return places?.ok ? findables(places.value, districts, precincts) : null;
  } catch {
    return null;
  }
}

function findables(places: readonly { kind: string; nameRu: string; nameKk: string | null; lon: number; lat: number }[], districts: readonly DistrictFact[], precincts: readonly Precinct[]): SearchIndex<Found> {
  return searchIndex<Found>([
    ...districts.map((district) => {
      const names = districtNames(district);
      return { kind: 'district', names: [names.kk.nom, names.ru.nom, names.en], nameIn: (locale: Locale) => nameIn(locale, names), point: null, districtId: district.id };
    }),
    ...precincts.map(({ number, geometry }) => ({ kind: 'precinct', names: [number], nameIn: () => number, point: geometry[0][0][0], districtId: null })),
    ...places.map((place) => ({
      kind: place.kind,
      names: place.nameKk === null ? [place.nameRu] : [place.nameRu, place.nameKk],
      nameIn: (locale: Locale) => placeName(locale, place),
      point: [place.lon, place.lat] as const,
      districtId: null,
    })),
  ], fold);
}
