import { en } from './words/en';
import { kk } from './words/kk';
import { ru } from './words/ru';
import { sentencesOf } from './words/sentences';

export const words = {
  kk: { ...kk, sentences: sentencesOf(kk, 'kk') },
  ru: { ...ru, sentences: sentencesOf(ru, 'ru') },
  en: { ...en, sentences: sentencesOf(en, 'en') },
};
