/**
 * A city of the user's own in place of the one that is built in. A city is a constant of one page: the starts of the
 * page and of the twin lay it down before anything that knows the city is read, and `thisCity` takes it from there.
 * To change the city is to load another address.
 */
import type { Box, LonLat } from './geometry';

/** Offset of a clock from UTC and the instant from which it holds. */
export interface ClockOffset {
  readonly fromMs: number;
  readonly offsetMs: number;
}

/** What is kept of such a city, beside its data. */
export interface OwnCity {
  /** Names it in addresses and its database. */
  readonly id: string;
  /** As its user writes it: it stands in sentences of every language, so nothing is glued to it. */
  readonly name: string;
  /** Name of its clock in the list of time zones: `America/Chicago`. */
  readonly timeZone: string;
  readonly utmZone: number;
  readonly isSouth: boolean;
  /** What it was opened by: west, south, east, north, degrees. */
  readonly box: readonly [west: number, south: number, east: number, north: number];
  /** Ring around the rows that it was opened by; closed. */
  readonly hull: readonly LonLat[];
  /** The user's areas that stand for its districts; null = one, the hull. */
  readonly districts: string | null;
}

/** The same, with its clock looked up and its surroundings, in which rows are taken without a question. */
export interface ServedCity extends OwnCity {
  readonly offsets: readonly ClockOffset[];
  readonly around: Box;
}

declare global {
  /** Laid down once, before the modules of a page, of its worker or of the twin are read. */
  var qyragyCity: ServedCity | undefined;
}

/** The user's own city that this page serves; null = the built-in one. */
export const OWN_CITY: ServedCity | null = globalThis.qyragyCity ?? toldWorker();

/**
 * A worker's name is all it has before its modules are read, in whatever order its files bring them: the page that
 * starts it writes its city there. Of a page the name is anybody's.
 */
function toldWorker(): ServedCity | null {
  const { name } = globalThis as { readonly name?: string };
  return !('document' in globalThis) && name?.startsWith('{') ? (JSON.parse(name) as ServedCity) : null;
}
