import type { Fault } from '../domain/result';
import type { Locale } from '../i18n/locale';
import type { FaultText } from '../i18n/params';
import { errors as en } from '../i18n/messages/en/errors';
import { errors as kk } from '../i18n/messages/kk/errors';
import { errors as ru } from '../i18n/messages/ru/errors';

const ERRORS: Readonly<Record<Locale, Readonly<Record<string, FaultText>>>> = { en, ru, kk };

/** A fault as a sentence; one without words is said by its code and what it names. */
export function wordsOf({ code, params }: Fault, locale: Locale): string {
  const words = Object.hasOwn(ERRORS[locale], code) ? ERRORS[locale][code] : null;
  if (words) return words(params);
  return `${code}${Object.entries(params).map(([key, value]) => ` ${key}=${JSON.stringify(value)}`).join('')}`;
}
