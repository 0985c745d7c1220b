import { describe, expect, it } from 'vitest';
import { knownLine } from '../../src/analysis/find/knownLine';
import type { LonLat } from '../../src/domain/geometry';
import { parsePlaces } from '../../src/domain/parse/places';
import { knownStreet } from '../../src/state/find/streets';
import { placeFeatures } from '../../src/state/map/mapFiles';
import { thingOnMap } from '../../src/state/map/thingOnMap';
import { geoJson, valueOf } from './geoFiles';

const spots = (...points: readonly LonLat[]) => points.map((at) => ({ at, withinM: 100 }));

describe('the line of a street of which points are known', () => {
  it('joins them one after the other, whatever the order in which they are published', () => {
    const found = knownLine(spots([76.92, 43.25], [76.9, 43.25], [76.91, 43.252]));
    expect(found?.points).toEqual([
      [76.9, 43.25],
      [76.91, 43.252],
      [76.92, 43.25],
    ]);
    expect(found?.metres).toBeGreaterThan(1_600);
    expect(found?.apart).toBe(0);
  });

  it('leaves out, and counts, points too far off to be the same street', () => {
    const found = knownLine(spots([76.9, 43.25], [76.91, 43.25], [76.99, 43.25]));
    expect(found?.points).toHaveLength(2);
    expect(found?.apart).toBe(1);
  });

  it('is none where one point is known, or all of them are one place', () => {
    expect(knownLine([])).toBeNull();
    expect(knownLine(spots([76.9, 43.25]))).toBeNull();
    expect(knownLine(spots([76.9, 43.25], [76.9001, 43.25]))).toBeNull();
  });
});

describe('a street that was looked for', () => {
  const places = placeFeatures(valueOf(parsePlaces(geoJson('places.json'))));
  const known = { districts: [], areas: null, areasDataset: null, stretches: null, ownRows: [] };

  it('is a strip of 50 m to either side of its line, which a filter says exactly', () => {
    const street = knownStreet(places, 'Улица Гоголя');
    const at = street?.line.points[0] ?? null;
    const thing = thingOnMap({ kind: 'street', id: 'Улица Гоголя' }, at, { ...known, street });
    const drawn = { kind: 'strip', radiusM: 50, points: street?.line.points };
    expect(street?.line.points.length).toBeGreaterThan(5);
    expect(thing?.ground).toEqual({ drawn });
    expect(thing?.filter).toEqual({ near: null, within: drawn });
  });

  it('is not answered for by another street, nor where no line of it is known', () => {
    const street = knownStreet(places, 'Улица Гоголя');
    expect(thingOnMap({ kind: 'street', id: 'Улица Сатпаева' }, [76.9, 43.25], { ...known, street })).toBeNull();
    expect(knownStreet(places, 'Улица, которой нет')).toBeNull();
    expect(knownStreet(null, 'Улица Гоголя')).toBeNull();
  });
});
