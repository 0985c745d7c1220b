import { describe, expect, it } from 'vitest';
import { isPlaceLeftOut } from '../../src/analysis/place/leftOutPlace';
import type { Area } from '../../src/domain/area';
import { NO_FILTER } from '../../src/domain/filter';
import type { LonLatMultiPolygon } from '../../src/domain/geometry';

const square = (west: number, south: number): LonLatMultiPolygon => [
  [
    [
      [west, south],
      [west + 0.1, south],
      [west + 0.1, south + 0.1],
      [west, south + 0.1],
      [west, south],
    ],
  ],
];
const WANTED = { id: 'wanted', geometry: square(76.8, 43.2) } as unknown as Area;
const only = { ...NO_FILTER, districts: ['wanted'] };
const isOut = (place: LonLatMultiPolygon): boolean => isPlaceLeftOut(place, null, only, [WANTED]);

describe('a filter by district', () => {
  it('leaves out an area that has no more than a border in common with what it asks for', () => {
    expect(isOut(square(76.9, 43.2))).toBe(true);
    expect(isOut(square(76.9, 43.3))).toBe(true);
    // Drawn by another hand, some metres over the border.
    expect(isOut(square(76.89995, 43.2))).toBe(true);
  });

  it('leaves something of an area that lies partly in what it asks for, that it holds, and that lies in it', () => {
    expect(isOut(square(76.89, 43.2))).toBe(false);
    expect(isOut(square(76.8, 43.2))).toBe(false);
    expect(
      isOut([
        [
          [
            [76.84, 43.24],
            [76.86, 43.24],
            [76.85, 43.26],
            [76.84, 43.24],
          ],
        ],
      ]),
    ).toBe(false);
  });
});
