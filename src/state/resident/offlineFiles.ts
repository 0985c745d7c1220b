import { placeWords } from '../../i18n/residentLater';
import type { Locale } from '../../i18n/locale';
import { keptFile } from '../../sources/keptFile';

/** What finds a place and its district, read once on the first visit: without a network it is then there, also for whoever never searched. */
export async function keepForOffline(base: string, locale: Locale): Promise<void> {
  const asItIs = (text: string): string | null => (/^\s*[[{]/.test(text) ? text : null);
  await Promise.allSettled([
    ...['places.json', 'districts.geojson'].map((name) => keptFile(`${base}geo/${name}`, asItIs)),
    import('./findables'), import('./borders'), import('./question'), import('../../analysis/resident/nearest'), placeWords(locale),
  ]);
}
