import type { Locale } from './locale';
import { en, type Messages } from './messages/en';
import { kk } from './messages/kk';
import { ru } from './messages/ru';

export type { Locale } from './locale';
export type { Messages } from './messages/en';
export type { NameForms } from '../domain/area';
export { filterWords, type FilterWords, type StepInput } from './selection';
export type { MainInput, PlaceInput } from './sentence';
export { LOCALES, parseLocale } from './locale';
export * from './numbers';
export * from './dates';
export * from './periods';
export * from './weekdays';
export { comparator, sortByName } from './collation';
export { fold, matchesSearch } from './fold';
export { plural } from './plural';
export { nameIn, nameInColumn } from './names';
export { choiceText, faultText, meaningWord, questionText, repairText, repairWord, wordFor } from './faults';

const MESSAGES: Readonly<Record<Locale, Messages>> = { kk, ru, en };

/** Every word of the interface in one language; the three are complete, the compiler sees to it. */
export const messagesFor = (locale: Locale): Messages => MESSAGES[locale];
