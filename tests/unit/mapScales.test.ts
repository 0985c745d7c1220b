import { describe, expect, it } from 'vitest';
import { contrast, parseHex, toHex, toOklab } from '../../src/map/colour';
import { INK } from '../../src/map/ink';
import { legendRows } from '../../src/map/legend';
import { misfit } from '../../src/state/map/scales';
import {
  breaksFor,
  classesOf,
  classOf,
  colourOf,
  rampOf,
  weakClass,
  type BreaksKind,
  type Scale,
  type Theme,
} from '../../src/map/scales';

/** A long-tailed sample like a density surface: many small values, few large ones. */
const skewed = Float32Array.from({ length: 5000 }, (_, i) => 900 * (i / 5000) ** 6);
const themes: readonly Theme[] = ['light', 'dark'];
const kinds: readonly BreaksKind[] = ['density', 'count', 'area', 'difference', 'change'];

/** Distance of two colours in OKLab; about 0.02 is just seen side by side. */
function colourDistance(a: string, b: string): number {
  const [p, q] = [toOklab(a), toOklab(b)];
  return Math.hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]);
}

describe('breaks', () => {
  it.each(kinds)('rise strictly and are readable numbers (%s)', (kind) => {
    for (const factor of [1e-6, 0.037, 1, 42, 8000]) {
      const { breaks } = breaksFor(
        skewed.map((v) => v * factor),
        5,
        { kind },
      );
      expect(breaks.length).toBeGreaterThan(0);
      expect(breaks.length).toBeLessThanOrEqual(5);
      breaks.forEach((value, i) => {
        if (i > 0) expect(value).toBeGreaterThan(breaks[i - 1]);
        expect(Number(value.toPrecision(2))).toBeCloseTo(value, 12);
      });
    }
  });

  it.each(['density', 'count', 'difference', 'change'] as const)(
    'are neighbours of 1, 2, 5, 10, 20, 50 ..., so that a legend reads at a glance (%s)',
    (kind) => {
      for (const factor of [0.00004, 0.3, 1, 77]) {
        const { breaks } = breaksFor(
          skewed.map((v) => v * factor),
          5,
          { kind },
        );
        const digits = breaks.map((value) => Number(value.toExponential().split('e')[0]));
        digits.forEach((digit, k) => {
          expect([1, 2, 5]).toContain(digit);
          if (k > 0) expect(digit).toBe({ 1: 2, 2: 5, 5: 1 }[digits[k - 1]]);
        });
      }
    },
  );

  it('part the figures of areas at such steps, and by equal steps where they lie close together', () => {
    const of = (values: readonly number[]) => breaksFor(values, 5, { kind: 'area' }).breaks;
    expect(of([12, 340, 560, 280, 150, 90, 60])).toEqual([0, 50, 100, 200, 500]);
    expect(of([1800, 2400, 3900, 5200])).toEqual([0, 2000, 5000]);
    expect(of([6000, 9000, 14_000, 18_000])).toEqual([0, 10_000, 15_000]);
    expect(of([0, 1, 1])).toEqual([0, 1]);
    expect(of([0.3, 0.7, 2.4])).toEqual([0, 0.5, 1, 2]);
    expect(of([7, 7])).toEqual([0]);
  });

  it('are whole numbers from 1 on for counts, and none lies above the largest count', () => {
    const { breaks } = breaksFor([1, 1, 1, 2, 2, 3], 5, { kind: 'count' });
    expect(breaks[0]).toBe(1);
    for (const value of breaks) expect(Number.isInteger(value)).toBe(true);
    expect(breaks.at(-1)).toBeLessThanOrEqual(3);
  });

  it('start at 0 for areas, so that every area has a class', () => {
    const values = [0, 12, 340, 560, 280, 150, 90, 60];
    const scale = breaksFor(values, 5, { kind: 'area' });
    for (const value of values) expect(classOf(scale, value)).toBeGreaterThanOrEqual(0);
    const used = new Set(values.map((value) => classOf(scale, value)));
    expect(used.size).toBe(scale.breaks.length);
  });

  it('say something even when there is nothing to class', () => {
    for (const kind of kinds) expect(breaksFor([], 5, { kind }).breaks.length).toBeGreaterThan(0);
    expect(breaksFor([0, 0, NaN], 4, { kind: 'density' }).breaks).toEqual([1, 2, 5, 10]);
  });
});

