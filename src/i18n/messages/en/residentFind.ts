import { quoted } from '../../names';
import { numbersOf } from '../../numbers';

const { int } = numbersOf('en');

/** Words of what finds a place: by name, by district, by position, on the map. */
export const residentFind = {
  title: 'Where?',
  label: 'Crossing, microdistrict, school, market or district',
  placeholder: 'Abay / Baytursynov',
  none: (query: string) =>
    `Nothing in our list of places is called ${quoted('en', query)}. Touch your house on the map, try a nearby crossing, or choose a district.`,
  /** Above names that are only like what was typed. */
  like: (query: string, shown: number, all: number) =>
    `Nothing in our list is called ${quoted('en', query)}. Names like it${shown < all ? ` (${int(shown)} of ${int(all)})` : ''}; choose if yours is here:`,
  /** Of all that fit, as many as are shown. */
  found: (shown: number, all: number) =>
    `${all === 1 ? '1 place' : `${int(all)} places`} found${shown < all ? `; the best ${int(shown)} are shown` : ''}`,
  /** Beside a street that is now called otherwise than was typed. */
  oldName: (name: string) => `old name: ${quoted('en', name)}`,
  districts: 'Or choose a district',
  position: 'Use my position',
  positionNote: 'Your position stays on this device and is not put into the address.',
  locating: 'Looking for your position …',
  denied: 'The browser did not give the position: allow it in the browser’s settings, or type a place.',
  failed: 'The position could not be found: type a place or choose a district.',
  outside: 'This point lies outside Almaty’s borders: choose a place in the city.',
  map: 'Choose on the map',
  closeMap: 'Close the map',
  mapHint: 'Touch a place on the map.',
  noMap:
    'This device cannot draw the live map now; a still picture stands in for it. Touch a place on it, type one, or choose a district.',
  noOwn: 'The address asks for a file opened on this device, but none is kept here.',
  another: 'Another place',
  placesFailed: 'The list of places could not be loaded: check the connection, or choose a district.',
};

export type FindWords = typeof residentFind;
