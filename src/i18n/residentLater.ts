/** Words of the resident's page that its first answer can do without. */
import type { Locale } from './locale';
import type { areaMap } from './messages/en/areaMap';
import type { FindWords } from './messages/en/residentFind';
import type { ResidentMore } from './messages/en/residentMore';
import type { residentPlace } from './messages/en/residentPlace';
import type { ResidentTrustMessages } from './messages/en/residentTrust';

export type AreaMapWords = typeof areaMap;

/** Words of what finds a place. */
export async function findWords(locale: Locale): Promise<FindWords> {
  if (locale === 'kk') return (await import('./messages/kk/residentFind')).residentFind;
  if (locale === 'ru') return (await import('./messages/ru/residentFind')).residentFind;
  return (await import('./messages/en/residentFind')).residentFind;
}

/** Names of kinds of places, for whoever looks one up by name. */
export async function placeKindWords(locale: Locale): Promise<Readonly<Record<string, string>>> {
  if (locale === 'kk') return (await import('./messages/kk/placeKinds')).placeKinds;
  if (locale === 'ru') return (await import('./messages/ru/placeKinds')).placeKinds;
  return (await import('./messages/en/placeKinds')).placeKinds;
}

/** Words beside the map. */
export async function areaMapWords(locale: Locale): Promise<AreaMapWords> {
  if (locale === 'kk') return (await import('./messages/kk/areaMap')).areaMap;
  if (locale === 'ru') return (await import('./messages/ru/areaMap')).areaMap;
  return (await import('./messages/en/areaMap')).areaMap;
}

/** The words of what stands beneath the first four lines. */
export async function residentMore(locale: Locale): Promise<ResidentMore> {
  if (locale === 'kk') return (await import('./messages/kk/residentMore')).residentMore;
  if (locale === 'ru') return (await import('./messages/ru/residentMore')).residentMore;
  return (await import('./messages/en/residentMore')).residentMore;
}

/** Words for files that are not the publisher's, or not of today; loaded only where there are any. */
export async function residentTrustMessages(locale: Locale): Promise<ResidentTrustMessages> {
  if (locale === 'kk') return (await import('./messages/kk/residentTrust')).residentTrust;
  if (locale === 'ru') return (await import('./messages/ru/residentTrust')).residentTrust;
  return (await import('./messages/en/residentTrust')).residentTrust;
}

/** What is asked and said of how a place was found, for whoever looks for one. */
export async function placeWords(locale: Locale): Promise<typeof residentPlace> {
  if (locale === 'kk') return (await import('./messages/kk/residentPlace')).residentPlace;
  if (locale === 'ru') return (await import('./messages/ru/residentPlace')).residentPlace;
  return (await import('./messages/en/residentPlace')).residentPlace;
}
