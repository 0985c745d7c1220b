import { createRawSnippet, flushSync, mount, unmount } from 'svelte';
import { describe, expect, it } from 'vitest';
import Late from '../../src/ui/shell/Late.svelte';

const children = createRawSnippet<[string]>((name) => ({ render: () => `<input aria-label="${name()}">` }));
const module = { default: 'form' };

/** A late part on the page, with the promises it was given so far. */
function scene(part: () => Promise<{ readonly default: string }>) {
  const missing: string[] = [];
  const props = $state({ part, onmissing: () => missing.push('missing'), children });
  const target = document.createElement('div');
  const shown = mount(Late<string>, { target, props });
  flushSync();
  const settle = async (): Promise<void> => {
    await new Promise((done) => setTimeout(done));
    flushSync();
  };
  return { props, target, missing, settle, close: () => unmount(shown) };
}

describe('a part that comes when it is opened', () => {
  it('is there once it has come, and stays with what was typed whatever changes around it', async () => {
    const { props, target, settle, close } = scene(async () => module);
    expect(target.querySelector('input')).toBeNull();
    await settle();
    const field = target.querySelector('input');
    if (!field) throw new Error('nothing came');
    field.value = 'typed';
    props.part = () => new Promise((done) => setTimeout(() => done(module), 5));
    await settle();
    expect(target.querySelector('input')?.value).toBe('typed');
    await new Promise((done) => setTimeout(done, 20));
    flushSync();
    expect(target.querySelector('input')).toBe(field);
    await close();
  });

  it('says that it is missing, unless it was closed meanwhile', async () => {
    const gone = scene(() => Promise.reject(new Error('404')));
    await gone.settle();
    expect(gone.missing).toEqual(['missing']);
    await gone.close();
    const closed = scene(() => new Promise((_, reject) => setTimeout(() => reject(new Error('404')), 5)));
    await closed.close();
    await new Promise((done) => setTimeout(done, 20));
    expect(closed.missing).toEqual([]);
  });
});
