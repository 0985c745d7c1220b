import { updateWords } from '../../i18n/updateWords';
import type { Renew } from '../../state/updates';
import { showNotice } from './notice';

/** Offers the newer version; a dialog that is open lies over the offer, and is finished first. */
export function offerUpdate(renew: Renew): void {
  const t = updateWords(document.documentElement.lang);
  const hide = showNotice(t.ready, [{ label: t.load, press: renew }, { label: t.later, press: () => hide() }]);
}
