import * as en from './words/en';
import * as kk from './words/kk';
import * as ru from './words/ru';

/** What the verb alone says: no page loads it. */
export const verbWords = { kk, ru, en };
