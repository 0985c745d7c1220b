import { cellToChildren, cellToParent, latLngToCell } from 'h3-js';
import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { flatPath, flatPlan } from '../../src/map/flatPlan';
import { namesApart } from '../../src/map/namesApart';
import { cellRings } from '../../src/map/snapshotCells';
import { postIconSize, postSidePx } from '../../src/map/postSize';
import { marksOf } from '../../src/state/wall/scenes/legendMarks';
import type { SnapshotPost } from '../../src/domain/snapshot';
import { LOCALES } from '../../src/i18n';

const FRAME = [
  [76.745, 43.155],
  [77.06, 43.375],
] as const;

describe('a map without a map library', () => {
  it('holds its ground whole in any rectangle, north up, and gives a place back from its pixel', () => {
    for (const [width, height] of [
      [980, 540],
      [300, 900],
      [390, 420],
    ]) {
      const plan = flatPlan(FRAME, width, height, 10);
      const corners = [FRAME[0], FRAME[1]].map((at) => plan.pixel(at));
      for (const [x, y] of corners) {
        expect(x).toBeGreaterThanOrEqual(9.99);
        expect(x).toBeLessThanOrEqual(width - 9.99);
        expect(y).toBeGreaterThanOrEqual(9.99);
        expect(y).toBeLessThanOrEqual(height - 9.99);
      }
      expect(corners[0][1]).toBeGreaterThan(corners[1][1]);
      const [lon, lat] = plan.place(...plan.pixel([76.9, 43.25]));
      expect(lon).toBeCloseTo(76.9, 9);
      expect(lat).toBeCloseTo(43.25, 9);
    }
  });

  it('draws a shape as a closed path without points nobody could tell apart', () => {
    const plan = flatPlan(FRAME, 980, 540, 10);
    const path = flatPath(
      plan,
      [
        [
          [76.8, 43.2],
          [76.8000001, 43.2],
          [76.9, 43.2],
          [76.9, 43.3],
          [76.8, 43.2],
        ],
      ],
      true,
    );
    expect(path.match(/[ML]/g)).toHaveLength(4);
    expect(path.endsWith('Z')).toBe(true);
    expect(flatPath(plan, [[[76.8, 43.2]]], false)).toBe('');
  });
});

describe('the names on a still map', () => {
  const TEXT_PX = 20;
  const ROOM_PX = 800;

  it('never lie over one another, are never cut at an edge, and stand near their places', () => {
    const name = fc.record({
      at: fc.tuple(fc.integer({ min: 0, max: ROOM_PX }), fc.integer({ min: 0, max: 300 })),
      width: fc.integer({ min: 20, max: 160 }),
    });
    fc.assert(
      fc.property(fc.array(name, { maxLength: 12 }), (names) => {
        const drawn = namesApart(names, TEXT_PX, ROOM_PX).flatMap((at, k) =>
          at ? [{ x: at[0], y: at[1], ...names[k] }] : [],
        );
        for (const [k, one] of drawn.entries()) {
          expect(one.x - one.width / 2).toBeGreaterThanOrEqual(0);
          expect(one.x + one.width / 2).toBeLessThanOrEqual(ROOM_PX);
          expect(Math.abs(one.y - one.at[1])).toBeLessThanOrEqual(2.5 * TEXT_PX);
          for (const other of drawn.slice(k + 1)) {
            expect(
              Math.abs(one.x - other.x) >= (one.width + other.width) / 2 - 1e-9 ||
                Math.abs(one.y - other.y) >= 1.2 * TEXT_PX - 1e-9,
            ).toBe(true);
          }
        }
      }),
    );
  });

  it('stay where they are as long as they have room', () => {
    const names = [
      { at: [100, 100], width: 80 },
      { at: [190, 100], width: 80 },
      { at: [100, 130], width: 80 },
    ] as const;
    expect(namesApart(names, TEXT_PX, ROOM_PX)).toEqual(names.map(({ at }) => at));
    expect(namesApart([names[0], { at: [150, 104], width: 80 }], TEXT_PX, ROOM_PX)[1]).toEqual([150, 128]);
  });
});

