import { updateWords } from '../../i18n/updateWords';
import type { Renew } from '../../state/page/updates';
import { showNotice } from './notice';

const LOOK_AGAIN_MS = 1000;

/**
 * Offers the newer version; a dialog that is open would lie over the offer and let nobody press it, so it is finished
 * first.
 */
export function offerUpdate(renew: Renew): void {
  if (document.querySelector('dialog[open]')) {
    setTimeout(() => offerUpdate(renew), LOOK_AGAIN_MS);
    return;
  }
  const t = updateWords(document.documentElement.lang);
  const hide = showNotice(t.ready, [
    { label: t.load, press: renew },
    { label: t.later, press: () => hide() },
  ]);
}
