/** From one city to another: a city is a constant of its page, so to change it is to load another address. */
import { OWN_CITY, type OwnCity } from '../../domain/ownCity';
import { cityName } from '../../domain/parse/ownCity';
import { utmZoneOf, type PlaceOfRows } from '../../domain/placeOfRows';
import { BUILT_IN_BOX } from '../../domain/thisCity';
import type { Locale } from '../../i18n/locale';
import { handOver } from '../../sources/handover';
import { keepCity, keptCities } from '../../sources/ownCities';
import { appBase } from '../page/address';

export { takeOver } from '../../sources/handover';

type Place = Extract<PlaceOfRows, { kind: 'place' }>;

/** What a person says of a place that becomes a city. */
export interface CityForm {
  readonly name: string;
  readonly zone: number;
  readonly timeZone: string;
}

/** A file's name without its endings, as a first name of the city it is of. */
export const nameOfFile = (file: string): string =>
  cityName(file.replace(/(\.[a-z0-9-]{1,10}){1,2}$/i, '').replaceAll('_', ' '));

const middleOf = ([west, south, east, north]: OwnCity['box']): readonly [lon: number, lat: number] => [
  (west + east) / 2,
  (south + north) / 2,
];

/** Zone of UTM in which most of a place lies. */
export const zoneOf = ({ box }: Place): number => utmZoneOf(middleOf(box)[0]);
/** Whether its middle lies south of the equator. */
export const isSouthern = ({ box }: Place): boolean => middleOf(box)[1] < 0;

/**
 * The clock of a place by its middle, from a map of the world's time zones that is loaded for it; null = not known
 * here.
 */
export async function clockOf({ box }: Place): Promise<string | null> {
  const [lon, lat] = middleOf(box);
  try {
    const { default: zoneAt } = await import('@photostructure/tz-lookup');
    return zoneAt(lat, lon);
  } catch {
    return null;
  }
}

/** Names of all clocks that this browser knows. */
export const clocks = (): readonly string[] => Intl.supportedValuesOf('timeZone');

/** Cities of this device in whose box the middle of a place lies; null among them = the built-in one. */
export function citiesAround({ box }: Place): readonly (OwnCity | null)[] {
  const [lon, lat] = middleOf(box);
  const holds = ([west, south, east, north]: OwnCity['box']): boolean =>
    lon >= west && lon <= east && lat >= south && lat <= north;
  const own = keptCities().filter((city) => city.id !== OWN_CITY?.id && holds(city.box));
  return OWN_CITY !== null && holds(BUILT_IN_BOX) ? [null, ...own] : own;
}

/** Makes a city of a place and keeps it; null where the browser keeps nothing. */
export function makeCity(place: Place, { name, zone, timeZone }: CityForm): OwnCity | null {
  const word = name
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 24);
  const chance = [...crypto.getRandomValues(new Uint8Array(5))].map((byte) => (byte % 36).toString(36)).join('');
  const { box, hull } = place;
  const city = {
    id: `${word || 'city'}-${chance}`,
    name: cityName(name),
    timeZone,
    utmZone: zone,
    isSouth: isSouthern(place),
    box,
    hull,
    districts: null,
  };
  return keepCity(city) ? city : null;
}

/** The address of a city's first look. */
export const cityAddress = (id: string | null, locale: Locale): string =>
  `${appBase()}?${new URLSearchParams({ lang: locale, ...(id === null ? {} : { city: id }) }).toString()}`;

/** Loads the page of a city, with a file that is looked at there. */
export async function goToCity(id: string | null, locale: Locale, file: File | null = null): Promise<void> {
  if (file) await handOver(id, file, Date.now());
  location.assign(cityAddress(id, locale));
}
