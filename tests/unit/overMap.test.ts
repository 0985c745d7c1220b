import { describe, expect, it } from 'vitest';
import { TOWN_BOX } from '../../src/domain/thisCity';
import { mercator, WORLD_PX } from '../../src/state/map/firstCamera';
import { marginsOver, townBetween } from '../../src/state/map/overMap';

const LAID = { isNarrow: true, isLow: false, head: 44, headTop: 12, hasChips: false, legend: 65, covered: 14 };

describe('what lies over a map', () => {
  it.each([
    ['a phone', { width: 390, height: 501 }, LAID],
    ['a phone whose sheet is half open', { width: 390, height: 501 }, { ...LAID, covered: 146 }],
    ['a phone on its side', { width: 844, height: 228 }, { ...LAID, isLow: true, legend: 40 }],
    ['its sheet half open', { width: 844, height: 228 }, { ...LAID, isLow: true, legend: 40, covered: 70 }],
    ['a laptop at twice the size', { width: 720, height: 288 }, { ...LAID, isLow: true, hasChips: true, legend: 40 }],
  ])('leaves the whole town in sight on %s', (_, size, laid) => {
    const margins = marginsOver({ ...laid, width: size.width });
    const { lon, lat, zoom } = townBetween(size, margins, { lon: 77, lat: 43, zoom: 12 });
    const world = WORLD_PX * 2 ** zoom;
    const [west, south, east, north] = TOWN_BOX;
    const x = (at: number): number => ((at - lon) / 360) * world + size.width / 2;
    const y = (at: number): number => (mercator(lat) - mercator(at)) * world + size.height / 2;
    const { top, bottom, left = 0, right = 0 } = margins;
    expect(x(west)).toBeGreaterThan(left - 1);
    expect(x(east)).toBeLessThan(size.width - right + 1);
    expect(y(north)).toBeGreaterThan(top - 1);
    expect(y(south)).toBeLessThan(size.height - bottom + 1);
  });

  it('reckons with the sheet and the legend at the foot of a phone, with the search box at the side of a low map', () => {
    expect(marginsOver({ ...LAID, width: 390 })).toEqual({ top: 56, bottom: 14 + 34 + 65 });
    expect(marginsOver({ ...LAID, isLow: true, width: 844 })).toMatchObject({ top: 0, bottom: 14 });
  });
});
