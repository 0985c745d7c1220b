import type { Locale } from './locale';
import type { areaMap } from './messages/en/areaMap';
import type { ResidentMessages } from './messages/en/resident';
import type { ResidentTrustMessages } from './messages/en/residentTrust';
import type { residentPlace } from './messages/en/residentPlace';

export type { ResidentTrustMessages } from './messages/en/residentTrust';
export type { NearPost, ResidentMessages, Verdict } from './messages/en/resident';

export type AreaMapWords = typeof areaMap;

/** The words of the resident's page in one language, loaded alone: a phone reads one of the three. */
export async function residentMessages(locale: Locale): Promise<ResidentMessages> {
  if (locale === 'kk') return (await import('./messages/kk/resident')).resident;
  if (locale === 'ru') return (await import('./messages/ru/resident')).resident;
  return (await import('./messages/en/resident')).resident;
}

/** Words for files that are not the publisher's, or not of today; loaded only where there are any. */
export async function residentTrustMessages(locale: Locale): Promise<ResidentTrustMessages> {
  if (locale === 'kk') return (await import('./messages/kk/residentTrust')).residentTrust;
  if (locale === 'ru') return (await import('./messages/ru/residentTrust')).residentTrust;
  return (await import('./messages/en/residentTrust')).residentTrust;
}

/** Names of kinds of places, for whoever looks one up by name. */
export async function placeKindWords(locale: Locale): Promise<Readonly<Record<string, string>>> {
  if (locale === 'kk') return (await import('./messages/kk/domain')).domain.placeKinds;
  if (locale === 'ru') return (await import('./messages/ru/domain')).domain.placeKinds;
  return (await import('./messages/en/domain')).domain.placeKinds;
}

/** Words beside the map. */
export async function areaMapWords(locale: Locale): Promise<AreaMapWords> {
  if (locale === 'kk') return (await import('./messages/kk/areaMap')).areaMap;
  if (locale === 'ru') return (await import('./messages/ru/areaMap')).areaMap;
  return (await import('./messages/en/areaMap')).areaMap;
}

export type PlaceWords = typeof residentPlace;

/** What is asked and said of how a place was found, for whoever looks for one. */
export async function placeWords(locale: Locale): Promise<PlaceWords> {
  if (locale === 'kk') return (await import('./messages/kk/residentPlace')).residentPlace;
  if (locale === 'ru') return (await import('./messages/ru/residentPlace')).residentPlace;
  return (await import('./messages/en/residentPlace')).residentPlace;
}
