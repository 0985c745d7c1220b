/** The resident's page, as it is for somebody who comes by one address or another. */
import { mount, unmount } from 'svelte';
import { districts } from '../../data/facts/districts.json';
import type { Snapshot } from '../../src/domain/snapshot';
import { readPrecincts } from '../../src/intake/points/readPrecincts';
import { methodAddress } from '../../src/state/method/methodUrl';
import { MethodState } from '../../src/state/method/method.svelte';
import { ResidentState } from '../../src/state/resident/resident.svelte';
import Method from '../../src/ui/method/Method.svelte';
import Resident from '../../src/ui/resident/Resident.svelte';
import type { Entry } from '../entry';
import './loaded';
import { snapshotText } from '../snapshot';
import { mapIsMissing, mapsAreBusy } from '../stillMaps';
import { prepare, settled, type HostFiles } from '../stillPage';

/** Counts as a publisher's, so that no example's words stand on the page; they are invented all the same. */
const PUBLISHED: Partial<Snapshot> = { status: 'imported', title: 'Qyragy', source: 'Qyragy' };

interface Shown {
  readonly id: string;
  /** Of the address, beside the language. */
  readonly search?: string;
  readonly host?: () => Promise<HostFiles>;
  /** Where most of the page is seen. */
  readonly isKeptWhole?: boolean;
  readonly hasLivingMap?: boolean;
  readonly after?: (state: ResidentState, box: HTMLElement) => Promise<void> | void;
}

const published = async (): Promise<HostFiles> => ({
  'snapshot-summary.json': null,
  'snapshot.json': await snapshotText(PUBLISHED),
});
const unpublished = async (): Promise<HostFiles> => ({ 'snapshot-summary.json': null, 'snapshot.json': null });
const unreadable = async (): Promise<HostFiles> => ({ 'snapshot-summary.json': null, 'snapshot.json': '{' });

const entry = ({
  id,
  search = '',
  host = published,
  isKeptWhole = false,
  hasLivingMap = false,
  after,
}: Shown): Entry => ({
  id,
  width: 390,
  height: 500,
  isScreen: false,
  isKeptWhole,
  hasLivingMap,
  states: ['data'],
  show: async (_state, look, box) => {
    const address = `?mode=resident&lang=${look.locale}${search}`;
    prepare(look, await host(), address);
    const state = new ResidentState(districts, '/', address, (text) => Promise.resolve(readPrecincts(text)));
    const shown = mount(Resident, { target: box, props: { state, isFull: true } });
    const isBusy = (): boolean => mapsAreBusy() || !state.isRead || !state.isWhole || state.more === null;
    await state.answered;
    await settled(isBusy);
    if (after) {
      await after(state, box);
      await settled(() => isBusy() || (hasLivingMap && mapIsMissing(box)));
    }
    return { end: () => void unmount(shown) };
  },
});

/** How the resident's counts are made, which has an address of its own. */
const method: Entry = {
  id: 'page/method',
  width: 390,
  height: 500,
  isScreen: false,
  isKeptWhole: false,
  hasLivingMap: false,
  states: ['data'],
  show: async (_state, look, box) => {
    const address = `?mode=method&lang=${look.locale}`;
    prepare(look, await published(), address);
    const state = new MethodState('/', address);
    // Where this page is served from is another place at every start.
    Object.defineProperty(state, 'address', { value: `https://example.org/${methodAddress('', look.locale)}` });
    const shown = mount(Method, { target: box, props: { state } });
    await state.ready;
    await settled(() => state.published === undefined && !state.isUnread);
    return { end: () => void unmount(shown) };
  },
};

/** Opens everything that can be unfolded. */
const unfold = (_state: ResidentState, box: HTMLElement): void =>
  box.querySelectorAll('details').forEach((one) => (one.open = true));

/** Presses the button that opens the map. */
const openMap = ({ find }: ResidentState, box: HTMLElement): void => {
  const button = [...box.querySelectorAll('button')].find(({ textContent }) => textContent.trim() === find?.map);
  if (!button) throw new Error('no button opens the map');
  button.click();
};

/** On the border of two districts, by a touch; and by a position that may be in several. */
const onBorder = (state: ResidentState): Promise<void> =>
  state.choosePoint({ at: [76.8769, 43.2367], withinM: 0, by: 'map' }, null);
const somewhere = (state: ResidentState): Promise<void> =>
  state.choosePoint({ at: [76.8769, 43.2367], withinM: 600, by: 'position' }, null);

export const entries: readonly Entry[] = [
  entry({ id: 'page/first' }),
  entry({ id: 'page/map', after: openMap, hasLivingMap: true }),
  entry({ id: 'page/border', after: onBorder }),
  entry({ id: 'page/which', after: somewhere }),
  entry({ id: 'page/district', search: '&district=almaly' }),
  entry({ id: 'page/district-unfolded', search: '&district=almaly', after: unfold, isKeptWhole: true }),
  entry({ id: 'page/point', search: '&district=almaly&at=76.9296,43.2430' }),
  entry({ id: 'page/example', search: '&example=1&district=almaly' }),
  entry({ id: 'page/unpublished', search: '&district=almaly', host: unpublished }),
  entry({ id: 'page/unreadable', search: '&district=almaly', host: unreadable }),
  method,
];
