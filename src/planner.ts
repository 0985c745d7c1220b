/** The planner's page. */
import './fonts';
import './ui/theme.css';
import { mount, type ComponentProps } from 'svelte';
import App from './ui/App.svelte';

/** `client`: the worker, where it was begun ahead. */
export const start = (target: HTMLElement, client?: ComponentProps<typeof App>['client']): unknown =>
  mount(App, { target, props: { client } });
