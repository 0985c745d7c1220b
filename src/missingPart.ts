/**
 * A part of the page that cannot be loaded (a deployment took it from the host while the page was open and no worker
 * keeps it): one sentence, and where nobody is in the middle of something one load of the page anew. Never two: a part
 * that is missing from the new page too is said and nothing more.
 */
import { updateWords } from './i18n/updateWords';
import { appBase } from './state/page/address';
import { hostAnswers, loadPastWorker } from './state/page/updates';
import { showNotice } from './ui/shared/notice';

const KEY = 'qyragy-mended';
/** Two loads by ourselves are at least so far apart. */
const ONCE_IN_MS = 600_000;

/** `loadAnew` keeps what the page would lose, and loads it. */
export function mendMissingParts(loadAnew: () => void): void {
  window.addEventListener('vite:preloadError', () => void mend(loadAnew));
}

async function mend(loadAnew: () => void): Promise<void> {
  const t = updateWords(document.documentElement.lang);
  if (!(await hostAnswers(appBase()))) {
    showNotice(t.offline, [{ label: t.later, press: hide }]);
    return;
  }
  if (!mayReload()) {
    showNotice(t.stillMissing, [
      { label: t.load, press: () => void reload(loadAnew) },
      { label: t.later, press: hide },
    ]);
    return;
  }
  showNotice(t.missing, [
    { label: t.load, press: () => void reload(loadAnew) },
    { label: t.later, press: hide },
  ]);
  // A dialog, or a field somebody types in, is not taken from under their hands.
  const isBusy =
    document.querySelector('dialog[open]') !== null ||
    document.activeElement?.matches('input, textarea, select') === true;
  if (!isBusy) await reload(loadAnew);
}

const hide = (): void => document.getElementById('page-notice')?.remove();

/** Not within ten minutes of the last time; without storage nobody could tell, so never. */
function mayReload(): boolean {
  try {
    const last = Number(sessionStorage.getItem(KEY));
    return !(Date.now() - last < ONCE_IN_MS);
  } catch {
    return false;
  }
}

async function reload(loadAnew: () => void): Promise<void> {
  try {
    sessionStorage.setItem(KEY, String(Date.now()));
  } catch {
    // The button asked for it.
  }
  await loadPastWorker(appBase(), loadAnew);
}
