/** The planner's page. */
import './fonts';
import './ui/theme.css';
import { mount, type ComponentProps } from 'svelte';
import { firstWords } from './state/page/firstWords';
import App from './ui/App.svelte';

/** `client`: the worker, where it was begun ahead. */
export async function start(target: HTMLElement, client?: ComponentProps<typeof App>['client']): Promise<void> {
  await firstWords();
  mount(App, { target, props: { client } });
}
