import type { Locale } from './locale';
import type { ResidentMethod } from './messages/en/residentMethod';

export type { MethodFigures, ResidentMethod } from './messages/en/residentMethod';

/**
 * Words of the page of the method, in one language. Apart from those of the answer: a phone keeps the files of what its
 * page may load.
 */
export async function residentMethod(locale: Locale): Promise<ResidentMethod> {
  if (locale === 'kk') return (await import('./messages/kk/residentMethod')).residentMethod;
  if (locale === 'ru') return (await import('./messages/ru/residentMethod')).residentMethod;
  return (await import('./messages/en/residentMethod')).residentMethod;
}
