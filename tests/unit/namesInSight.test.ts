import type { FeatureCollection } from 'geojson';
import { describe, expect, it } from 'vitest';
import { placesInSight, type Sight } from '../../src/map/namesInSight';

/** On this ground a degree is a pixel, and the latitude runs down. */
const place = (id: string, x: number, y: number, kind = 'crossing'): FeatureCollection['features'][number] => ({
  type: 'Feature',
  properties: { id, kind, nameRu: 'Проспект Назарбаева / Улица Гоголя', nameKk: null },
  geometry: { type: 'Point', coordinates: [x, y] },
});
const sight: Sight = {
  width: 900,
  height: 600,
  locale: 'ru',
  project: ([x, y]) => ({ x, y }),
  over: [],
};
const stands = (features: FeatureCollection['features'], of: Partial<Sight> = {}): readonly unknown[] =>
  placesInSight({ type: 'FeatureCollection', features }, { ...sight, ...of }).features.map(({ properties }) => [
    properties?.['id'],
    properties?.['stands'] ?? '',
  ]);

describe('names of places on the screen', () => {
  it('stand below their sign in the middle, and turn inwards at an edge that would cut them', () => {
    expect(
      stands([
        place('middle', 450, 300),
        place('right', 890, 300),
        place('left', 8, 300),
        place('foot', 450, 590),
        place('corner', 895, 590),
        place('bare', 890, 300, 'microdistrict'),
      ]),
    ).toEqual([
      ['middle', ''],
      ['right', 'west'],
      ['left', 'east'],
      ['foot', 'up'],
      ['corner', 'up-west'],
      ['bare', 'west'],
    ]);
  });

  it('are left out where only they would reach into the screen, and stay where nobody sees them', () => {
    expect(stands([place('poking', 910, 300), place('over', 450, -8), place('far', 2000, 300)])).toEqual([['far', '']]);
  });

  it('step aside of a post that stands on the place, to the side that has room, two of them to either', () => {
    const over = [
      [452, 301],
      [850, 301],
    ] as const;
    const places = [place('under', 450, 300), place('edge', 850, 300), place('free', 480, 300), place('two', 451, 303)];
    expect(stands(places, { over })).toEqual([
      ['under', 'beside-east'],
      ['edge', 'beside-west'],
      ['free', ''],
      ['two', 'beside-west'],
    ]);
  });

  it('cost the map nothing where none is touched: the places are the very same', () => {
    const places: FeatureCollection = { type: 'FeatureCollection', features: [place('middle', 450, 300)] };
    expect(placesInSight(places, sight)).toBe(places);
  });
});
