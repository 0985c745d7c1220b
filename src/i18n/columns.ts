import type { Spoken } from '../domain/spoken';
import type { Locale } from './locale';

/** How tables are written for the spreadsheet of a language; its words are loaded when a table is taken away. */
export async function spokenIn(locale: Locale): Promise<Spoken> {
  if (locale === 'en')
    return { separator: ',', decimal: '.', days: 'iso', words: (await import('./messages/en/columns')).columns };
  const { columns } = await (locale === 'kk' ? import('./messages/kk/columns') : import('./messages/ru/columns'));
  return { separator: ';', decimal: ',', days: 'dmy', words: columns };
}
