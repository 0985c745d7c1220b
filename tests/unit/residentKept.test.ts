import { describe, expect, it } from 'vitest';
import { forgetPlaces, keepPlace, keptPlaces, type KeptPlace } from '../../src/state/resident/keptPlaces';
import { readAddress, writeAddress } from '../../src/state/resident/areaUrl';
import { precinctsByNumber, questionOfPrecincts } from '../../src/state/resident/question';
import type { Precinct } from '../../src/domain/precinct';

function notes(): Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> & { readonly all: Map<string, string> } {
  const all = new Map<string, string>();
  return {
    all,
    getItem: (key) => all.get(key) ?? null,
    setItem: (key, text) => void all.set(key, text),
    removeItem: (key) => void all.delete(key),
  };
}
const place = (label: string): KeptPlace => ({ label, at: [76.9, 43.2], withinM: 30, names: null });

describe('places are remembered by consent', () => {
  it('nothing is kept until a place is, each under its name, and each is forgotten alone', () => {
    const store = notes();
    expect(keptPlaces(store)).toEqual([]);
    expect(store.all.size).toBe(0);
    keepPlace(store, place('Үй'));
    keepPlace(store, place(' Мектеп '));
    keepPlace(store, { ...place('Үй'), withinM: 50 });
    expect(keptPlaces(store).map(({ label, withinM }) => [label, withinM])).toEqual([
      ['Мектеп', 30],
      ['Үй', 50],
    ]);
    expect(forgetPlaces(store, 'Үй').map(({ label }) => label)).toEqual(['Мектеп']);
    forgetPlaces(store, null);
    expect(store.all.size).toBe(0);
  });

  it('damaged notes are no places, and a browser that keeps nothing says so', () => {
    const store = notes();
    for (const text of ['{', '[1, null, {"label":"x"}]', '[{"label":"x","at":[1,"2"],"withinM":3}]', '{"label":"x"}']) {
      store.setItem('qyragy-places', text);
      expect(keptPlaces(store)).toEqual([]);
    }
    const full = {
      ...notes(),
      setItem: () => {
        throw new Error('full');
      },
    };
    expect(keepPlace(full, place('Үй'))).toEqual([]);
  });
});

describe('a precinct has a page of its own', () => {
  const square = (id: string, number: string, west: number): Precinct => ({
    id,
    number,
    geometry: [
      [
        [
          [west, 43.24],
          [west + 0.01, 43.24],
          [west + 0.01, 43.26],
          [west, 43.26],
          [west, 43.24],
        ],
      ],
    ],
    inspector: null,
    phone: null,
    receptionHours: null,
    address: null,
    nextMeeting: null,
    photo: null,
  });
  const precincts = [square('a', '№ 12', 76.92), square('b', '13', 76.93), square('c', '12', 76.99)];
  const borders = new Map([
    [
      'west',
      [
        [
          [
            [76.9, 43],
            [76.95, 43],
            [76.95, 44],
            [76.9, 44],
            [76.9, 43],
          ],
        ],
      ] as const,
    ],
    [
      'east',
      [
        [
          [
            [76.95, 43],
            [77.1, 43],
            [77.1, 44],
            [76.95, 44],
            [76.95, 43],
          ],
        ],
      ] as const,
    ],
  ]);

  it('its number stands in the address and is read again; a long or empty one is none', () => {
    const address = { locale: 'kk', districtId: 'almaly', point: null, isExample: false, precinct: '№ 12/а' } as const;
    expect(readAddress(writeAddress(address), ['almaly'])).toEqual(address);
    expect(readAddress('?mode=resident&precinct=', []).precinct).toBeNull();
    expect(readAddress(`?precinct=${'1'.repeat(500)}`, []).precinct!.length).toBeLessThan(50);
  });

  it('is found however the number is written, is asked about where two have it, and is none where none has', () => {
    expect(precinctsByNumber(precincts, '13', borders, null).map(({ id }) => id)).toEqual(['b']);
    expect(precinctsByNumber(precincts, ' №12 ', borders, null).map(({ id }) => id)).toEqual(['a', 'c']);
    expect(precinctsByNumber(precincts, '12', borders, 'east').map(({ id }) => id)).toEqual(['c']);
    expect(precinctsByNumber(precincts, '1', borders, null)).toEqual([]);
    expect(
      questionOfPrecincts(precinctsByNumber(precincts, '12', borders, null), '12', borders).options.map(
        ({ districtIds, precinctId }) => [precinctId, ...districtIds],
      ),
    ).toEqual([
      ['a', 'west'],
      ['c', 'east'],
    ]);
  });
});
