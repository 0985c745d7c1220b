import { parseLocale } from './locale';
import { update as en } from './messages/en/update';
import { update as kk } from './messages/kk/update';
import { update as ru } from './messages/ru/update';

/**
 * Words about the page itself, in all languages at once: they must be at hand when nothing more can be loaded. `lang` =
 * the document's.
 */
export const updateWords = (lang: string): typeof en => ({ kk, ru, en })[parseLocale(lang) ?? 'kk'];
