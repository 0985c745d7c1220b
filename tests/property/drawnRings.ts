import fc from 'fast-check';
import type { LonLat } from '../../src/domain/geometry';

/** Outlines within a box of degrees, of 3 to `most` corners that lie around a middle: their sides never cross. */
export const outlines = (box: { lon: number; lat: number; degrees: number }, most: number): fc.Arbitrary<LonLat[]> =>
  fc
    .tuple(fc.array(fc.integer({ min: 20, max: 100 }), { minLength: 3, maxLength: most }), fc.nat(359))
    .map(([radii, turn]) =>
      radii.map((radius, k): LonLat => {
        const angle = (turn * Math.PI) / 180 + (2 * Math.PI * k) / radii.length;
        const reach = (radius / 100) * box.degrees;
        const degrees = (value: number): number => Number(value.toFixed(5)) + 0;
        return [degrees(box.lon + reach * Math.cos(angle)), degrees(box.lat + reach * Math.sin(angle))];
      }),
    );
