/**
 * The pages that are not the resident's first answer, one step further away: what they load has no place in a phone's
 * first file.
 */
import { firstLocale, speak } from './i18n/spoken';
import { appBase, type ModeId } from './state/page/address';
import { askedCity } from './state/page/askedCity';
import type { Updates } from './state/page/updates';

/** `onKeep` takes what saves the page's place before it is loaded anew. */
export async function start(
  mode: ModeId,
  into: HTMLElement,
  updates: Updates,
  onKeep: (keep: () => void) => void,
): Promise<void> {
  if (mode === 'resident') await (await import('./method')).start(into);
  else if (mode === 'wall') await (await import('./wall')).start(into, updates, onKeep);
  // The constant lets the build leave the planner out of the public edition.
  else if (__EDITION__ === 'full') {
    const city = askedCity(location.search);
    // First: a page's city is a constant of what is read after it.
    if (city !== null) (await import('./state/page/ownCityStart')).serveCity(city);
    // Before the planner: it asks for data while that is on its way. Another city's page may not have that city.
    const early = city === null ? import('./state/page/earlyWorker') : null;
    const [page, client] = await Promise.all([
      import('./planner'),
      early?.then(({ openEarly }) => openEarly(appBase())),
      speak(firstLocale(location.search)),
    ]);
    await page.start(into, client);
  }
}
