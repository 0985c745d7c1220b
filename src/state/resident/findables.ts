/** Everything a person can look for by name; loaded at the first key. */
import { searchIndex, type Findable, type SearchIndex } from '../../analysis/resident/searchPlaces';
import { districtNames, type DistrictFact } from '../../domain/districtFacts';
import { parsePlaces } from '../../domain/parse/places';
import type { LonLat } from '../../domain/geometry';
import type { Precinct } from '../../domain/precinct';
import { pointInside } from '../../analysis/resident/inside';
import { fold } from '../../i18n/fold';
import type { Locale } from '../../i18n/locale';
import { nameIn, placeName } from '../../i18n/names';
import { keptFile } from '../../sources/keptFile';
import { parseJson } from './parseJson';

export interface Found extends Findable {
  readonly nameIn: (locale: Locale) => string;
  /** null for a district: it is a whole. */
  readonly point: LonLat | null;
  readonly districtId: string | null;
}

interface Place {
  readonly kind: string;
  readonly nameRu: string;
  readonly nameKk: string | null;
  readonly lon: number;
  readonly lat: number;
}

/** Reads the places and joins districts and the operator's precincts to them; null when they cannot be had. */
export async function loadFindables(base: string, districts: readonly DistrictFact[], precincts: readonly Precinct[]): Promise<SearchIndex<Found> | null> {
  const { value: places } = await keptFile(`${base}geo/places.json`, (text) => {
    const read = parsePlaces(parseJson(text));
    return read.ok ? read.value : null;
  });
  return places && findables(places, districts, precincts);
}

function findables(places: readonly Place[], districts: readonly DistrictFact[], precincts: readonly Precinct[]): SearchIndex<Found> {
  return searchIndex<Found>([
    ...districts.map((district) => {
      const names = districtNames(district);
      return { kind: 'district', names: [names.kk.nom, names.ru.nom, names.en], nameIn: (locale: Locale) => nameIn(locale, names), point: null, districtId: district.id };
    }),
    ...precincts.map(({ number, geometry }) => ({ kind: 'precinct', names: [number], nameIn: () => (number.startsWith('№') ? number : `№ ${number}`), point: pointInside(geometry), districtId: null })),
    ...withoutDoubles(places).map((place) => ({
      kind: place.kind,
      names: place.nameKk === null ? [place.nameRu] : [place.nameRu, place.nameKk],
      nameIn: (locale: Locale) => placeName(locale, place),
      point: [place.lon, place.lat] as const,
      districtId: null,
    })),
  ], fold);
}

/** Degrees within which two crossings of the same streets are one: about 300 m, the width of a junction and its stops. */
const SAME_LAT = 0.0027;
const SAME_LON = 0.0037;

/** A crossing is published once from each of its streets; to a reader the two are one line of the list. */
function withoutDoubles(places: readonly Place[]): readonly Place[] {
  const kept = new Map<string, Place[]>();
  return places.filter((place) => {
    const key = `${place.kind} ${place.nameRu.split(' / ').map(fold).sort().join('/')}`;
    const same = kept.get(key) ?? [];
    if (same.some(({ lon, lat }) => Math.abs(lon - place.lon) < SAME_LON && Math.abs(lat - place.lat) < SAME_LAT)) return false;
    kept.set(key, [...same, place]);
    return true;
  });
}
