/** One entry in one state, alone in its window: what asks for its width or lies over it behaves as in the product. */
import { LOCALES } from '../src/i18n';
import { speak } from '../src/questions/spoken';
import { readAddress } from './address';
import type { Page } from './entry';
import { entriesOf } from './entriesOf';
import { watchMaps } from './stillMaps';
import { holdStill } from './stillPage';

const STYLES: Readonly<Record<Page, () => Promise<unknown>>> = {
  planner: () => import('../src/ui/theme.css'),
  wall: () => import('../src/ui/theme.css'),
  resident: () => Promise.all([import('../src/ui/resident/resident.css'), import('./resident/ownTypeface.css')]),
};

const address = readAddress(location.search);
holdStill();
watchMaps();
await Promise.all([import('../src/fonts'), STYLES[address.page](), speak(...LOCALES)]);
const entries = await entriesOf[address.page]();
const entry = entries.find(({ id }) => id === address.entry) ?? entries[0];
const box = document.getElementById('app');
if (!box) throw new Error('the frame has no box');
await entry.show(address.state ?? entry.states[0], address, box);
// The window around it follows.
parent.postMessage({ heightPx: box.scrollHeight }, location.origin);
