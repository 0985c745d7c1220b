import type { Locale } from './locale';
import type { ResidentMessages } from './messages/en/resident';

export type { NearPost, ResidentMessages, Verdict } from './messages/en/resident';

/** The words of the resident's page in one language, loaded alone: a phone reads one of the three. */
export async function residentMessages(locale: Locale): Promise<ResidentMessages> {
  if (locale === 'kk') return (await import('./messages/kk/resident')).resident;
  if (locale === 'ru') return (await import('./messages/ru/resident')).resident;
  return (await import('./messages/en/resident')).resident;
}

/** Names of kinds of places, for whoever looks one up by name. */
export async function placeKindWords(locale: Locale): Promise<Readonly<Record<string, string>>> {
  if (locale === 'kk') return (await import('./messages/kk/domain')).domain.placeKinds;
  if (locale === 'ru') return (await import('./messages/ru/domain')).domain.placeKinds;
  return (await import('./messages/en/domain')).domain.placeKinds;
}
