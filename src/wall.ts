/** The wall: a public screen that nobody touches. */
import './fonts';
import './ui/theme.css';
import { mount } from 'svelte';
import type { Updates } from './state/page/updates';
import { LOCALES, speak } from './i18n';
import Wall from './ui/wall/Wall.svelte';

/**
 * `beforeReload` takes what keeps the wall's place over a load of the page. It says everything in turn in every
 * language.
 */
export async function start(
  target: HTMLElement,
  updates: Updates,
  beforeReload: (keep: () => void) => void,
): Promise<void> {
  await speak(...LOCALES);
  mount(Wall, { target, props: { updates, beforeReload } });
}
