/** Words for whoever reads more than the answer: files of counts, the page of the method. */
import type { Locale } from './locale';
import type { ResidentFiles } from './messages/en/residentFiles';
import type { ResidentMethod } from './messages/en/residentMethod';

export type { MethodFigures, ResidentMethod } from './messages/en/residentMethod';
export type { CountedBy, ResidentFiles } from './messages/en/residentFiles';

/** Words of the files of counts and beside them. */
export async function residentFiles(locale: Locale): Promise<ResidentFiles> {
  if (locale === 'kk') return (await import('./messages/kk/residentFiles')).residentFiles;
  if (locale === 'ru') return (await import('./messages/ru/residentFiles')).residentFiles;
  return (await import('./messages/en/residentFiles')).residentFiles;
}

/** Words of the page of the method. */
export async function residentMethod(locale: Locale): Promise<ResidentMethod> {
  if (locale === 'kk') return (await import('./messages/kk/residentMethod')).residentMethod;
  if (locale === 'ru') return (await import('./messages/ru/residentMethod')).residentMethod;
  return (await import('./messages/en/residentMethod')).residentMethod;
}