describe('names beside ground that must be seen', () => {
  const kept = { west: 90, east: 110, north: 90, south: 110 };

  it('step aside from it by as little as can be, and cover it only where they have no other place', () => {
    const name = { at: [100, 104], width: 80 } as const;
    const [at] = namesApart([name], 20, 400, [kept]);
    if (!at) throw new Error('no place');
    expect(at[1] - 0.85 * 20 >= kept.south || at[1] + 0.35 * 20 <= kept.north).toBe(true);
    expect(Math.abs(at[1] - name.at[1])).toBeLessThanOrEqual(48);
    expect(namesApart([name], 20, 400, [{ west: 0, east: 400, north: 0, south: 400 }])).toEqual([[100, 104]]);
  });
});

describe('a merged cell', () => {
  it('is drawn as the smaller cells under it, corner by corner, so that no sliver opens beside its neighbours', () => {
    const parent = cellToParent(latLngToCell(43.24, 76.9, 8), 7);
    const own = cellToChildren(parent, 8).flatMap((child) => cellRings(child)[0][0].map(key));
    const [[outer, ...holes], ...others] = cellRings(parent);
    expect([holes.length, others.length]).toEqual([0, 0]);
    expect(outer.length).toBe(19);
    expect(outer.filter((corner) => !own.includes(key(corner)))).toEqual([]);
  });
});

const key = ([lon, lat]: readonly number[]): string => `${lon.toFixed(7)},${lat.toFixed(7)}`;

describe('the legend of posts', () => {
  it('names what is drawn and nothing else, and keeps the room of what comes later in the scene, in every language', () => {
    const post = (kind: SnapshotPost['kind']): SnapshotPost => ({
      id: kind,
      kind,
      name: null,
      lon: 76.9,
      lat: 43.2,
      hours: '24h',
    });
    const published = [post('stationary'), post('planned'), post('mobile')];
    const ground = [
      [
        [
          [76.9, 43.2],
          [76.91, 43.2],
          [76.9, 43.21],
          [76.9, 43.2],
        ],
      ],
    ];
    for (const locale of LOCALES) {
      const at = (posts: readonly SnapshotPost[], cover: typeof ground | null, all = published) =>
        marksOf({ cells: null, focus: null, posts, cover, sites: [], reachM: null }, all, locale);
      const drawn = (marks: ReturnType<typeof at>) => marks.filter(({ isDrawn }) => isDrawn).map(({ mark }) => mark);
      const first = at([published[0], published[2]], ground);
      expect(drawn(first)).toEqual(['stationary', 'mobile', 'rings']);
      const second = at(published, ground);
      expect(drawn(second)).toEqual(['stationary', 'mobile', 'rings', 'planned']);
      // The same rows all the time, or the map would move.
      expect(first.map(({ label }) => label)).toEqual(second.map(({ label }) => label));
      expect(new Set(second.map(({ label }) => label)).size).toBe(4);
      expect(drawn(at([], [], [post('planned')]))).toEqual([]);
      expect(at([], null)).toEqual([]);
    }
  });
});

describe('a post beside the ground around it', () => {
  const perPx = 41;
  it('leaves half of the ground in sight at the scale of the city, and is its usual size near by and where no ground is shown', () => {
    const radius = 500 / perPx;
    const side = postSidePx(1.5, radius);
    // The shape fills about four fifths of its square.
    expect((0.82 * side) ** 2).toBeLessThan(0.5 * Math.PI * radius ** 2);
    expect(side).toBeGreaterThan(12);
    expect(postSidePx(1.5, 200)).toBe(postSidePx(1.5, null));
    expect(postSidePx(1.5, 1)).toBeGreaterThan(12);
  });

  it('is as large on the living map as on the still one', () => {
    const stops = postIconSize(1.5, 500, 43.25);
    if (!Array.isArray(stops)) throw new Error('no interpolation');
    const [, , , low, least, high, usual] = stops as [string, unknown, unknown, number, number, number, number];
    for (const zoom of [low, (low + high) / 2, high]) {
      const share = (2 ** (zoom - low) - 1) / (2 ** (high - low) - 1);
      const radiusPx = (500 * 512 * 2 ** zoom) / (40_075_016.686 * Math.cos((43.25 * Math.PI) / 180));
      expect((least + share * (usual - least)) * 22).toBeCloseTo(postSidePx(1.5, radiusPx), 6);
    }
    expect(postIconSize(1.5, null, 43.25)).toBeCloseTo(postSidePx(1.5, null) / 22, 9);
  });
});
