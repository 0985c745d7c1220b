import fc from 'fast-check';
import geodesic from 'geographiclib-geodesic';
import proj4 from 'proj4';
import { describe, expect, test } from 'vitest';
import { fillPlane } from '../../src/domain/planeColumns';
import { toLonLat, toPlane } from '../../src/domain/projection';
import { runs } from '../prove';

const lon = fc.double({ min: 76.5, max: 77.4, noNaN: true });
const lat = fc.double({ min: 42.9, max: 43.6, noNaN: true });
proj4.defs('EPSG:32643', '+proj=utm +zone=43 +datum=WGS84 +units=m +no_defs');

describe('the plane of EPSG:32643', () => {
  test('puts Almaty where the reference says', () => {
    const [x, y] = toPlane(76.9286, 43.2567);
    expect([Math.round(x), Math.round(y)]).toEqual([656543, 4791127]);
  });

  test('agrees with proj4 to a tenth of a millimetre', () => {
    fc.assert(
      fc.property(lon, lat, (a, b) => {
        const ours = toPlane(a, b);
        const theirs = proj4('WGS84', 'EPSG:32643', [a, b]);
        expect(Math.hypot(ours[0] - theirs[0], ours[1] - theirs[1])).toBeLessThan(1e-4);
      }),
      { numRuns: runs(2000) },
    );
  });

  test('puts whole columns where it puts their rows, near the city and far from it, to a hundredth of a micrometre', () => {
    const anywhere = fc.tuple(fc.double({ min: -180, max: 180 }), fc.double({ min: -90, max: 90 }));
    const inZone = fc.tuple(fc.double({ min: 71, max: 79 }), fc.double({ min: -72, max: 72 }));
    const onEdge = fc.tuple(fc.integer({ min: 140, max: 158 }), fc.integer({ min: -144, max: 144 }));
    const halves = onEdge.map(([a, b]): [number, number] => [a / 2, b / 2]);
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.tuple(lon, lat), inZone, halves, anywhere), { maxLength: 40 }), (places) => {
        const column = (of: (place: readonly [number, number]) => number): Float64Array =>
          Float64Array.from(places, of);
        const [x, y] = [column(() => 0), column(() => 0)];
        fillPlane({ lon: column(([a]) => a), lat: column(([, b]) => b) }, { x, y }, places.length);
        places.forEach(([a, b], i) => {
          const one = toPlane(a, b);
          if (one.every(Number.isFinite) && Math.abs(b) <= 72 && Math.abs(a - 75) <= 5)
            expect(Math.hypot(x[i] - one[0], y[i] - one[1])).toBeLessThan(1e-8);
          else expect([x[i], y[i]]).toEqual(one);
        });
      }),
      { numRuns: runs(500) },
    );
  });

  test('comes back to the same degree', () => {
    fc.assert(
      fc.property(lon, lat, (a, b) => {
        const back = toLonLat(...toPlane(a, b));
        expect(Math.abs(back[0] - a)).toBeLessThan(1e-11);
        expect(Math.abs(back[1] - b)).toBeLessThan(1e-11);
      }),
      { numRuns: runs(2000) },
    );
  });

  test('keeps distances over the city within 0.1 % of the geodesic', () => {
    fc.assert(
      fc.property(lon, lat, lon, lat, (lon1, lat1, lon2, lat2) => {
        const { s12 } = geodesic.Geodesic.WGS84.Inverse(lat1, lon1, lat2, lon2);
        fc.pre(s12 !== undefined && s12 > 1);
        const [x1, y1] = toPlane(lon1, lat1);
        const [x2, y2] = toPlane(lon2, lat2);
        expect(Math.abs(Math.hypot(x2 - x1, y2 - y1) / (s12 ?? 1) - 1)).toBeLessThan(1e-3);
      }),
      { numRuns: runs(2000) },
    );
  });
});
