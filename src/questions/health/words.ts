import type { Locale } from '../../i18n/locale';
import { en } from './words/en';
import { kk } from './words/kk';
import { ru } from './words/ru';
import { sentencesOf } from './words/sentences';

const wordsOf = (locale: Locale, said: typeof en) => ({ ...said, sentences: sentencesOf(said, locale) });

export const words = { kk: wordsOf('kk', kk), ru: wordsOf('ru', ru), en: wordsOf('en', en) };
