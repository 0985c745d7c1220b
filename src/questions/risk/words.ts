import { spokenWords } from '../spokenWords';

export const words = spokenWords({
  kk: async () => (await import('./words/kk')).kk,
  ru: async () => (await import('./words/ru')).ru,
  en: async () => (await import('./words/en')).en,
});
