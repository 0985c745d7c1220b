import { describe, expect, test } from 'vitest';
import { toPlane } from '../../src/domain/projection';
import { readEdges } from '../../src/intake/points/readEdges';
import { readSites, type Sites } from '../../src/intake/points/readSites';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const sites = (text: string, planar = true): Sites => {
  const read = readSites(bytes(text), 'sites.csv', planar);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
};
const refusal = (text: string, planar = true): unknown => {
  const read = readSites(bytes(text), 'sites.csv', planar);
  return read.ok ? null : { code: read.error.code, ...read.error.params };
};

describe('sites of a file', () => {
  test('keep its order, with weight, id and district where there are such columns', () => {
    const read = sites('id,x,y,weight,district\nb,3,4,2,north\na,1,2,0.5,\n');
    expect([...read.x]).toEqual([3, 1]);
    expect([...read.y]).toEqual([4, 2]);
    expect([...(read.weight ?? [])]).toEqual([2, 0.5]);
    expect(read.id).toEqual(['b', 'a']);
    expect(read.district).toEqual(['north', '']);
    expect(read.lon.every(Number.isNaN)).toBe(true);
  });

  test('have neither weight nor id where the file has none, and other columns of numbers are no ids', () => {
    expect(sites('x,y,code,n\n1,2,7,7\n3,4,7,7\n')).toMatchObject({ weight: null, id: null, district: null });
  });

  test('are read with semicolons, decimal commas, CRLF and words of other languages', () => {
    const read = sites('X;Y;вес;район\r\n1,5;2;3;Медеу\r\n');
    expect([read.x[0], read.y[0], read.weight?.[0], read.district?.[0]]).toEqual([1.5, 2, 3, 'Медеу']);
  });

  test("are projected from degrees, and x, y are taken on a plane of one's own even beside degrees", () => {
    const degrees = sites('lon,lat\n76.93,43.25\n', false);
    expect([degrees.x[0], degrees.y[0]]).toEqual(toPlane(76.93, 43.25));
    expect([degrees.lon[0], degrees.lat[0]]).toEqual([76.93, 43.25]);
    expect(sites('lon,lat,x,y\n76.93,43.25,10,20\n').x[0]).toBe(10);
    expect(sites('lon,lat,x,y\n76.93,43.25,10,20\n', false).lon[0]).toBe(76.93);
  });

  test("come from GeoJSON too, the feature's id among them", () => {
    const feature = {
      type: 'Feature',
      id: 'k7',
      geometry: { type: 'Point', coordinates: [76.9, 43.2] },
      properties: { weight: 3 },
    };
    const read = sites(JSON.stringify({ type: 'FeatureCollection', features: [feature] }), false);
    expect([read.id?.[0], read.weight?.[0], read.lon[0]]).toEqual(['k7', 3, 76.9]);
  });

  test('may be none', () => {
    expect(sites('x,y\n').x).toHaveLength(0);
    expect(sites('{"type":"FeatureCollection","features":[]}', false).x).toHaveLength(0);
  });

  test.each([
    ['x,y,weight\n0,0,1\n5,5,-1\n', { code: 'bad-weight', line: 3, value: '-1', column: 'weight' }],
    ['x,y,weight\n0,0,NaN\n', { code: 'bad-weight', line: 2, value: 'NaN' }],
    ['x,y,weight\n0,0,\n', { code: 'bad-weight', line: 2, value: '' }],
    ['x,y,weight\n0,0,Infinity\n', { code: 'bad-weight', line: 2 }],
    ['x,y\n0,0\nNaN,3\n', { code: 'bad-place', line: 3, value: 'NaN,3' }],
    ['x,y\n0,0\n,\n1,1\n', { code: 'bad-place', line: 3 }],
    ['id,x,y\na,0,0\nb,1,1\na,2,2\n', { code: 'duplicate-site-id', line: 4, value: 'a' }],
    ['a,b\n1,2\n', { code: 'no-header' }],
    ['', { code: 'empty-file' }],
  ])('%j is refused by line and value', (text, expected) => {
    expect(refusal(text)).toMatchObject({ file: 'sites.csv', ...expected });
  });

  test('too far from the zone are refused: their distances could not be told', () => {
    expect(refusal('lon,lat\n-122.4,37.8\n', false)).toMatchObject({ code: 'outside-area', line: 2, lon: -122.4 });
    expect(refusal('lon,lat\n43.25,76.92\n', false)).toMatchObject({ code: 'outside-area', line: 2 });
  });
});

describe('edges of a graph', () => {
  const edges = (text: string): unknown => {
    const read = readEdges(bytes(text), 'g.txt');
    if (!read.ok) return { code: read.error.code, ...read.error.params };
    const { nodes, p, from, to, length } = read.value;
    return { nodes, p, edges: [...length].map((metres, e) => [from[e], to[e], metres]) };
  };

  test('are read as OR-Library writes them, with blanks and line ends as they come', () => {
    expect(edges(' 3 2 1 \r\n\r\n  1   2\t30 \r\n 2 3 0.5\r\n\r\n')).toEqual({
      nodes: 3,
      p: 1,
      edges: [
        [0, 1, 30],
        [1, 2, 0.5],
      ],
    });
    expect(edges('1 0')).toEqual({ nodes: 1, p: null, edges: [] });
  });

  test.each([
    ['', { code: 'empty-file' }],
    ['nodes edges\n', { code: 'edges-header', line: 1 }],
    ['3\n', { code: 'edges-header' }],
    ['0 0\n', { code: 'edges-header' }],
    ['999999999 1\n1 2 3\n', { code: 'edges-header' }],
    ['\n2 1\n1 2\n', { code: 'edge-line', line: 3, value: '1 2' }],
    ['2 1\n1 3 4\n', { code: 'edge-node', line: 2, value: '3', nodes: 2 }],
    ['2 1\n0 1 4\n', { code: 'edge-node', value: '0' }],
    ['2 1\n1 1.5 4\n', { code: 'edge-node', value: '1.5' }],
    ['2 1\n1 2 -4\n', { code: 'edge-length', line: 2, value: '-4' }],
    ['2 1\n1 2 NaN\n', { code: 'edge-length', value: 'NaN' }],
    ['2 1\n1 2 1e999\n', { code: 'edge-length' }],
    ['2 2\n1 2 4\n', { code: 'edge-count', line: 1, expected: 2, found: 1 }],
    ['2 1\n1 2 4\n2 1 4\n', { code: 'edge-count', expected: 1, found: 2 }],
  ])('%j is refused by line and value', (text, expected) => {
    expect(edges(text)).toMatchObject(expected);
  });
});
