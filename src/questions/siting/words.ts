import { en } from './words/en';
import { kk } from './words/kk';
import { ru } from './words/ru';

export const words = { kk, ru, en };

/** What is said of sites for new posts, in one language. */
export type SitingWords = typeof en;
