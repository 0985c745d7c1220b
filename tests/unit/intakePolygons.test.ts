import { describe, expect, test } from 'vitest';
import type { LonLat } from '../../src/domain/geometry';
import { firstCrossing } from '../../src/intake/places/crossings';
import { bytesOf, taken } from '../fixtures/openedBytes';
import type { Intake } from '../../src/intake/file/intake';

type Ring = [number, number][];

/** A square by its south-western corner and its side in degrees; with `turned` clockwise. */
const square = (lon: number, lat: number, side: number, turned = false): Ring => {
  const ring: Ring = [
    [lon, lat],
    [lon + side, lat],
    [lon + side, lat + side],
    [lon, lat + side],
    [lon, lat],
  ];
  return turned ? ring.reverse() : ring;
};
const read = (...geometries: readonly unknown[][]): Promise<Intake> =>
  taken(
    bytesOf(
      JSON.stringify({
        type: 'FeatureCollection',
        features: geometries.map((coordinates, i) => ({
          type: 'Feature',
          properties: { name: `A${i}` },
          geometry: { type: 'MultiPolygon', coordinates },
        })),
      }),
    ),
    'f.geojson',
    { kind: 'areas' },
  );

describe('an area that would be counted wrong', () => {
  const bowTie: Ring = [
    [76.9, 43.2],
    [76.95, 43.25],
    [76.95, 43.2],
    [76.9, 43.25],
    [76.9, 43.2],
  ];
  // The same, crossing at a point of its own, and with wings of two sizes.
  const throughPoint: Ring = [
    [76.9, 43.2],
    [76.92, 43.22],
    [76.95, 43.25],
    [76.95, 43.19],
    [76.92, 43.22],
    [76.9, 43.24],
    [76.9, 43.2],
  ];
  const twice: Ring = [...square(76.9, 43.2, 0.04).slice(0, -1), ...square(76.9, 43.2, 0.02)];
  const spike: Ring = [
    [76.9, 43.2],
    [76.95, 43.2],
    [76.92, 43.2],
    [76.9, 43.2],
  ];

  test.each<readonly [string, unknown[], string]>([
    [
      'has a hole around its ring',
      [[square(76.9, 43.2, 0.02), square(76.89, 43.19, 0.04, true)]],
      'polygon-hole-outside',
    ],
    [
      'has a hole beside its ring',
      [[square(76.9, 43.2, 0.02), square(76.95, 43.2, 0.01, true)]],
      'polygon-hole-outside',
    ],
    [
      'has a hole in a hole',
      [[square(76.9, 43.2, 0.04), square(76.91, 43.21, 0.02, true), square(76.915, 43.215, 0.01, true)]],
      'polygon-hole-outside',
    ],
    [
      'has a hole across its ring',
      [[square(76.9, 43.2, 0.02), square(76.915, 43.205, 0.01, true)]],
      'polygon-crossing',
    ],
    ['crosses itself', [[bowTie]], 'polygon-crossing'],
    ['crosses itself at one of its points', [[throughPoint]], 'polygon-crossing'],
    ['goes round twice', [[twice]], 'polygon-crossing'],
    ['has parts that overlap', [[square(76.9, 43.2, 0.02)], [square(76.91, 43.21, 0.02)]], 'polygon-crossing'],
    ['has a part in a part', [[square(76.9, 43.2, 0.04)], [square(76.91, 43.21, 0.01)]], 'polygon-crossing'],
    ['has no ground', [[spike]], 'polygon-no-area'],
    ['has less than a square metre', [[square(76.9, 43.2, 0.000005)]], 'polygon-no-area'],
    [
      'has infinite numbers',
      [
        [
          [
            [76.9, 43.2],
            [Infinity, 43.2],
            [76.9, 43.3],
            [76.9, 43.2],
          ],
        ],
      ],
      'bad-polygon',
    ],
    [
      'has two points',
      [
        [
          [
            [76.9, 43.2],
            [76.91, 43.2],
          ],
        ],
      ],
      'bad-polygon',
    ],
  ])('is set aside where it %s', async (_, geometry, code) => {
    const { areas, quarantine } = await read(geometry, [[square(77, 43.2, 0.01)]]);
    expect(quarantine.map((row) => [row.line, row.reason.code])).toEqual([[1, code]]);
    expect(areas).toHaveLength(1);
  });
});

