import { describe, expect, it } from 'vitest';
import { classOf } from '../../src/map/scales';
import { cellShades } from '../../src/ui/shared/cellShades';

describe('classes of the cells of a table', () => {
  it('are equally wide, so that the darkest holds only what is near the largest', () => {
    // Hours of weekdays as a city has them: quiet nights, full evenings.
    const values = Array.from({ length: 168 }, (_, k) => 30 + Math.round(70 * Math.sin((Math.PI * (k % 24)) / 24)));
    const scale = cellShades(values, 10);
    expect(scale.breaks).toEqual([1, 21, 41, 61, 81]);
    const darkest = values.filter((value) => classOf(scale, value) === 4);
    expect(Math.min(...darkest)).toBeGreaterThan(0.8 * Math.max(...values));
  });

  it.each([1, 4, 9])('keep %i from the strongest colours', (most) => {
    const scale = cellShades([0, null, undefined, most], 10);
    expect(scale.breaks).toEqual([1, 4, 7, 10, 13]);
    expect(classOf(scale, most)).toBeLessThan(3);
    expect(classOf(scale, 0)).toBe(-1);
  });

  it('leave out what no cell reaches', () => {
    expect(cellShades([11, 3], 10).breaks).toEqual([1, 4, 7, 10]);
    expect(cellShades([], 10).breaks).toEqual([1, 4, 7, 10, 13]);
  });
});
