/** Starts the page the address asks for; each is a chunk of its own, so that a resident's phone loads no planner. */
import { registerSW } from 'virtual:pwa-register';
import { modeOf } from './state/mode';
import { allowOwnWorkers } from './trustedTypes';

allowOwnWorkers();
const target = document.getElementById('app');
// The service worker keeps the shell for a start without network; it fetches all of it, so a resident's answer goes first.
if (target) void start(target).then(() => import.meta.env.PROD && registerSW({ immediate: true }));

async function start(into: HTMLElement): Promise<void> {
  const mode = modeOf(location.search, __EDITION__);
  if (mode === 'resident') await (await import('./resident')).start(into);
  else if (mode === 'wall') (await import('./wall')).start(into);
  // The constant lets the build leave the planner out of the public edition.
  else if (__EDITION__ === 'full') (await import('./planner')).start(into);
}
