import { describe, expect, it } from 'vitest';
import { cityOfViewNote, parseKeptView, underNewIds, viewNotesOf } from '../../src/domain/keptView';
import { sizesToText, textToSizes } from '../../src/state/view/url';
import { FIRST_VIEW } from '../../src/state/view/view';
import { addressOf } from '../../src/state/view/viewStore.svelte';

const VIEW = { id: 'a', name: 'Nights', note: '', search: 'tab=filters', madeAtMs: 1, changedAtMs: 2 };

describe('a kept view', () => {
  it('is read back as it was written, and whatever is none is not taken for one', () => {
    expect(parseKeptView(JSON.stringify(VIEW))).toEqual(VIEW);
    for (const wrong of [
      null,
      '',
      '{',
      '[]',
      'null',
      '1',
      JSON.stringify({ ...VIEW, name: '' }),
      JSON.stringify({ ...VIEW, search: 5 }),
      JSON.stringify({ ...VIEW, changedAtMs: 'x' }),
      JSON.stringify({ ...VIEW, search: 'a'.repeat(200_001) }),
    ])
      expect(parseKeptView(wrong), String(wrong).slice(0, 40)).toBeNull();
  });

  it('is a note of its city, and of no other', () => {
    expect(cityOfViewNote(`${viewNotesOf(null)}a`)).toBeNull();
    expect(cityOfViewNote(`${viewNotesOf('astana')}a`)).toBe('astana');
    expect(cityOfViewNote('qyragy-wall')).toBeUndefined();
    expect(`${viewNotesOf('astana-2')}a`.startsWith(viewNotesOf('astana'))).toBe(false);
  });

  it('names its data by the ids they have come to bear, and by no part of one', () => {
    const renamed = new Map([['import-incidents-ab', 'import-incidents-ab-2']]);
    expect(
      underNewIds('data=import-incidents-ab&areas=import-incidents-abc&names=import-incidents-ab%3Ax', renamed),
    ).toBe('data=import-incidents-ab-2&areas=import-incidents-abc&names=import-incidents-ab-2%3Ax');
  });
});

describe('sizes of the files that a view names', () => {
  const view = { ...FIRST_VIEW, dataset: 'import-incidents-1', areas: 'import-areas-2' };
  it('travel in its address, and what is no size is left out', () => {
    const sizes = new Map([
      ['import-incidents-1', { bytes: 12_345, rows: 238 }],
      ['import-areas-2', { bytes: null, rows: 3 }],
      ['other', { bytes: 1, rows: 1 }],
    ]);
    const address = new URLSearchParams(addressOf(view, new Map(), sizes));
    sizes.delete('other');
    expect(textToSizes(address.get('sizes'))).toEqual(sizes);
    expect(sizesToText(FIRST_VIEW, () => ({ bytes: 1, rows: 1 }))).toBe('');
    for (const text of [null, '', '~', 'a', 'a:b:c', 'a:-1:2', 'a:1', ':1:2', 'a:1e3:2', 'a:1:'])
      expect(textToSizes(text).size, String(text)).toBe(0);
  });
});
