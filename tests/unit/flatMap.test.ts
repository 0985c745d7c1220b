import { cellToChildren, cellToParent, latLngToCell } from 'h3-js';
import { describe, expect, it } from 'vitest';
import { flatPath, flatPlan } from '../../src/map/flatPlan';
import { cellRings } from '../../src/map/snapshotCells';
import { marksOf } from '../../src/state/wall/legendMarks';
import type { SnapshotPost } from '../../src/domain/snapshot';
import { LOCALES } from '../../src/i18n';

const FRAME = [[76.745, 43.155], [77.06, 43.375]] as const;

describe('a map without a map library', () => {
  it('holds its ground whole in any rectangle, north up, and gives a place back from its pixel', () => {
    for (const [width, height] of [[980, 540], [300, 900], [390, 420]]) {
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
    const path = flatPath(plan, [[[76.8, 43.2], [76.8000001, 43.2], [76.9, 43.2], [76.9, 43.3], [76.8, 43.2]]], true);
    expect(path.match(/[ML]/g)).toHaveLength(4);
    expect(path.endsWith('Z')).toBe(true);
    expect(flatPath(plan, [[[76.8, 43.2]]], false)).toBe('');
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
  it('names each published kind from the first moment of the scene on, in every language', () => {
    const post = (kind: SnapshotPost['kind']): SnapshotPost => ({ id: kind, kind, name: null, lon: 76.9, lat: 43.2, hours: '24h' });
    const published = [post('stationary'), post('planned'), post('mobile')];
    for (const locale of LOCALES) {
      const marks = marksOf({ cells: null, focus: null, posts: [post('stationary')], cover: [], sites: [], reachM: null }, published, locale);
      expect(marks.map(({ mark }) => mark)).toEqual(['stationary', 'planned', 'mobile', 'rings']);
      expect(new Set(marks.map(({ label }) => label)).size).toBe(4);
      expect(marksOf({ cells: null, focus: null, posts: [], cover: null, sites: [], reachM: null }, published, locale)).toEqual([]);
    }
  });
});
