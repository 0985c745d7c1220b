/** The wall: a public screen that nobody touches. */
import './fonts';
import './ui/theme.css';
import { mount } from 'svelte';
import type { Updates } from './state/page/updates';
import Wall from './ui/wall/Wall.svelte';

/** `beforeReload` takes what keeps the wall's place over a load of the page. */
export const start = (target: HTMLElement, updates: Updates, beforeReload: (keep: () => void) => void): unknown =>
  mount(Wall, { target, props: { updates, beforeReload } });
