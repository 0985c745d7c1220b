/** Everything a person can look for by name; loaded at the first key, or when the page has time. */
import { metresBetween, type Extent, type Spot } from '../../analysis/resident/extent';
import { gazetteer, type Named, type PublishedPlace } from '../../analysis/resident/gazetteer';
import { searchIndex, type Findable, type SearchIndex } from '../../analysis/resident/searchPlaces';
import { METRO_STATIONS } from '../../domain/thisCityNames';
import { districtNames, type DistrictFact } from '../../domain/districtFacts';
import { parsePlaces } from '../../domain/parse/places';
import type { Precinct } from '../../domain/precinct';
import { fold } from '../../i18n/fold';
import type { Locale } from '../../i18n/locale';
import { isPlaceNameRussian, nameIn, placeName } from '../../i18n/names';
import { roundedDistance } from '../../i18n/sentence';
import { keptFile } from '../../sources/keptFile';
import type { Beside } from './chosenPlace';
import { placeNames } from '../words/placeNames';
import { parseJson } from './borders';

export interface FoundPart extends Spot {
  readonly nameIn: (locale: Locale) => string;
  readonly isNameRussian: (locale: Locale) => boolean;
  readonly isHouse: boolean;
}

export interface Found extends Findable {
  readonly nameIn: (locale: Locale) => string;
  /** No name of it in the reader's language is known, so that the Russian one stands. */
  readonly isNameRussian: (locale: Locale) => boolean;
  /** The nearest other place to a point of this one. */
  readonly besideOf: (spot: Spot) => Beside | null;
  /** The old name that a query means; null where it finds the place without one. */
  readonly oldNameIn: (query: string) => string | null;
  /** null for a district and a precinct: they are wholes. */
  readonly extent: Extent | null;
  /** Of a line. */
  readonly parts: readonly FoundPart[];
  readonly districtId: string | null;
  readonly precinct: Precinct | null;
}

/** Reads the places and joins districts and the operator's precincts to them; null when they cannot be had. */
export async function loadFindables(
  base: string,
  districts: readonly DistrictFact[],
  precincts: readonly Precinct[],
): Promise<SearchIndex<Found> | null> {
  const { value: places } = await keptFile(`${base}geo/places.json`, (text) => {
    const read = parsePlaces(parseJson(text));
    return read.ok ? read.value : null;
  });
  return places && searchIndex(findables(places, districts, precincts), fold);
}

function nearest(places: readonly Named[], { at }: Spot, self: Named): Beside | null {
  let least = Infinity;
  let beside: Beside | null = null;
  for (const place of places) {
    if (place.extent.kind === 'line' || place === self) continue;
    const metres = metresBetween(at, place.extent.at);
    if (metres < least)
      [least, beside] = [metres, { nameIn: (locale) => placeName(locale, place), metres: roundedDistance(metres) }];
  }
  return beside;
}

export function findables(
  places: readonly PublishedPlace[],
  districts: readonly DistrictFact[],
  precincts: readonly Precinct[],
): readonly Found[] {
  const whole = { isNameRussian: () => false, besideOf: () => null, oldNameIn: () => null, extent: null, parts: [] };
  const all = gazetteer([...places, ...METRO_STATIONS], fold);
  return [
    ...districts.map((district): Found => {
      const names = districtNames(district);
      return {
        ...whole,
        kind: 'district',
        names: [names.kk.nom, names.ru.nom, names.en],
        nameIn: (locale: Locale) => nameIn(locale, names),
        districtId: district.id,
        precinct: null,
      };
    }),
    ...precincts.map((precinct): Found => ({
      ...whole,
      kind: 'precinct',
      names: [precinct.number],
      nameIn: () => (precinct.number.startsWith('№') ? precinct.number : `№ ${precinct.number}`),
      districtId: null,
      precinct,
    })),
    ...all.map((place): Found => {
      const { names, oldNameIn } = placeNames(place);
      return {
        kind: place.kind,
        names,
        oldNameIn,
        hasHouses: place.extent.kind !== 'point',
        nameIn: (locale: Locale) => placeName(locale, place),
        isNameRussian: (locale: Locale) => isPlaceNameRussian(locale, place),
        besideOf: (spot) => nearest(all, spot, place),
        extent: place.extent,
        parts: place.parts.map((part) => ({
          at: part.at,
          withinM: part.withinM,
          isHouse: part.isHouse,
          nameIn: (locale: Locale) => placeName(locale, part),
          isNameRussian: (locale: Locale) => isPlaceNameRussian(locale, part),
        })),
        districtId: null,
        precinct: null,
      };
    }),
  ];
}