describe('breaks of few incidents', () => {
  it('begin all classes but the palest at the floor or above, and keep every class', () => {
    for (const floor of [0.003, 1, 35.4, 1200]) {
      for (const peak of [0.1, 0.9, 3]) {
        const { breaks } = breaksFor([0, floor * peak * 0.3, floor * peak], 5, { kind: 'density', floor });
        if (peak < 1) expect(breaks).toHaveLength(5);
        expect(breaks[1]).toBeGreaterThanOrEqual(floor * (1 - 1e-9));
        expect(breaks[1]).toBeLessThanOrEqual(floor * 2.5);
        expect(breaks[0]).toBeLessThanOrEqual(floor * peak);
      }
    }
  });

  it('are 1, 10, 20, 50, 100 for cells that hold one or two', () => {
    expect(breaksFor([1, 1, 2], 5, { kind: 'count', floor: 10 }).breaks).toEqual([1, 10, 20, 50, 100]);
  });

  it('stay as they are where incidents are many', () => {
    expect(breaksFor(skewed, 5, { kind: 'density', floor: 20 })).toEqual(breaksFor(skewed, 5, { kind: 'density' }));
  });

  it('leave the palest class to what rests on too few', () => {
    const scale = breaksFor(skewed, 5, { kind: 'density' });
    expect(scale.breaks).toHaveLength(5);
    expect([-1, 0, 1, 2, 3, 4].map((id) => weakClass(scale, id))).toEqual([-1, 0, 0, 0, 0, 0]);
    expect([-3, -1, 0, 2, 3].map((id) => weakClass({ kind: 'diverging', breaks: [1, 2, 4] }, id))).toEqual([
      -1, -1, 0, 1, 1,
    ]);
  });
});

describe('pinned classes against a newer picture', () => {
  const scale: Scale = { kind: 'sequential', breaks: [12, 24, 48] };
  const of = (values: readonly number[]): ReturnType<typeof misfit> => misfit(scale, { values, floor: 0 });

  it('are told when nothing reaches them, and when everything lies in the highest or the lowest', () => {
    expect(of([0, 3, 11])).toBe('below');
    expect(of([90, 60, 50, 0])).toBe('above');
    expect(of([90, 13, 30, 60])).toBeNull();
    expect(of([13, 14, 15, 3])).toBe('one');
    expect(of([0, 0])).toBeNull();
    expect(misfit({ kind: 'diverging', breaks: [1, 2] }, { values: [-0.5, 0.2], floor: 0 })).toBe('below');
    expect(misfit({ kind: 'diverging', breaks: [1, 2] }, { values: [-1.5, 0.2], floor: 0 })).toBeNull();
  });
});

describe('classes', () => {
  const sequential: Scale = { kind: 'sequential', breaks: [5, 10, 20] };
  const diverging: Scale = { kind: 'diverging', breaks: [1, 2, 4] };

  it('include their lower bound and leave out their upper one', () => {
    expect([4.999, 5, 9.999, 10, 20, 1e9].map((v) => classOf(sequential, v))).toEqual([-1, 0, 0, 1, 2, 2]);
  });

  it('treat a rise and a fall of the same size alike', () => {
    for (const value of [0, 0.5, 1, 1.5, 2, 3.9, 4, 100])
      expect(classOf(diverging, -value)).toBe(-classOf(diverging, value) || 0);
    expect(classOf(diverging, 0.99)).toBe(0);
    expect(classOf(diverging, -4)).toBe(-3);
  });

  it.each([
    ['sequential', sequential],
    ['diverging', diverging],
  ] as const)('hold every value in exactly one class (%s)', (_, scale) => {
    for (let value = -6; value <= 30; value += 0.37) {
      const inside = classesOf(scale).filter(
        ({ from, to }) => (from === null || value >= from) && (to === null || value < to),
      );
      const id = classOf(scale, value);
      if (scale.kind === 'sequential' && id === -1) expect(inside).toEqual([]);
      else expect(inside.map((c) => c.id)).toEqual([id]);
    }
  });

  it('give no class and no colour to what is no number', () => {
    expect(classOf(sequential, NaN)).toBe(-1);
    expect(colourOf(sequential, -1, 'light')).toBeNull();
  });
});

