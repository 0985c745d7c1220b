import type { Locale } from '../../i18n/locale';
import { spokenWords } from '../spokenWords';
import type { en } from './words/en';
import { sentencesOf } from './words/sentences';

const wordsOf = (locale: Locale, said: typeof en) => ({ ...said, sentences: sentencesOf(said, locale) });

export const words = spokenWords({
  kk: async () => wordsOf('kk', (await import('./words/kk')).kk),
  ru: async () => wordsOf('ru', (await import('./words/ru')).ru),
  en: async () => wordsOf('en', (await import('./words/en')).en),
});
