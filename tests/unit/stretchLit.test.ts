import { describe, expect, it } from 'vitest';
import type { Stretch } from '../../src/domain/stretch';
import { drawn } from '../../src/map/layers/drawn';
import { stretches as layer } from '../../src/map/layers/stretches';
import type { Picture } from '../../src/map/layer';
import type { DrawnPicture } from '../../src/map/mapData';
import { sidesOf, stretchFeatures } from '../../src/state/map/mapFiles';

const stretch = (id: string, year: number): Stretch => ({
  id,
  year,
  lengthM: 800,
  districtId: 'almaly',
  position: 'illustrative',
  line: [
    [76.93, 43.25],
    [76.94, 43.25],
  ],
});
const STRETCHES = [stretch('old', 2019), stretch('new', 2020)];
const picture = (shown: DrawnPicture): Picture =>
  ({
    look: { theme: 'light', locale: 'ru', map: 'planner' },
    data: { drawn: shown },
    layers: [],
  }) as unknown as Picture;
const offsetOf = (parts: readonly { readonly id: string; readonly paint?: object }[], id: string): unknown =>
  (parts.find((part) => part.id === id)?.paint as Record<string, unknown> | undefined)?.['line-offset'];

describe('a chosen stretch of road', () => {
  it('is lit along the line of its own year, not between two', () => {
    const sideOf = sidesOf(STRETCHES);
    expect(stretchFeatures(STRETCHES).features.map(({ properties }) => properties?.['side'])).toEqual([
      sideOf(2019),
      sideOf(2020),
    ]);
    expect(sideOf(2020)).not.toBe(0);
    const shown: DrawnPicture = [
      { name: '', ring: null, line: STRETCHES[1].line, radiusM: 50, isChosen: true, side: sideOf(2020) },
      { name: '', ring: null, line: STRETCHES[1].line, radiusM: 50, isChosen: false },
    ];
    const made = drawn.sources.drawn.made(picture(shown), true, undefined).data;
    expect('features' in made && made.features.map(({ properties }) => properties?.['side'])).toEqual([1, 0]);
    const asDrawn = offsetOf(drawn.parts(picture(shown)), 'drawn-line');
    expect(asDrawn).toBeDefined();
    expect(asDrawn).toEqual(offsetOf(layer.parts(picture(shown), true), 'stretches'));
  });
});
