/** The page of the method: how the resident's counts are made, and how to cite them. */
import './ui/resident/resident.css';
import { mount } from 'svelte';
import { appBase } from './state/page/address';
import { MethodState } from './state/method/method.svelte';
import Method from './ui/method/Method.svelte';

/** Settles once its words are on the page. */
export async function start(target: HTMLElement): Promise<void> {
  const state = new MethodState(appBase(), location.search);
  mount(Method, { target, props: { state } });
  await state.ready;
}
