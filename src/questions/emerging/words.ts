import { en } from './words/en';
import { kk } from './words/kk';
import { ru } from './words/ru';

export const words = { kk, ru, en };
