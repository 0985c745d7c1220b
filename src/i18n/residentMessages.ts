import type { Locale } from './locale';
import type { ResidentMessages } from './messages/en/resident';
import type { residentPlace } from './messages/en/residentPlace';

export type { EarlierYear, NearPost, ResidentMessages } from './messages/en/resident';
export type { FindWords } from './messages/en/residentFind';
export type { ResidentMore } from './messages/en/residentMore';
export type PlaceWords = typeof residentPlace;
export type { ResidentTrustMessages } from './messages/en/residentTrust';

/** The words of the resident's page in one language, loaded alone: a phone reads one of the three. */
export async function residentMessages(locale: Locale): Promise<ResidentMessages> {
  if (locale === 'kk') return (await import('./messages/kk/resident')).resident;
  if (locale === 'ru') return (await import('./messages/ru/resident')).resident;
  return (await import('./messages/en/resident')).resident;
}
