/** Everything a person can look for by name; loaded at the first key, or when the page has time. */
import type { Extent, Spot } from '../../analysis/resident/extent';
import { gazetteer } from '../../analysis/resident/gazetteer';
import { METRO_STATIONS } from '../../analysis/resident/metroStations';
import { ALIASES } from '../../analysis/resident/placeAliases';
import { searchIndex, type Findable, type SearchIndex } from '../../analysis/resident/searchPlaces';
import { districtNames, type DistrictFact } from '../../domain/districtFacts';
import { parsePlaces } from '../../domain/parse/places';
import type { PublishedPlace } from '../../analysis/resident/gazetteer';
import type { Precinct } from '../../domain/precinct';
import { fold } from '../../i18n/fold';
import type { Locale } from '../../i18n/locale';
import { nameIn, placeName } from '../../i18n/names';
import { keptFile } from '../../sources/keptFile';
import { parseJson } from './parseJson';

export interface FoundPart extends Spot {
  readonly nameIn: (locale: Locale) => string;
  readonly isHouse: boolean;
}

export interface Found extends Findable {
  readonly nameIn: (locale: Locale) => string;
  /** null for a district and a precinct: they are wholes. */
  readonly extent: Extent | null;
  /** Of a line. */
  readonly parts: readonly FoundPart[];
  readonly districtId: string | null;
  readonly precinct: Precinct | null;
}

/** Reads the places and joins districts and the operator's precincts to them; null when they cannot be had. */
export async function loadFindables(base: string, districts: readonly DistrictFact[], precincts: readonly Precinct[]): Promise<SearchIndex<Found> | null> {
  const { value: places } = await keptFile(`${base}geo/places.json`, (text) => {
    const read = parsePlaces(parseJson(text));
    return read.ok ? read.value : null;
  });
  return places && searchIndex(findables(places, districts, precincts), fold);
}

const BY_NAME: ReadonlyMap<string, readonly string[]> = new Map(Object.entries(ALIASES).map(([name, aliases]) => [fold(name), aliases]));
/** Further names of a place; of a crossing, of its streets. */
const aliasesOf = (name: string): readonly string[] => name.split(' / ').flatMap((side) => BY_NAME.get(fold(side)) ?? []);

export function findables(places: readonly PublishedPlace[], districts: readonly DistrictFact[], precincts: readonly Precinct[]): readonly Found[] {
  return [
    ...districts.map((district): Found => {
      const names = districtNames(district);
      return {
        kind: 'district', names: [names.kk.nom, names.ru.nom, names.en], nameIn: (locale: Locale) => nameIn(locale, names),
        extent: null, parts: [], districtId: district.id, precinct: null,
      };
    }),
    ...precincts.map((precinct): Found => ({
      kind: 'precinct', names: [precinct.number], nameIn: () => (precinct.number.startsWith('№') ? precinct.number : `№ ${precinct.number}`),
      extent: null, parts: [], districtId: null, precinct,
    })),
    ...gazetteer([...places, ...METRO_STATIONS], fold).map((place): Found => ({
      kind: place.kind,
      names: [place.nameRu, ...(place.nameKk === null ? [] : [place.nameKk]), ...place.alsoRu, ...[place.nameRu, ...place.alsoRu].flatMap(aliasesOf)],
      hasHouses: place.extent.kind !== 'point',
      nameIn: (locale: Locale) => placeName(locale, place),
      extent: place.extent,
      parts: place.parts.map((part) => ({ at: part.at, withinM: part.withinM, isHouse: part.isHouse, nameIn: (locale: Locale) => placeName(locale, part) })),
      districtId: null,
      precinct: null,
    })),
  ];
}

