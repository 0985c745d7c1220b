/** Views under a name: kept, opened as one step of undo, given back, and heard of by another tab. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { deviceNotes } from '../../src/sources/deviceNotes';
import { forgetViews, keepView, keptViews } from '../../src/sources/keptViews';
import { notesNow } from '../../src/sources/allNotes';
import type { Session } from '../../src/state/session.svelte';
import { KeptViews } from '../../src/state/view/keptViews.svelte';
import { FIRST_VIEW } from '../../src/state/view/view';
import { ViewStore } from '../../src/state/view/viewStore.svelte';

/** What kept views need of a session: a view, and the data on the screen. */
function page(): { views: KeptViews; store: ViewStore } {
  const store = new ViewStore('', { ...FIRST_VIEW, locale: 'en' });
  const session = {
    store,
    dataset: { id: 'demo-incidents' },
    get view() {
      return store.view;
    },
  } as unknown as Session;
  return { views: new KeptViews(session), store };
}
const night = { ...FIRST_VIEW.filter, categories: ['theft'] } as typeof FIRST_VIEW.filter;
const names = ({ list }: KeptViews): string[] => list.map(({ name }) => name);
let here: ReturnType<typeof page>;

beforeEach(() => {
  forgetViews(null);
  here = page();
});
afterEach(() => {
  vi.restoreAllMocks();
  forgetViews(null);
  forgetViews('astana');
});

describe('views under a name', () => {
  it('open with their question, room and data as one step of undo; language and colours stay', () => {
    const { views, store } = here;
    store.change({ filter: night });
    store.look({ mode: { kind: 'planner', room: 'coverage' } });
    views.keep(' Nights ');
    expect(names(views)).toEqual(['Nights']);
    expect(views.list.map((view) => views.isOnScreen(view))).toEqual([true]);
    // Which data those were is said, for a day on which others are at hand.
    expect(views.searchOf(views.list[0])).toContain('data=demo-incidents');

    store.change({ filter: FIRST_VIEW.filter });
    store.look({ mode: { kind: 'planner', room: 'data' }, locale: 'ru', theme: 'dark' });
    expect(views.list.map((view) => views.isOnScreen(view))).toEqual([false]);
    views.show(views.list[0].id);
    expect(store.view).toMatchObject({
      filter: night,
      dataset: 'demo-incidents',
      mode: { room: 'coverage' },
      locale: 'ru',
      theme: 'dark',
    });
    store.undo();
    expect(store.view.filter).toEqual(FIRST_VIEW.filter);
  });

  it('are written over and removed without a question, and put back', () => {
    const { views, store } = here;
    views.keep('One');
    const { id, search } = views.list[0];
    store.change({ filter: night });
    views.overwrite(id);
    expect(views.list[0].search).not.toBe(search);
    views.putBack();
    expect(views.list[0].search).toBe(search);
    views.remove(id);
    expect(names(views)).toEqual([]);
    views.putBack();
    expect(names(views)).toEqual(['One']);
    views.edit(id, { name: '   ' });
    views.edit(id, { note: 'why' });
    expect(views.list[0]).toMatchObject({ name: 'One', note: 'why' });
  });

  it('show in another tab once the browser tells of them, and each changes only what it was told to', () => {
    const there = page();
    here.views.keep('One');
    const tell = (key: string | null) => globalThis.dispatchEvent(new StorageEvent('storage', { key }));
    tell('qyragy-view/astana/x');
    expect(names(there.views)).toEqual([]);
    tell(`qyragy-view//${here.views.list[0].id}`);
    expect(names(there.views)).toEqual(['One']);
    const { id } = there.views.list[0];
    // Before either has heard of the other.
    here.views.edit(id, { name: 'First' });
    there.views.edit(id, { note: 'for Monday' });
    expect(keptViews(null)).toMatchObject([{ name: 'First', note: 'for Monday' }]);
  });

  it('last to the end of the page where the browser keeps nothing, and go into a project file all the same', () => {
    vi.spyOn(deviceNotes, 'setItem').mockReturnValue();
    here.views.keep('One');
    expect([names(here.views), here.views.isSessionOnly]).toEqual([['One'], true]);
    expect(Object.keys(here.views.unkeptNotes)).toEqual([`qyragy-view//${here.views.list[0].id}`]);
    here.views.remove(here.views.list[0].id);
    expect([names(here.views), here.views.isSessionOnly]).toEqual([[], false]);
  });

  it('are of their city: those of another are in neither its list nor its project file', () => {
    const view = { id: 'a', name: 'Elsewhere', note: '', search: 'tab=data', madeAtMs: 1, changedAtMs: 1 };
    expect(keepView('astana', view)).toBe(true);
    here.views.keep('Here');
    expect(names(here.views)).toEqual(['Here']);
    expect(Object.keys(notesNow()).filter((key) => key.includes('astana'))).toEqual([]);
    expect(Object.keys(notesNow('astana'))).toEqual(['qyragy-view/astana/a']);
  });
});
