import { spokenWords } from '../spokenWords';
import type { en } from './words/en';

export const words = spokenWords({
  kk: async () => (await import('./words/kk')).kk,
  ru: async () => (await import('./words/ru')).ru,
  en: async () => (await import('./words/en')).en,
});

/** What is said of sites for new posts, in one language. */
export type SitingWords = typeof en;
