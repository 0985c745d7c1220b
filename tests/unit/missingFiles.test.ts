import { describe, expect, it } from 'vitest';
import { filesOf, missingOf } from '../../src/state/files/onDevice';
import { namesToText, paramsToView, textToNames, viewToParams } from '../../src/state/view/url';
import { FIRST_VIEW, type View } from '../../src/state/view/view';
import { addressOf } from '../../src/state/view/viewStore.svelte';

const view: View = {
  ...FIRST_VIEW,
  dataset: 'import-incidents-1',
  areas: 'import-areas-2',
  siting: {
    setup: {
      ...FIRST_VIEW.siting.setup,
      forbiddenAreas: 'import-areas-3',
      candidates: { kind: 'dataset', id: 'import-posts-4' },
    },
    sites: [],
  },
};

describe('files that a view names', () => {
  it('are its incidents, its areas, where no post may stand and where one may', () => {
    expect(filesOf(view).map(({ use, id }) => `${use} ${id}`)).toEqual([
      'incidents import-incidents-1',
      'areas import-areas-2',
      'forbidden import-areas-3',
      'candidates import-posts-4',
    ]);
    expect(filesOf(FIRST_VIEW)).toEqual([]);
    expect(missingOf(view, (id) => id !== 'import-areas-3')).toEqual([{ use: 'forbidden', id: 'import-areas-3' }]);
  });

  it('are that of the area or line chosen on the map too, once where the view uses it otherwise, and none of the city’s own things', () => {
    const files = (chosen: View['chosen'], areas: string | null = null): readonly string[] =>
      filesOf({ ...FIRST_VIEW, areas, chosen }).map(({ use, id }) => `${use} ${id}`);
    expect(files({ kind: 'area', of: 'import-areas-9', id: '7' })).toEqual(['chosen import-areas-9']);
    expect(files({ kind: 'area', of: 'import-areas-9', id: '7' }, 'import-areas-9')).toEqual(['areas import-areas-9']);
    expect(files({ kind: 'line', id: 'import-streets-9 12' })).toEqual(['chosen import-streets-9']);
    expect(files({ kind: 'line', id: 'stretch-2019-01' })).toEqual([]);
    expect(files({ kind: 'district', id: 'almaly' })).toEqual([]);
  });

  it('travel with their titles, whatever signs these hold, and the view is the same with them', () => {
    const titles = new Map([
      ['import-incidents-1', 'дек~2018, 50%: все.csv'],
      ['import-areas-2', 'зоны.geojson'],
      ['other', 'not named by the view'],
    ]);
    const address = new URLSearchParams(addressOf(view, titles));
    expect(textToNames(address.get('names'))).toEqual(
      new Map([
        ['import-incidents-1', 'дек~2018, 50%: все.csv'],
        ['import-areas-2', 'зоны.geojson'],
      ]),
    );
    expect(paramsToView(address)).toEqual(paramsToView(viewToParams(view)));
    expect(namesToText(FIRST_VIEW, () => 'x')).toBe('');
    for (const text of [null, '', ':', '~', 'a:', ':b', 'no colon']) expect(textToNames(text).size).toBe(0);
  });
});
