/** The resident's page: text first, in the phone's own typeface. */
import './ui/resident/resident.css';
import { mount } from 'svelte';
import { districts } from '../data/facts/districts.json';
import { appBase } from './state/page/address';
import { ResidentState } from './state/resident/resident.svelte';
import Resident from './ui/resident/Resident.svelte';

/** Settles once the first answer is on the page. */
export async function start(target: HTMLElement): Promise<void> {
  const state = new ResidentState(districts, appBase(), location.search, async (text) => {
    const { readPrecincts } = await import('./intake/points/readPrecincts');
    return readPrecincts(text);
  });
  mount(Resident, { target, props: { state, isFull: __EDITION__ === 'full' } });
  await state.answered;
}
