import type { Entry, Page } from './entry';

/** The entries of a page; each comes with styles of its own, so they are loaded one page at a time. */
export const entriesOf: Readonly<Record<Page, () => Promise<readonly Entry[]>>> = {
  planner: async () => (await import('./planner/entries')).entries,
  wall: async () => (await import('./wall/entries')).entries,
  resident: async () => (await import('./resident/entries')).entries,
};
