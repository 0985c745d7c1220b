import { describe, expect, it } from 'vitest';
import { allocateIncidents, type IncidentTable } from '../../src/domain/incident';
import { freshThings, joined, joinedThings, overlapOf } from '../../src/intake/rows/joinRows';

type Row = readonly [startMs: number, lon: number, category?: number];

function tableOf(rows: readonly Row[]): IncidentTable {
  const table = { ...allocateIncidents(rows.length), count: rows.length };
  rows.forEach(([startMs, lon, category = 0], i) => {
    table.startMs[i] = startMs;
    table.lon[i] = lon;
    table.lat[i] = 43.25;
    table.category[i] = category;
  });
  return table;
}

describe('rows that data hold already', () => {
  it('are those equal in all that is kept, as often as they are there', () => {
    const there = tableOf([
      [1, 76.9],
      [1, 76.9],
      [2, 76.91],
      [NaN, 76.92],
    ]);
    const file = tableOf([
      [1, 76.9],
      [1, 76.9],
      [1, 76.9],
      [2, 76.91, 3],
      [NaN, 76.92],
    ]);
    expect([...overlapOf(file, there).fresh]).toEqual([2, 3]);
    expect([...overlapOf(there, there).fresh]).toEqual([]);
  });

  it('stand once in what both make together, in order of time with the undated last', () => {
    const there = tableOf([
      [5, 76.9],
      [NaN, 76.92],
    ]);
    const file = tableOf([
      [1, 76.95],
      [5, 76.9],
      [9, 76.96],
    ]);
    const whole = joined(there, file, overlapOf(file, there));
    expect([...whole.startMs]).toEqual([1, 5, 9, NaN]);
    expect([...whole.lon]).toEqual([76.95, 76.9, 76.96, 76.92]);
    expect([...overlapOf(whole, whole).fresh]).toEqual([]);
  });

  it('are told by their contents where both are numbered from 1: no case takes the place of another', () => {
    const numbered = (first: number): IncidentTable => ({
      ...tableOf([1, 2, 3, 4].map((k) => [first + k, 76.9 + (first + k) / 1000] as const)),
      key: Float64Array.of(1, 2, 3, 4),
    });
    const { fresh, replaced } = overlapOf(numbered(20), numbered(10));
    expect([...fresh]).toEqual([0, 1, 2, 3]);
    expect(replaced.size).toBe(0);
    // One equal row among them is told by its contents as well.
    const { fresh: others } = overlapOf(numbered(11), numbered(10));
    expect([...others]).toEqual([3]);
  });

  it('that were all corrected take the older ones’ place while their moment or place is the same', () => {
    const there = {
      ...tableOf([
        [1, 76.9],
        [2, 76.91],
        [3, 76.92],
      ]),
      key: Float64Array.of(1, 2, 3),
    };
    const file = {
      ...tableOf([
        [1, 76.95],
        [5, 76.91],
        [3, 76.92, 4],
      ]),
      key: Float64Array.of(1, 2, 3),
    };
    expect([...overlapOf(file, there).replaced]).toEqual([0, 1, 2]);
  });

  it('are known by their identifiers where both have them: equal ones stay, changed ones take the older ones’ place', () => {
    const there = {
      ...tableOf([
        [1, 76.9],
        [2, 76.91],
        [3, 76.92],
      ]),
      key: Float64Array.of(11, 12, NaN),
    };
    const file = {
      ...tableOf([
        [2, 76.91],
        [1, 76.95],
        [1, 76.9],
        [3, 76.92],
      ]),
      key: Float64Array.of(12, 11, 13, NaN),
    };
    const overlap = overlapOf(file, there);
    expect([...overlap.fresh]).toEqual([1, 2]);
    expect([...overlap.replaced]).toEqual([0]);
    const whole = joined(there, file, overlap);
    expect([...whole.lon]).toEqual([76.95, 76.9, 76.91, 76.92]);
    expect([...(whole.key ?? [])]).toEqual([11, 13, 12, NaN]);
  });

  it('of posts and areas are told apart by all but their ids, and every id stands once', () => {
    const there = [
      { id: 'post-1', lon: 76.9 },
      { id: 'post-2', lon: 76.9 },
    ];
    const file = [
      { id: 'a', lon: 76.9 },
      { id: 'post-1', lon: 76.95 },
    ];
    const fresh = freshThings(file, there);
    expect(fresh).toEqual([{ id: 'post-1', lon: 76.95 }]);
    expect(joinedThings(there, fresh).map(({ id }) => id)).toEqual(['post-1', 'post-2', 'post-1-2']);
  });
});
