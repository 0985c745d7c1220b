import { describe, expect, test } from 'vitest';
import type { DensityGrid } from '../../src/domain/answers';
import { toLonLat } from '../../src/domain/projection';
import { NO_DATA, type MapData } from '../../src/map/mapData';
import type { OwnDataset } from '../../src/state/map/ownPicture';
import { pointOf, thingAt } from '../../src/state/map/pressed';

const point = (id: string, lon: number): object => ({
  type: 'Feature',
  properties: { id },
  geometry: { type: 'Point', coordinates: [lon, 43] },
});
const data = {
  ...NO_DATA,
  posts: [{ id: '1', kind: 'stationary', lon: 76.1, lat: 43 }],
  siting: { sites: [{ id: '1', lon: 76.2, lat: 43 }], candidates: [{ id: '1', lon: 76.3, lat: 43 }] },
  accidents: { type: 'FeatureCollection', features: [point('1', 76.4)] },
  own: { points: { features: { type: 'FeatureCollection', features: [point('1', 76.5)] } } },
} as unknown as MapData;

describe('a point that was pressed', () => {
  test('is the one of its own layer, whatever others are called', () => {
    const lons = (['stationary', 'sites', 'candidates', 'accidents', 'own-points'] as const).map(
      (layer) => pointOf({ layer, id: '1' }, data)?.lon,
    );
    expect(lons).toEqual([76.1, 76.2, 76.3, 76.4, 76.5]);
  });

  test('is none where the layer has no such point, or no points', () => {
    expect(pointOf({ layer: 'sites', id: '2' }, data)).toBeNull();
    expect(pointOf({ layer: 'districts', id: '1' }, data)).toBeNull();
    expect(pointOf({ layer: 'accidents', id: '1' }, NO_DATA)).toBeNull();
  });
});

/** Two cells of 100 m: the western one has a value in a class, the eastern one none. */
const cells = {
  originX: 650_000,
  originY: 4_790_000,
  cellM: 100,
  cols: 2,
  rows: 1,
  inside: Uint8Array.of(1, 1),
  values: Float32Array.of(80, 2),
  near: Uint16Array.of(9, 1),
} as unknown as DensityGrid;
const over = { grid: cells, answer: cells, scale: { kind: 'sequential', breaks: [50] } } as const;
const at = (x: number) => {
  const [lon, lat] = toLonLat(x, 4_790_050);
  return { lon, lat };
};
const under = { isInCell: false, isFilled: true, over: null, areasDataset: 'file', ownRows: [] };

describe('a thing that was pressed', () => {
  test('is a district where it is filled and no colour of a density lies over it', () => {
    const target = { layer: 'districts', id: 'd' } as const;
    const district = { kind: 'district', id: 'd' };
    expect(thingAt(target, at(650_050), under)).toEqual(district);
    expect(thingAt(target, at(650_050), { ...under, over })).toBeNull();
    expect(thingAt(target, at(650_150), { ...under, over })).toEqual(district);
    expect(thingAt(target, at(650_050), { ...under, isFilled: false })).toBeNull();
  });

  test('is a hot or cold cell, or one of neither, before the ground it lies on and after what lies on it', () => {
    const inCell = { ...under, isInCell: true };
    expect(thingAt({ layer: 'hotspots', id: '7' }, at(650_050), under)).toBe('cell');
    expect(thingAt(null, at(650_050), inCell)).toBe('cell');
    expect(thingAt({ layer: 'districts', id: 'd' }, at(650_050), inCell)).toBe('cell');
    expect(thingAt({ layer: 'stretches', id: 's' }, at(650_050), inCell)).toEqual({ kind: 'line', id: 's' });
  });

  test('of a difference of two is seen only where that is of no class either way', () => {
    const fell = { ...cells, values: Float32Array.of(-80, 2) };
    const change = { grid: fell, answer: cells, scale: { kind: 'diverging', breaks: [50] } } as const;
    const target = { layer: 'districts', id: 'd' } as const;
    expect(thingAt(target, at(650_050), { ...under, over: change })).toBeNull();
    expect(thingAt(target, at(650_150), { ...under, over: change })).not.toBeNull();
  });

  test('is the user’s own by its file and its place in it', () => {
    const own = { info: { id: 'mine' }, kind: { stands: 'areas' }, things: [{ id: 'x' }, { id: 'y' }] };
    const ownRows = [own as unknown as OwnDataset];
    expect(thingAt({ layer: 'own-areas', id: 'mine 1' }, at(650_050), { ...under, ownRows })).toEqual({
      kind: 'area',
      of: 'mine',
      id: 'y',
    });
    expect(thingAt({ layer: 'areas', id: 'a' }, at(650_050), under)).toEqual({ kind: 'area', of: 'file', id: 'a' });
    expect(thingAt({ layer: 'areas', id: 'a' }, at(650_050), { ...under, areasDataset: null })).toBeNull();
  });

  test('is a line, or the cell that is shown there', () => {
    expect(thingAt({ layer: 'stretches', id: 's' }, at(650_050), under)).toEqual({ kind: 'line', id: 's' });
    expect(thingAt({ layer: 'hexagons', id: '3' }, at(650_050), under)).toBe('cell');
    expect(thingAt(null, at(650_050), under)).toBeNull();
  });
});