describe('ramps', () => {
  it.each(themes)(
    'change lightness steadily from class to class, so grey tones alone tell them apart (%s)',
    (theme) => {
      for (let n = 2; n <= 7; n++) {
        const lightness = rampOf({ kind: 'sequential', breaks: Array.from({ length: n }, (_, i) => i + 1) }, theme).map(
          (c) => toOklab(c)[0],
        );
        const direction = theme === 'light' ? -1 : 1;
        for (let k = 1; k < n; k++) expect((lightness[k] - lightness[k - 1]) * direction).toBeGreaterThan(0.04);
      }
    },
  );

  it.each(themes)('keep neighbouring classes apart for readers who see no red or no green (%s)', (theme) => {
    const scales: Scale[] = [
      { kind: 'sequential', breaks: [1, 2, 4, 8, 16] },
      { kind: 'diverging', breaks: [1, 2, 4] },
    ];
    for (const scale of scales) {
      for (const see of [PROTANOPIA, DEUTERANOPIA]) {
        const seen = rampOf(scale, theme).map((c) => simulate(c, see));
        for (let k = 1; k < seen.length; k++) expect(colourDistance(seen[k], seen[k - 1])).toBeGreaterThan(0.05);
      }
    }
  });

  it.each(themes)('stand off from the ground from the first class on (%s)', (theme) => {
    const [first] = rampOf({ kind: 'sequential', breaks: [1, 2, 4, 8, 16] }, theme);
    expect(colourDistance(first, INK[theme].ground)).toBeGreaterThan(0.08);
  });

  it.each(themes)('tell a fall from a rise by hue as well (%s)', (theme) => {
    const scale: Scale = { kind: 'diverging', breaks: [1, 2, 4] };
    for (const id of [1, 2, 3]) {
      const [rise, fall] = [toOklab(colourOf(scale, id, theme) ?? ''), toOklab(colourOf(scale, -id, theme) ?? '')];
      expect(rise[2]).toBeGreaterThan(0);
      expect(fall[2]).toBeLessThan(0);
    }
  });

  it.each(themes)('leave names readable: labels meet 7:1 on their halo, symbols 4.5:1 on the ground (%s)', (theme) => {
    const ink = INK[theme];
    expect(contrast(ink.label, ink.halo)).toBeGreaterThan(7);
    expect(contrast(ink.labelQuiet, ink.halo)).toBeGreaterThan(7);
    for (const colour of [ink.post, ink.accident, ink.stretch, ink.area])
      expect(contrast(colour, ink.ground)).toBeGreaterThan(4.5);
  });

  it('read and write hexadecimal colours unchanged', () => {
    for (const hex of ['#000000', '#ffffff', '#0b4a8f', '#fbdf9d']) expect(toHex(parseHex(hex))).toBe(hex);
  });
});

describe('legend rows', () => {
  it('carry the colour of the class the value is drawn in', () => {
    const scale = breaksFor(skewed, 5, { kind: 'density' });
    for (const row of legendRows(scale, 'light', 'en')) expect(row.colour).toBe(colourOf(scale, row.id, 'light'));
  });

  it('name whole counts without overlap, highest first', () => {
    const rows = legendRows({ kind: 'sequential', breaks: [1, 2, 5, 10] }, 'light', 'en', { whole: true });
    expect(rows.map((row) => row.label)).toEqual(['from 10', '5–9', '2–4', '1']);
  });

  it('carry signs where they show a difference', () => {
    const rows = legendRows({ kind: 'diverging', breaks: [0.1, 0.2] }, 'light', 'en', { percent: true });
    expect(rows.map((row) => row.label)).toEqual([
      'from +20%',
      '+10% … +20%',
      'about the same',
      '−20% … −10%',
      'under −20%',
    ]);
  });
});

/** Machado, Oliveira and Fernandes 2009, severity 1.0, on linear RGB. */
const PROTANOPIA = [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998];
const DEUTERANOPIA = [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881];

function simulate(hex: string, matrix: readonly number[]): string {
  const linear = parseHex(hex).map((v) => (v / 255 <= 0.04045 ? v / 255 / 12.92 : ((v / 255 + 0.055) / 1.055) ** 2.4));
  const seen = [0, 3, 6].map(
    (row) => matrix[row] * linear[0] + matrix[row + 1] * linear[1] + matrix[row + 2] * linear[2],
  );
  const [r, g, b] = seen.map((v) => 255 * (v <= 0.0031308 ? Math.max(v, 0) * 12.92 : 1.055 * v ** (1 / 2.4) - 0.055));
  return toHex([r, g, b]);
}
