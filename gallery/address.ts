/** The gallery's address: ?page=planner&entry=rooms/coverage&state=none&lang=kk&theme=dark. */
import { LOCALES } from '../src/i18n';
import { PAGES, THEMES, type Look, type Page } from './entry';

export interface Address extends Look {
  readonly page: Page;
  /** null = all of the page. */
  readonly entry: string | null;
  /** null = all of them. */
  readonly state: string | null;
}

/** Reads it; what is not there or not known is the first. */
export function readAddress(search: string): Address {
  const params = new URLSearchParams(search);
  const one = <T extends string>(name: string, of: readonly T[]): T =>
    of.find((word) => word === params.get(name)) ?? of[0];
  return {
    page: one('page', PAGES),
    entry: params.get('entry'),
    state: params.get('state'),
    locale: one('lang', LOCALES),
    theme: one('theme', THEMES),
  };
}

export function writeAddress({ page, entry, state, locale, theme }: Address): string {
  const params = new URLSearchParams({ page, lang: locale, theme });
  if (entry !== null) params.set('entry', entry);
  if (state !== null) params.set('state', state);
  return `?${params.toString()}`;
}
