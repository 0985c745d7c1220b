/** A city of the user's own as it is kept and travels: what has not its shape is none. */
import type { LonLat } from '../geometry';
import type { OwnCity } from '../ownCity';
import { isTimeZone } from '../timeZone';

const LONGEST_NAME = 80;
const MOST_POINTS = 5000;
const ID = /^[a-z0-9-]{1,40}$/;

/** Whether a text can name a city in an address and in the name of a database. */
export const isCityId = (text: string): boolean => ID.test(text);

/** A name as it may stand in a sentence: one line, not too long. */
export const cityName = (text: string): string =>
  text
    .replace(/[\p{C}\s]+/gu, ' ')
    .trim()
    .slice(0, LONGEST_NAME)
    .trim();

const isNumber = (value: unknown, low: number, high: number): value is number =>
  typeof value === 'number' && value >= low && value <= high;
const isLonLat = (value: unknown): value is LonLat =>
  Array.isArray(value) && value.length === 2 && isNumber(value[0], -180, 180) && isNumber(value[1], -84, 84);

/** Reads what was kept or was given as a file; null for anything else. */
export function parseOwnCity(value: unknown): OwnCity | null {
  if (typeof value !== 'object' || value === null) return null;
  const {
    id,
    name,
    timeZone,
    utmZone,
    isSouth,
    box,
    hull,
    districts = null,
  } = value as Readonly<Record<string, unknown>>;
  if (typeof id !== 'string' || !isCityId(id) || typeof name !== 'string' || cityName(name) === '') return null;
  if (typeof timeZone !== 'string' || !isTimeZone(timeZone)) return null;
  if (!isNumber(utmZone, 1, 60) || !Number.isInteger(utmZone) || typeof isSouth !== 'boolean') return null;
  if (!Array.isArray(box) || box.length !== 4) return null;
  const [west, south, east, north] = box as readonly unknown[];
  if (!isLonLat([west, south]) || !isLonLat([east, north])) return null;
  if (Number(west) >= Number(east) || Number(south) >= Number(north)) return null;
  if (!Array.isArray(hull) || hull.length < 4 || hull.length > MOST_POINTS || !hull.every(isLonLat)) return null;
  if (districts !== null && typeof districts !== 'string') return null;
  return {
    id,
    name: cityName(name),
    timeZone,
    utmZone,
    isSouth,
    box: [Number(west), Number(south), Number(east), Number(north)],
    hull,
    districts,
  };
}
