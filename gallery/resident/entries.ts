/** The resident's page, as it is for somebody who comes by one address or another. */
import { mount, tick, unmount } from 'svelte';
import { districts } from '../../data/facts/districts.json';
import type { Snapshot } from '../../src/domain/snapshot';
import { readPrecincts } from '../../src/intake/readPrecincts';
import { ResidentState } from '../../src/state/resident/resident.svelte';
import Resident from '../../src/ui/resident/Resident.svelte';
import type { Entry } from '../entry';
import { snapshotText } from '../snapshot';
import { prepare, settled, type HostFiles } from '../stillPage';

/** Counts as a publisher's, so that no example's words stand on the page; they are invented all the same. */
const PUBLISHED: Partial<Snapshot> = { status: 'imported', title: 'Qyragy', source: 'Qyragy' };

interface Shown {
  readonly id: string;
  /** Of the address, beside the language. */
  readonly search?: string;
  readonly host?: () => Promise<HostFiles>;
  readonly after?: (state: ResidentState, box: HTMLElement) => Promise<void> | void;
}

const published = async (): Promise<HostFiles> => ({
  'snapshot-summary.json': null,
  'snapshot.json': await snapshotText(PUBLISHED),
});
const unpublished = async (): Promise<HostFiles> => ({ 'snapshot-summary.json': null, 'snapshot.json': null });
const unreadable = async (): Promise<HostFiles> => ({ 'snapshot-summary.json': null, 'snapshot.json': '{' });

const entry = ({ id, search = '', host = published, after }: Shown): Entry => ({
  id,
  width: 390,
  height: 500,
  isScreen: false,
  states: ['data'],
  show: async (_state, look, box) => {
    const address = `?mode=resident&lang=${look.locale}${search}`;
    prepare(look, await host(), address);
    let asked = 0;
    const state = new ResidentState(districts, '/', address, (text) => Promise.resolve(readPrecincts(text)));
    const shown = mount(Resident, { target: box, props: { state, isFull: true } });
    const isBusy = (): boolean => asked > 0 || !state.isRead || !state.isWhole || state.more === null;
    await state.answered;
    await settled(isBusy);
    if (after) {
      asked++;
      await after(state, box);
      await tick();
      asked--;
      await settled(isBusy);
    }
    return { end: () => void unmount(shown) };
  },
});

/** Opens everything that can be unfolded. */
const unfold = (_state: ResidentState, box: HTMLElement): void =>
  box.querySelectorAll('details').forEach((one) => (one.open = true));

/** Presses the button of these words. */
const press = (box: HTMLElement, words: string | undefined): void =>
  [...box.querySelectorAll('button')].find((button) => button.textContent.trim() === words)?.click();

export const entries: readonly Entry[] = [
  entry({ id: 'page/first' }),
  entry({ id: 'page/map', after: (state, box) => press(box, state.find?.map) }),
  entry({ id: 'page/district', search: '&district=almaly' }),
  entry({ id: 'page/district-unfolded', search: '&district=almaly', after: unfold }),
  entry({ id: 'page/point', search: '&district=almaly&at=76.9296,43.2430' }),
  entry({ id: 'page/example', search: '&example=1&district=almaly' }),
  entry({ id: 'page/unpublished', search: '&district=almaly', host: unpublished }),
  entry({ id: 'page/unreadable', search: '&district=almaly', host: unreadable }),
];
