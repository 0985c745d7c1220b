import { describe, expect, test } from 'vitest';
import type { DensityGrid, DistrictsAnswer } from '../../src/domain/answers';
import { fromCityClock } from '../../src/domain/clock';
import type { Post } from '../../src/domain/post';
import { NO_DATA, type MapData } from '../../src/map/mapData';
import { beforePicture } from '../../src/state/map/beforePicture';
import { inTwoMaps, comparedWith } from '../../src/state/view/comparing';
import { FIRST_VIEW } from '../../src/state/view/view';

const grid = (name: string): DensityGrid => ({ name }) as unknown as DensityGrid;
const scale = { kind: 'sequential', breaks: [10, 20] } as const;
const post = (id: string, openedOn: string): Post => ({ id, kind: 'stationary', openedOn }) as Post;
const counts = {
  districts: [
    { id: 'a', count: 5, change: { before: 9 } },
    { id: 'b', count: 4, change: null },
  ],
} as unknown as DistrictsAnswer;
const now: MapData = {
  ...NO_DATA,
  density: { grid: grid('now'), scale, facts: grid('now') },
  points: Float32Array.of(76.9, 43.2),
  coverage: [],
  districts: { areas: [], values: new Map([['a', 5]]), scale, measure: 'count' },
};
const before = {
  grid: grid('before'),
  counts,
  posts: [post('old', '2018-05-01'), post('new', '2020-03-01')],
  period: { fromMs: fromCityClock(2019, 1, 1), toMs: fromCityClock(2020, 1, 1) },
};

describe('the picture of the compared period', () => {
  test('is drawn by the classes of the period in force, with the posts that stood then', () => {
    const { data } = beforePicture(now, ['density'], before);
    expect(data.density).toEqual({ grid: before.grid, scale, facts: before.grid });
    expect([...(data.postsNotYet ?? [])]).toEqual(['new']);
  });

  test('shows nothing of the period in force, and names what it leaves out', () => {
    const { data, layers, leftOut } = beforePicture(now, ['districts', 'density', 'hexagons', 'incidents'], before);
    expect(layers).toEqual(['districts', 'density']);
    expect(leftOut).toEqual(['hexagons', 'incidents']);
    expect(data).toMatchObject({ points: null, bins: null, difference: null, coverage: null, siting: null });
  });

  test('without a density of that time it has none, not an empty one', () => {
    const { data, layers, leftOut } = beforePicture(now, ['density'], { ...before, grid: null });
    expect(data.density).toBeNull();
    expect(layers).toEqual([]);
    expect(leftOut).toEqual(['density']);
  });

  test('colours districts by the counts of that time alone: no value where none is known', () => {
    const { data, withoutFill } = beforePicture(now, ['districts'], before);
    expect([...(data.districts.values ?? [])]).toEqual([
      ['a', 9],
      ['b', null],
    ]);
    expect(withoutFill).toBe(false);
    const perKm2 = { ...now, districts: { ...now.districts, measure: 'perKm2' as const } };
    expect(beforePicture(perKm2, ['districts'], before)).toMatchObject({
      withoutFill: true,
      data: { districts: { values: null } },
    });
  });
});

describe('two maps', () => {
  test('take the two densities in place of their difference, and go with the comparison', () => {
    const view = { ...FIRST_VIEW, compare: 'last-year' as const, layers: ['districts', 'difference'] as const };
    expect(inTwoMaps(view, true)).toEqual({ twoMaps: true, layers: ['districts', 'density'] });
    expect(inTwoMaps({ ...view, layers: ['hexagons'] }, true)).toEqual({ twoMaps: true });
    expect(comparedWith({ ...view, twoMaps: true }, 'none').twoMaps).toBe(false);
    expect(comparedWith({ ...view, twoMaps: true }, 'previous').twoMaps).toBe(true);
  });
});
