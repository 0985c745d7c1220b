import { describe, expect, test } from 'vitest';
import { candidatesOf, demandCase } from '../../src/analysis/siting/city/sitingCase';
import { main } from '../../src/cli/main';
import { DRAWN } from '../../src/domain/drawn';
import type { LonLat } from '../../src/domain/geometry';
import { toLonLat, toPlane } from '../../src/domain/projection';
import { tableAt } from '../unit/coverageScene';
import { askedOf, partsOf } from '../unit/sitingScene';
import { folderWith } from './twinRun';

const [X, Y] = toPlane(76.95, 43.23);
const at = (east: number, north: number): LonLat => toLonLat(X + east, Y + north);
const degrees = ([lon, lat]: LonLat): string => `${lon.toFixed(7)},${lat.toFixed(7)}`;

/** Each ground with places a metre to either side of its edge. */
const GROUNDS = {
  circle: {
    ground: `circle:${degrees(at(0, 0))}:300`,
    inside: [at(299, 0), at(0, -299), at(-211, 211)],
    outside: [at(301, 0), at(0, -301), at(-213, 213)],
  },
  polygon: {
    ground: `polygon:${[at(-400, -200), at(400, -200), at(400, 200), at(-400, 200)].map(degrees).join('~')}`,
    inside: [at(399, 0), at(-399, 0), at(0, 199), at(0, -199)],
    outside: [at(401, 0), at(-401, 0), at(0, 201), at(0, -201)],
  },
  strip: {
    ground: `strip:100:${[at(-300, 0), at(300, 0), at(300, 300)].map(degrees).join('~')}`,
    inside: [at(0, 99), at(0, -99), at(399, 150), at(-399, 0), at(370, -70)],
    outside: [at(0, 101), at(0, -101), at(401, 150), at(-401, 0), at(371.5, -71.5)],
  },
} as const;

describe('ground closed to new posts', () => {
  test.each(Object.entries(GROUNDS))(
    'has one edge for the page and the command line: %s, a metre to either side',
    async (_, { ground, inside, outside }) => {
      const places = [...inside, ...outside];
      const rows = places.map((place, k) => `k${k},${degrees(place)}`);
      const folder = folderWith({
        'places.csv': ['id,lon,lat', ...rows].join('\n'),
        'demand.csv': ['date,lon,lat', ...places.map((place) => `2019-01-05,${degrees(place)}`)].join('\n'),
      });
      let written = '';
      const args = ['--demand', 'demand.csv', '--candidates', 'places.csv', '--radius', '100', '--anyway', '--count'];
      const closed = ['--closed-ground', ground, '--format', 'json'];
      await main(['sites', ...args, String(outside.length), ...closed], folder, {
        out: (text) => void (written += text),
        err: () => undefined,
      });
      const twin = JSON.parse(written) as { candidates: number; sites: { candidate: string }[] };
      const open = outside.map((__, k) => `k${inside.length + k}`);
      expect(twin.sites.map(({ candidate }) => candidate).sort()).toEqual(open.toSorted());

      const points = places.map((place, k) => {
        const [lon, lat] = degrees(place).split(',').map(Number);
        const [x, y] = toPlane(lon, lat);
        return { id: `k${k}`, lon, lat, x, y };
      });
      const asked = askedOf({
        candidates: { kind: 'dataset', id: 'places' },
        closedGround: [DRAWN.fromText(ground, 'all')!],
      });
      const parts = { ...partsOf(tableAt([[76.95, 43.23]])), points: points as never };
      const page = candidatesOf(parts, asked, demandCase(parts, asked).demand);
      expect([...page.ids].sort()).toEqual(open.toSorted());
      expect(twin.candidates).toBe(page.ids.length);
    },
  );

  test('counts no place on closed ground among the candidates', async () => {
    const folder = folderWith({
      'places.csv': 'id,lon,lat\na,76.93,43.25\nb,76.95,43.26\n',
      'demand.csv': 'date,lon,lat\n2019-01-05,76.93,43.25\n2019-01-05,76.95,43.26\n',
    });
    const counts: unknown[] = [];
    for (const closed of ['circle:76.95,43.26:100', 'circle:76.8,43.26:100']) {
      let written = '';
      await main(
        ['sites', '--demand', 'demand.csv', '--candidates', 'places.csv', '--radius', '100', '--anyway'].concat([
          '--count',
          '1',
          '--closed-ground',
          closed,
          '--format',
          'json',
        ]),
        folder,
        { out: (text) => void (written += text), err: () => undefined },
      );
      counts.push((JSON.parse(written) as { candidates: number }).candidates);
    }
    expect(counts).toEqual([1, 2]);
  });
});
