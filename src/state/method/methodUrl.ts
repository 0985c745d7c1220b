import type { Locale } from '../../i18n/locale';

/**
 * Of the resident's address what the page of the method keeps, so that the way back leads where one came from: never a
 * point.
 */
const KEPT = ['district', 'precinct', 'example'];

function addressOf(search: string, locale: Locale, page: 'method' | null): string {
  const from = new URLSearchParams(search);
  const to = new URLSearchParams({ mode: 'resident', ...(page === null ? {} : { page }), lang: locale });
  for (const key of KEPT) {
    const value = from.get(key);
    if (value !== null) to.set(key, value);
  }
  return `?${to.toString()}`;
}

/** Address of the page of the method, opened from a resident's page with this search part. */
export const methodAddress = (search: string, locale: Locale): string => addressOf(search, locale, 'method');

/** And the way back. */
export const answerAddress = (search: string, locale: Locale): string => addressOf(search, locale, null);
