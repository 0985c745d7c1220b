import { MOST_NEAR } from '../../../domain/density';
import { OWN_CITY } from '../../../domain/ownCity';
import { numbersOf } from '../../numbers';

const { int, num, metres } = numbersOf('en');
const km2 = (value: number): string => `${num(value, { maxDecimals: 1 })} km²`;

/** The study area of a city of the user's own: no border of it is known, nor what is built there. */
const OUTLINE = OWN_CITY?.districts ? 'ground of your areas' : 'ring around the rows (not a border)';

/** What a surface cannot say: ground outside the study area, too few incidents, classes and cells that do not fit. */
export const ground = {
  outside: (outside: number, of: number) =>
    `${int(outside)} of ${int(of)} incidents lie outside the study area: no density is computed there.`,
  outsideHere: (outside: number, of: number) =>
    `${int(outside)} of ${int(of)} incidents lie outside the study area and are not counted here.`,
  takeWholeCity: 'Take the whole city',
  here: 'Outside the study area: no density is computed here.',
  legend: 'outside the study area: not computed',
  legendShort: 'outside the study area',
  size: (areaKm2: number, addedKm2: number) =>
    `Study area: ${km2(areaKm2)}${addedKm2 >= 0.05 ? `, of which ${km2(addedKm2)} were added because incidents are recorded there` : ''}.`,
  places: (outside: number, of: number) =>
    `${int(outside)} of ${int(of)} places lie outside the study area: no density is computed there.`,
  equallyDense: (places: string) => `Equally dense, as far as the cells of the grid can tell: ${places}.`,
  tooFew: (most: number, radiusM: number, least: number) =>
    `Too few incidents to name a densest place: at most ${int(most)} within ${metres(radiusM)}, ${int(least)} are needed.`,
  weak: (most: number, radiusM: number, least: number) =>
    `Too few incidents for a hot spot: at most ${int(most)} within ${metres(radiusM)}, ${int(least)} are needed. All of it keeps to the palest colour.`,
  weakBins: (most: number, least: number) =>
    `Too few incidents for a hot spot: at most ${int(most)} in a cell, ${int(least)} are needed. All of it keeps to the palest colour.`,
  weakInParts: (radiusM: number, least: number) =>
    `Palest: also where fewer than ${int(least)} lie within ${metres(radiusM)}.`,
  near: (incidents: number, radiusM: number) =>
    `within ${metres(radiusM)}: ${int(incidents)}${incidents < MOST_NEAR ? '' : ' or more'}`,
  below: (from: string) => `All values lie below the fixed classes (from ${from}).`,
  sameAll: (from: string) => `All changes are smaller than the fixed classes (from ${from}).`,
  above: (from: string) => `Most of what is coloured lies in the highest of the fixed classes (from ${from}).`,
  one: (from: string) => `All that is coloured lies in the lowest of the fixed classes (from ${from}).`,
  few: (from: string) => `With this filter the earlier classes (from ${from}) left nearly all of the map blank.`,
  fit: 'Fit the classes',
  changed: 'Classes changed.',
  back: 'Take the earlier classes',
  coarse: (cellM: number, radiusM: number, mostM: number) =>
    `A cell of ${metres(cellM)} is too coarse for a smoothing radius of ${metres(radiusM)}: the grid misses what lies between its points. Take a cell of at most ${metres(mostM)}.`,
  /** The study area, by name; after "of", as the language needs it. */
  mask: 'Study area',
  masks: {
    none: 'no mask',
    city: OWN_CITY ? OUTLINE : 'whole city',
    built: OWN_CITY ? OUTLINE : 'built-up area',
    window: 'rectangle',
    drawn: 'drawn shape',
  },
  masksIn: {
    none: 'the plane without a mask',
    city: OWN_CITY ? `the ${OUTLINE}` : 'the whole city',
    built: OWN_CITY ? `the ${OUTLINE}` : 'the built-up area',
    window: 'the rectangle',
    drawn: 'the drawn shape',
  },
  units: {
    'per-m2': 'incidents per m²',
    'per-km2': 'incidents per km²',
    'per-km2-year': 'incidents per km² per year',
  },
  sum: (sum: number, incidents: number) =>
    `The density adds up to ${int(sum)} of ${int(incidents)} incidents in the study area.`,
};
