import type { Locale } from './locale';
import type { ResidentFiles } from './messages/en/residentFiles';

export type { CountedBy, ResidentFiles } from './messages/en/residentFiles';

/** Words of the files of counts and beside them, in one language. */
export async function residentFiles(locale: Locale): Promise<ResidentFiles> {
  if (locale === 'kk') return (await import('./messages/kk/residentFiles')).residentFiles;
  if (locale === 'ru') return (await import('./messages/ru/residentFiles')).residentFiles;
  return (await import('./messages/en/residentFiles')).residentFiles;
}
