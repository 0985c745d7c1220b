/** Which changes of the question are one step of undo. */
import { describe, expect, it } from 'vitest';
import { FIRST_VIEW } from '../../src/state/view/view';
import { ViewStore } from '../../src/state/view/viewStore.svelte';

const later = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const radius = (radiusM: number) => ({
  settings: { ...FIRST_VIEW.settings, coverage: { ...FIRST_VIEW.settings.coverage, radiusM } },
});

describe('undo', () => {
  it('takes back a whole movement of a hand, however slow, in one step', async () => {
    const store = new ViewStore('', FIRST_VIEW);
    const stroke = Symbol('pull');
    store.change(radius(300), { stroke });
    await later(700);
    store.change(radius(400), { stroke });
    store.change(radius(450), { stroke: Symbol('the next pull') });
    store.undo();
    expect(store.view.settings.coverage.radiusM).toBe(400);
    store.undo();
    expect(store.view.settings.coverage.radiusM).toBe(FIRST_VIEW.settings.coverage.radiusM);
    expect(store.canUndo).toBe(false);
  });

  it('keeps what follows the movement a step of its own', () => {
    const store = new ViewStore('', FIRST_VIEW);
    store.change(radius(300), { stroke: Symbol('pull') });
    store.undo();
    store.redo();
    store.change({ compare: 'last-year' });
    store.undo();
    expect([store.view.compare, store.view.settings.coverage.radiusM]).toEqual(['none', 300]);
  });
});
