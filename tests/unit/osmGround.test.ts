import { describe, expect, it } from 'vitest';
import { openGround, MOST_GEOJSON_MB } from '../../src/map/groundFile';
import { looksLikeOsm } from '../../src/map/osmDetect';
import { osmGround, sortOf } from '../../src/map/osmGround';

const line = (
  properties: object,
  at: readonly (readonly [number, number])[] = [
    [76.9, 43.25],
    [76.95, 43.25],
  ],
) => ({
  type: 'Feature',
  properties,
  geometry: { type: 'LineString', coordinates: at },
});
const extract = (...features: object[]): string => JSON.stringify({ type: 'FeatureCollection', features });
const file = (text: string, name = 'city.geojson'): File => new File([text], name);

describe('an extract of OpenStreetMap', () => {
  it('is known by tags of the map on lines and areas', () => {
    expect(looksLikeOsm(extract(line({ '@id': 'way/1', highway: 'primary', name: 'Абай даңғылы' })))).toBe(true);
    expect(looksLikeOsm(extract(line({ id: 1, tags: { waterway: 'river' } })))).toBe(true);
    expect(looksLikeOsm(`\uFEFF${extract(line({ railway: 'rail' }))}`)).toBe(true);
  });

  it('is never taken for one where it is a file of data', () => {
    const point = { type: 'Feature', geometry: { type: 'Point', coordinates: [76.9, 43.2] } };
    const accidents = Array.from({ length: 30 }, (_, i) => ({ ...point, properties: { date: '2020-01-01', road: i } }));
    expect(looksLikeOsm(extract(...accidents))).toBe(false);
    expect(looksLikeOsm(extract(line({ name: 'Участок 1', year: 2019 })))).toBe(false);
    expect(looksLikeOsm(extract({ ...point, properties: { highway: 'bus_stop' } }))).toBe(false);
    expect(looksLikeOsm('highway;lon;lat\n"highway":"x"')).toBe(false);
    expect(looksLikeOsm('{"type":"FeatureCollection","features":[]}')).toBe(false);
  });

  it('is drawn by its tags, written beside the properties or in an object of their own', () => {
    const sorts: readonly (readonly [object, string, string | null])[] = [
      [{ highway: 'trunk_link' }, 'LineString', 'highway'],
      [{ highway: 'secondary' }, 'MultiLineString', 'major'],
      [{ highway: 'proposed' }, 'LineString', null],
      [{ tags: { highway: 'residential' } }, 'LineString', 'minor'],
      [{ railway: 'rail' }, 'LineString', 'rail'],
      [{ railway: 'abandoned' }, 'LineString', null],
      [{ waterway: 'river' }, 'LineString', 'stream'],
      [{ natural: 'water' }, 'Polygon', 'water'],
      [{ leisure: 'park' }, 'MultiPolygon', 'green'],
      [{ building: 'no' }, 'Polygon', null],
      [{ building: 'yes' }, 'Polygon', 'building'],
      [{ place: 'suburb', name: 'Орбита' }, 'Point', 'place'],
      [{ place: 'suburb' }, 'Point', null],
      [{ amenity: 'bank', name: 'Банк' }, 'Point', null],
    ];
    for (const [properties, shape, sort] of sorts) expect(sortOf(properties, shape)).toBe(sort);
  });

  it('keeps names in three languages and nothing else of what the file says', () => {
    const ground = osmGround(
      JSON.parse(extract(line({ highway: 'primary', name: 'Абай', 'name:ru': 'Абая', operator: 'x' }))),
    );
    expect(ground?.features[0].properties).toEqual({ k: 'major', name: 'Абай', 'name:ru': 'Абая' });
  });

  it('that cannot be the ground says why', async () => {
    const why = async (given: File): Promise<unknown> => {
      const opened = await openGround(given);
      return opened.ok ? 'taken' : opened.error;
    };
    const road = extract(line({ highway: 'primary' }));
    expect(await why(file(road))).toBe('taken');
    expect(await why(file(road.slice(0, -9)))).toBe('unreadable');
    expect(await why(file(extract(line({ name: 'x' }))))).toBe('foreign');
    expect(await why(file('{"type":"FeatureCollection"}'))).toBe('foreign');
    expect(
      await why(
        file(
          extract(
            line({ highway: 'primary' }, [
              [30, 60],
              [30.1, 60],
            ]),
          ),
        ),
      ),
    ).toBe('elsewhere');
    const large = file(road);
    Object.defineProperty(large, 'size', { value: MOST_GEOJSON_MB * 1e6 + 1 });
    expect(await why(large)).toBe('large');
  });
});
