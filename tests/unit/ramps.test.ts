import { describe, expect, it } from 'vitest';
import { contrast } from '../../src/map/colour';
import { INK } from '../../src/map/ink';
import { rampOf, type Scale, type Theme } from '../../src/map/scales';
import { deltaE2000, MACHADO, seenWith, toLab } from './colourVision';

/** Apart enough to be told side by side by anyone: about three times what a trained eye just sees (CIEDE2000 of 2). */
const APART = 6;
/**
 * WCAG 2.2, 1.4.3: text of any size on its own halo, and large text (the wall's names are 28 px and bold, or larger).
 */
const TEXT = 4.5;
const LARGE_TEXT = 3;

const THEMES: readonly Theme[] = ['light', 'dark'];
const VISIONS = { normal: [1, 0, 0, 0, 1, 0, 0, 0, 1], ...MACHADO };
/** Every ramp the product can draw: as many classes as any layer or scene asks for, and fewer where values run out. */
const SCALES: readonly Scale[] = [
  ...[1, 2, 3, 4, 5].map((n): Scale => ({ kind: 'sequential', breaks: Array.from({ length: n }, (_, k) => k + 1) })),
  ...[1, 2, 3].map((n): Scale => ({ kind: 'diverging', breaks: Array.from({ length: n }, (_, k) => k + 1) })),
];
const CASES = THEMES.flatMap((theme) =>
  SCALES.map((scale) => [theme, scale.kind, scale.breaks.length, rampOf(scale, theme)] as const),
);

describe('the formula of colour difference', () => {
  it('gives the published values (Sharma, Wu and Dalal 2005, table 1)', () => {
    const pairs = [
      [[50, 2.6772, -79.7751], [50, 0, -82.7485], 2.0425],
      [[50, -1.3802, -84.2814], [50, 0, -82.7485], 1.0],
      [[50, 2.5, 0], [73, 25, -18], 27.1492],
      [[60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387], 1.2644],
      [[22.7233, 20.0904, -46.694], [23.0331, 14.973, -42.5619], 2.0373],
      [[2.0776, 0.0795, -1.135], [0.9033, -0.0636, -0.5514], 0.9082],
    ] as const;
    for (const [one, two, expected] of pairs) expect(deltaE2000(one, two)).toBeCloseTo(expected, 4);
  });
});

describe('every ramp', () => {
  it.each(CASES)('tells neighbouring classes apart for every reader (%s, %s, %i)', (_, __, ___, ramp) => {
    for (const [vision, matrix] of Object.entries(VISIONS)) {
      const seen = ramp.map((colour) => toLab(seenWith(colour, matrix)));
      for (let k = 1; k < seen.length; k++)
        expect([vision, k, deltaE2000(seen[k - 1], seen[k]) >= APART]).toEqual([vision, k, true]);
    }
  });

  it.each(CASES)('tells any two classes apart for every reader (%s, %s, %i)', (_, __, ___, ramp) => {
    for (const matrix of Object.values(VISIONS)) {
      const seen = ramp.map((colour) => toLab(seenWith(colour, matrix)));
      for (const [i, one] of seen.entries())
        for (const two of seen.slice(i + 1)) expect(deltaE2000(one, two)).toBeGreaterThanOrEqual(APART);
    }
  });

  it.each(CASES)(
    'leaves words readable on each of its colours, by their ink or by their halo (%s, %s, %i)',
    (theme, _, __, ramp) => {
      const { label, halo } = INK[theme];
      expect(contrast(label, halo)).toBeGreaterThan(TEXT);
      for (const colour of ramp)
        expect(Math.max(contrast(label, colour), contrast(halo, colour))).toBeGreaterThanOrEqual(LARGE_TEXT);
    },
  );

  it('begins on the dark ground half as bright again as that, and goes on in even steps', () => {
    const ramp = rampOf({ kind: 'sequential', breaks: [1, 2, 3, 4, 5] }, 'dark');
    const steps = ramp.map((colour, k) => contrast(colour, ramp[k - 1] ?? INK.dark.ground));
    expect(steps[0]).toBeGreaterThanOrEqual(1.5);
    expect(Math.max(...steps) / Math.min(...steps)).toBeLessThan(1.1);
    expect(contrast(INK.dark.hatch, INK.dark.ground)).toBeGreaterThanOrEqual(1.8);
  });

  it.each(CASES.filter(([, kind]) => kind === 'sequential'))(
    'ends in a colour that stands off from the ground by 3:1 (%s, %s, %i)',
    (theme, _, __, ramp) => {
      expect(contrast(ramp[ramp.length - 1], INK[theme].ground)).toBeGreaterThanOrEqual(3);
    },
  );
});
