/** Back and Forward: which steps are entries of the browser's history, and what coming to one does. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FIRST_VIEW } from '../../src/state/view/view';
import { ViewStore } from '../../src/state/view/viewStore.svelte';
import { followHistory } from '../../src/state/view/visits';

/** A tab's history as browsers keep it. */
class Tab {
  entries: { state: unknown; search: string }[] = [{ state: null, search: '?lang=en' }];
  at = 0;
  readonly #hears = new Map<string, () => void>();
  readonly location: { readonly search: string; readonly pathname: string };
  readonly history: Pick<History, 'state' | 'pushState' | 'replaceState' | 'go'>;

  constructor() {
    const put = (state: unknown, url = ''): void => {
      this.entries[this.at] = { state: structuredClone(state), search: url.includes('?') ? url : this.now.search };
    };
    const now = (): { state: unknown; search: string } => this.now;
    this.location = {
      pathname: '/',
      get search() {
        return now().search;
      },
    };
    this.history = {
      get state(): unknown {
        return now().state;
      },
      replaceState: (state: unknown, _: string, url?: string) => put(state, url),
      pushState: (state: unknown, _: string, url?: string) => {
        this.at += 1;
        this.entries = this.entries.slice(0, this.at);
        put(state, url);
      },
      go: (step: number) => this.go(step),
    } as Tab['history'];
  }
  get now(): { state: unknown; search: string } {
    return this.entries[this.at] ?? { state: null, search: '' };
  }
  addEventListener(kind: string, hear: () => void): void {
    this.#hears.set(kind, hear);
  }
  go(step: number): void {
    const to = this.at + step;
    if (to < 0 || to >= this.entries.length) return;
    this.at = to;
    this.#hears.get('popstate')?.();
  }
  leave(): void {
    this.#hears.get('pagehide')?.();
  }
}

const USUAL = { ...FIRST_VIEW, locale: 'en' } as const;
let tab: Tab;
let store: ViewStore;
let shown: string | null;

const open = (): ViewStore => {
  const opened = new ViewStore(tab.location.search, USUAL);
  followHistory(opened, () => shown, tab);
  return opened;
};
/** Long enough for the address to be written and for the next step to be another visit. */
const rest = (): void => void vi.advanceTimersByTime(1000);
const enter = (room: 'layers' | 'filters' | 'coverage'): void => store.look({ mode: { kind: 'planner', room } });
const room = (): string => store.view.mode.room;
const night = { ...FIRST_VIEW.filter, hours: { from: 22, to: 6 } } as never;

beforeEach(() => {
  vi.useFakeTimers();
  tab = new Tab();
  shown = 'import-incidents-a';
  store = open();
  rest();
});
afterEach(() => vi.useRealTimers());

describe('the history of the browser', () => {
  it('holds an entry for each room and place, and none for a moved map, a filter or an undo', () => {
    store.look({ camera: { lon: 76.9, lat: 43.2, zoom: 12 } });
    rest();
    store.change({ filter: night });
    rest();
    expect(tab.entries).toHaveLength(1);
    enter('filters');
    rest();
    store.look({ selection: [76.9, 43.25] });
    rest();
    store.undo();
    rest();
    expect(tab.entries).toHaveLength(3);
    tab.go(-1);
    expect([room(), store.view.selection]).toEqual(['filters', null]);
    tab.go(-1);
    expect(room()).toBe('layers');
    tab.go(2);
    expect(room()).toBe('filters');
  });

  it('comes back to what an entry showed at last: the question of before is one step of undo away', () => {
    enter('filters');
    rest();
    store.change({ filter: night });
    rest();
    tab.go(-1);
    rest();
    expect([room(), store.view.filter]).toEqual(['layers', FIRST_VIEW.filter]);
    store.undo();
    expect([room(), store.view.filter]).toEqual(['layers', night]);
    store.redo();
    expect(store.view.filter).toEqual(FIRST_VIEW.filter);
  });

  it('leaves undo and redo as they are where the question is the same', () => {
    store.change({ filter: night });
    rest();
    enter('filters');
    rest();
    store.undo();
    store.redo();
    store.undo();
    rest();
    enter('coverage');
    rest();
    tab.go(-1);
    expect([store.canUndo, store.canRedo]).toEqual([false, true]);
  });

  it('takes neither language nor colours back', () => {
    enter('filters');
    rest();
    store.look({ locale: 'ru', theme: 'dark' });
    rest();
    tab.go(-1);
    rest();
    expect([room(), store.view.locale, store.view.theme]).toEqual(['layers', 'ru', 'dark']);
    expect(new URLSearchParams(tab.location.search).get('lang')).toBe('ru');
  });

  it('makes one entry of a burst', () => {
    for (let step = 0; step < 20; step++) {
      store.look({ selection: [76.9 + step / 1000, 43.25] });
      vi.advanceTimersByTime(50);
    }
    rest();
    expect(tab.entries).toHaveLength(2);
    expect(tab.location.search).toContain('76.919');
    tab.go(-1);
    expect(store.view.selection).toBeNull();
  });

  it.each([false, true])(
    'leads back to a place at which something was asked, however soon it was left (visit: %s)',
    (visit) => {
      store.look({ selection: [76.9, 43.25] });
      vi.advanceTimersByTime(100);
      store.change({ filter: { ...store.view.filter, categories: ['theft'] } }, { visit });
      vi.advanceTimersByTime(100);
      store.look({ selection: null });
      rest();
      expect(tab.entries).toHaveLength(3);
      tab.go(-1);
      expect(store.view.selection).toEqual([76.9, 43.25]);
      expect(store.view.filter.categories).toEqual(['theft']);
    },
  );

  it('leaves a dialog by Back, opens it again by Forward, and steps over one that was closed by hand', () => {
    enter('filters');
    rest();
    store.cover('export');
    rest();
    tab.go(-1);
    expect([store.over, room()]).toEqual([null, 'filters']);
    tab.go(1);
    expect(store.over).toBe('export');
    store.uncover('export');
    rest();
    expect(tab.entries).toHaveLength(3);
    tab.go(-1);
    expect([store.over, room()]).toEqual([null, 'layers']);
  });

  it('steps over it too where an answer pinned its classes after the entry before was written', () => {
    enter('filters');
    rest();
    store.look({ selection: [76.93, 43.25] });
    rest();
    store.cover('export');
    store.look({ breaks: { density: [50, 100] } });
    rest();
    store.uncover('export');
    rest();
    tab.go(-1);
    expect(store.view.selection).toBeNull();
    expect(room()).toBe('filters');
  });

  it('names the data that an entry showed, which an address without a name cannot tell', () => {
    enter('filters');
    rest();
    shown = 'import-incidents-b';
    store.change({ dataset: 'import-incidents-b' });
    rest();
    tab.go(-1);
    expect(store.view.dataset).toBe('import-incidents-a');
  });

  it('shows after a load anew what it showed, with its steps, also when the load came at once', () => {
    enter('filters');
    rest();
    store.cover('about');
    store.look({ selection: [76.9, 43.25] });
    tab.leave();
    store = open();
    expect([room(), store.over, store.view.selection]).toEqual(['filters', 'about', [76.9, 43.25]]);
    rest();
    tab.go(-1);
    expect([room(), store.over, store.view.selection]).toEqual(['filters', null, null]);
  });

  it('stays where it is when only the hash is another', () => {
    enter('filters');
    rest();
    tab.entries.push({ state: null, search: tab.location.search });
    tab.go(1);
    expect(room()).toBe('filters');
    tab.go(-1);
    tab.go(-1);
    expect(room()).toBe('layers');
  });
});
