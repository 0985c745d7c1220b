/** Starts the page the address asks for; each is a chunk of its own, so that a resident's phone loads no planner. */
import { mendMissingParts } from './missingPart';
import { holdAlive, Updates } from './state/page/updates';
import { appBase, modeOf } from './state/page/address';
import { allowOwnWorkers } from './trustedTypes';

allowOwnWorkers();
holdAlive(appBase());
const updates = new Updates();
/** What a page would lose is kept at the last moment, whatever it is loaded anew for. */
const keepers: (() => void)[] = [];
const loadAnew = (): void => {
  keepers.forEach((keep) => keep());
  location.reload();
};
mendMissingParts(loadAnew);
const target = document.getElementById('app');
// The service worker fetches what this page is made of, so the answer goes first.
if (target)
  void start(target).then(() => {
    // The words before any script (scripts/hosting/firstWords.ts).
    if (__EDITION__ === 'full') document.getElementById('first')?.remove();
    return import.meta.env.PROD ? watch() : undefined;
  });

async function start(into: HTMLElement): Promise<void> {
  const mode = modeOf(location.search, __EDITION__);
  if (mode === 'resident' && new URLSearchParams(location.search).get('page') !== 'method')
    await (await import('./resident')).start(into);
  else await (await import('./otherPages')).start(mode, into, updates, (keep) => keepers.push(keep));
  if (mode !== 'wall')
    updates.onUpdateReady(
      (renew) => void import('./ui/shared/offerUpdate').then(({ offerUpdate }) => offerUpdate(renew)),
    );
}

async function watch(): Promise<void> {
  const { watchUpdates } = await import('./state/page/watchUpdates');
  await watchUpdates(appBase(), updates, loadAnew);
}