describe('an area that only needs a little', () => {
  test.each<readonly [string, unknown[], string, number]>([
    ['a ring left open', [[square(76.9, 43.2, 0.02).slice(0, -1)]], 'ring-closed', 1],
    [
      'a point given twice in a row',
      [[[...square(76.9, 43.2, 0.02).slice(0, 2), ...square(76.9, 43.2, 0.02).slice(1)]]],
      'repeated-points',
      1,
    ],
    ['a sliver beside it', [[square(76.9, 43.2, 0.02)], [square(76.95, 43.2, 0.000005)]], 'sliver-dropped', 1],
    ['a hole of nothing', [[square(76.9, 43.2, 0.02), square(76.91, 43.21, 0.000005, true)]], 'sliver-dropped', 1],
    ['the same part twice', [[square(76.9, 43.2, 0.02)], [square(76.9, 43.2, 0.02, true)]], 'repeated-part', 1],
  ])('with %s is mended and counted', async (_, geometry, code, count) => {
    const { areas, preview } = await read(geometry);
    expect(preview.repairs).toEqual([{ code, count }]);
    expect(areas?.[0].geometry).toEqual([[square(76.9, 43.2, 0.02)]]);
  });

  test('is left as it is where rings touch, share an edge, or turn back on themselves', async () => {
    const island: Ring = [
      [76.9, 43.2],
      [76.94, 43.2],
      [76.94, 43.24],
      [76.9, 43.24],
      [76.9, 43.22],
      [76.91, 43.23],
      [76.92, 43.22],
      [76.91, 43.21],
      [76.9, 43.22],
      [76.9, 43.2],
    ];
    const { preview, quarantine } = await read(
      [[square(76.9, 43.2, 0.02)], [square(76.92, 43.2, 0.02)], [square(76.92, 43.22, 0.02)]],
      [[square(76.9, 43.2, 0.04), square(76.9, 43.21, 0.01, true)]],
      [[island]],
    );
    expect(quarantine).toEqual([]);
    expect(preview.repairs).toEqual([]);
  });
});

describe('a crossing of outlines', () => {
  /** A wavy outline of many points, the last of which may be moved across. */
  const wavy = (count: number): LonLat[] => {
    const ring = Array.from({ length: count }, (_, i): LonLat => {
      const angle = (2 * Math.PI * i) / count;
      const radius = 0.1 + 0.01 * Math.sin(angle * 40);
      return [76.9 + radius * Math.cos(angle), 43.2 + radius * Math.sin(angle)];
    });
    return [...ring, ring[0]];
  };

  test('is found among very many points, and none where there is none', () => {
    const ring = wavy(100_000);
    expect(firstCrossing([ring])).toBeNull();
    ring[70_000] = [76.9 + 0.2, 43.2];
    expect(firstCrossing([ring])).not.toBeNull();
  });

  test('is the same by every pair of edges', () => {
    const crosses = (ring: readonly LonLat[]): boolean => {
      const side = (a: LonLat, b: LonLat, c: LonLat): number =>
        Math.sign((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]));
      for (let i = 1; i < ring.length; i++)
        for (let k = i + 1; k < ring.length; k++) {
          const [a, b, c, d] = [ring[i - 1], ring[i], ring[k - 1], ring[k]];
          if (side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0) return true;
        }
      return false;
    };
    let found = 0;
    for (let seed = 1; seed <= 300; seed++) {
      let state = seed;
      const next = (): number => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
      const points = Array.from({ length: 4 + (seed % 5) }, (): LonLat => [76.9 + next() / 10, 43.2 + next() / 10]);
      const ring = [...points, points[0]];
      if (crosses(ring)) found++;
      expect(firstCrossing([ring]) !== null).toBe(crosses(ring));
    }
    expect(found).toBeGreaterThan(50);
  });
});

describe('areas as WKT in a table', () => {
  const read = (text: string, choices = {}) => taken(bytesOf(text), 'areas.csv', choices);

  test('are read as areas, and nothing is asked', async () => {
    const text = `name;wkt;население
A;"POLYGON((76.9 43.2,76.92 43.2,76.92 43.22,76.9 43.2))";"12 000"
B;"MULTIPOLYGON Z (((77 43.2 1,77.01 43.2 1,77.01 43.21 1,77 43.2 1)),((77.02 43.2 1,77.03 43.2 1,77.03 43.21 1,77.02 43.2 1)))";9000
C;"POLYGON((76.9 43.2,76.92";1
D;;1
E;"POLYGON((alert(1)))";1
`;
    const { areas, preview, quarantine } = await read(text);
    expect(preview).toMatchObject({ kind: 'areas', accepted: 2, questions: [] });
    expect(areas?.map(({ names, population }) => [names.en, population])).toEqual([
      ['A', 12000],
      ['B', 9000],
    ]);
    expect(quarantine.map((row) => [row.line, row.reason.code])).toEqual([
      [4, 'wrong-geometry'],
      [5, 'no-geometry'],
      [6, 'wrong-geometry'],
    ]);
  });

  test('are read in the system that they name', async () => {
    const metres = 'POLYGON((656543 4791127,657543 4791127,657543 4792127,656543 4792127,656543 4791127))';
    const { areas, preview } = await read(`id,geom\n1,"SRID=32643;${metres}"\n`);
    expect(preview).toMatchObject({ questions: [], readings: { 'coordinate-system': 'EPSG:32643' } });
    expect(areas?.[0].areaKm2).toBeCloseTo(1, 2);
    expect((await read(`id,geom\n1,"${metres}"\n`)).preview.questions).toMatchObject([{ code: 'coordinate-system' }]);
  });
});

test('a file of addresses alone is told what it needs', async () => {
  const { preview } = await taken(bytesOf('дата;адрес;вид\n01.03.2024;Абая 1;кража\n'), 'f.csv');
  expect(preview.questions.map(({ code }) => code)).toContain('missing-column');
  expect(preview.warnings).toContainEqual({ code: 'address-alone', params: { column: 'адрес' } });
});
