import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { misfit, saidBreaks, scaleFor, scaleOf, type Surface } from '../../src/state/map/scales';
import { pinClasses, type SeenClasses } from '../../src/state/map/pinnedClasses';
import { runs } from '../prove';

/** Many values up to `most`, as a density has them. */
const surface = (most: number): Surface => ({
  values: Float32Array.from({ length: 2000 }, (_, i) => most * (i / 2000) ** 3),
  floor: 0,
});

/** A page whose surface and question change, one after the other. */
function page() {
  let seen: SeenClasses = {};
  let breaks: Parameters<typeof pinClasses>[1] = {};
  return {
    get breaks() {
      return breaks.density;
    },
    take: (own: readonly number[]) => void (breaks = { density: own }),
    show(density: Surface, question: string) {
      const found = pinClasses(seen, breaks, { density }, question);
      seen = found.seen;
      breaks = { ...breaks, ...found.pinned };
      // The page looks again once the new breaks are in its view.
      if (Object.keys(found.pinned).length > 0) seen = pinClasses(seen, breaks, { density }, question).seen;
      return found.changed;
    },
  };
}

describe('classes of a surface', () => {
  const [all, few] = [surface(1000), surface(3)];

  it('are pinned at first sight and stay while they tell values apart', () => {
    const one = page();
    expect(one.show(all, 'all')).toEqual([]);
    const first = one.breaks;
    expect(one.show(surface(700), 'day')).toEqual([]);
    expect(one.breaks).toBe(first);
  });

  it('give way at once when another question leaves nothing coloured, and say what they were', () => {
    const one = page();
    one.show(all, 'all');
    const first = one.breaks;
    const [changed] = one.show(few, 'night');
    expect(changed).toMatchObject({ of: 'density', before: first, now: one.breaks, why: 'below' });
    expect(one.breaks?.[0]).toBeLessThan(3);
    // And again when the filter is taken off.
    expect(one.show(all, 'all')[0]?.why).toBe('above');
  });

  it('give way when another filter leaves less than a tenth of what fresh ones would colour, and not for a period', () => {
    /** Most of the ground is weak, a few cells reach the classes of the whole. */
    const pale = {
      values: Float32Array.from({ length: 2000 }, (_, i) => (i < 8 ? 30 + 60 * i : 0.5 + 20 * (i / 2000))),
      floor: 0,
    };
    const one = page();
    one.show(all, 'all');
    const first = one.breaks;
    expect(one.show(pale, 'all')).toEqual([]);
    one.show(all, 'all');
    expect(one.show(pale, 'robbery')).toMatchObject([{ of: 'density', before: first, why: 'few' }]);
    // Taken back, they stay while they do not fit.
    one.take(first ?? []);
    one.show(pale, 'robbery');
    expect(one.show({ ...pale, values: pale.values.slice() }, 'robbery at night')).toEqual([]);
    expect(one.breaks).toBe(first);
  });

  it('hold over another period, so that two moments compare', () => {
    const one = page();
    one.show(all, 'all');
    const first = one.breaks;
    expect(one.show(surface(150), 'all')).toEqual([]);
    expect(one.show(surface(2000), 'all')).toEqual([]);
    expect(one.breaks).toBe(first);
  });

  it('give way to a period that is nearly all in the highest of them, and come back after it', () => {
    const one = page();
    one.show(all, 'all');
    const first = one.breaks;
    expect(one.show(surface(30_000), 'all')).toMatchObject([{ before: first, why: 'above' }]);
    expect(one.show(surface(900), 'all')).toMatchObject([{ now: first, why: 'below' }]);
  });

  it('made for a question go with it: the one before gets its own back, and a third is not drawn by them', () => {
    const one = page();
    one.show(all, 'all');
    const first = one.breaks;
    one.show(surface(3), 'robbery');
    const own = one.breaks;
    expect(own).not.toEqual(first);
    // They would do for the next one too.
    expect(one.show(surface(8), 'murder')).toMatchObject([{ before: own, why: null }]);
    expect(one.breaks).not.toEqual(own);
    one.show(surface(2.5), 'robbery');
    expect(one.breaks).toEqual(own);
    one.show(all, 'all');
    expect(one.breaks).toEqual(first);
  });

  it('are the first again after any other questions, and none but a taken one is nearly all in the highest', () => {
    const questions = fc.array(fc.tuple(fc.integer({ min: 2, max: 50_000 }), fc.constantFrom(0, 1, 2, 3)), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 50_000 }), questions, (most, between) => {
        const one = page();
        one.show(surface(most), 'first');
        const first = one.breaks;
        for (const [other, question] of between) {
          one.show(surface(other), `question ${question}`);
          expect(misfit(scaleOf('density', one.breaks ?? []), surface(other))).not.toBe('above');
        }
        one.show(surface(most), 'first');
        expect(one.breaks).toEqual(first);
      }),
      { numRuns: runs(100) },
    );
  });

  it('give way to a period that they leave without a colour, and come back after it', () => {
    const one = page();
    one.show(all, 'all');
    const first = one.breaks;
    expect(one.show(few, 'all')[0]).toMatchObject({ before: first, why: 'below' });
    const own = one.breaks;
    expect(one.show(surface(2.5), 'all')).toEqual([]);
    expect(one.show(all, 'all')[0]).toMatchObject({ before: own, now: first, why: 'above' });
    // As a person took them back they stay, until they have fitted again.
    one.show(few, 'all');
    one.take(first ?? []);
    expect(one.show(surface(2), 'all')).toEqual([]);
  });

  it('stay as a person took them back, until they have fitted again', () => {
    const one = page();
    one.show(all, 'all');
    const first = one.breaks ?? [];
    one.show(few, 'night');
    one.take(first);
    expect(one.show(few, 'night')).toEqual([]);
    expect(one.show(surface(2), 'night, thefts')).toEqual([]);
    expect(one.breaks).toBe(first);
    one.show(all, 'all');
    expect(one.show(few, 'night')).toHaveLength(1);
  });

  /** So many incidents in a period of so many days: yearly values, said of the period where it is short. */
  const inDays = (most: number, days: number, isShort: boolean): Surface => {
    const years = days / 365;
    return { values: surface(most / years).values, floor: 0, times: isShort ? years : undefined };
  };

  it('are the same figures in a short period of another length: all dated records, then the nine days', () => {
    const one = page();
    one.show(inDays(800, 1276, true), 'all');
    const first = one.breaks;
    expect(one.show(inDays(700, 9, true), 'all')).toEqual([]);
    expect(one.breaks).toBe(first);
  });

  it('come back with their period, whatever lay between, and none is out of reach or exceeded without a word', () => {
    const periods = fc.array(
      fc.tuple(fc.integer({ min: 20, max: 5000 }), fc.integer({ min: 1, max: 1400 }), fc.boolean()),
      { minLength: 1, maxLength: 5 },
    );
    fc.assert(
      fc.property(periods, (between) => {
        const one = page();
        const surfaces = between.map(([most, days, isShort]) => inDays(most, days, isShort));
        one.show(surfaces[0], 'all');
        const first = one.breaks;
        for (const next of surfaces.slice(1)) {
          const before = one.breaks;
          const changed = one.show(next, 'all');
          const { breaks } = scaleFor({ breaks: { density: one.breaks } }, 'density', next);
          // The map's bounds are said as they are pinned, and a silent change is to classes that fit.
          expect(saidBreaks(breaks, next)).toEqual(one.breaks);
          const how = misfit(scaleOf('density', one.breaks ?? []), next);
          if (how !== null) expect([changed, one.breaks]).toEqual([[], before]);
          expect(how).not.toBe('below');
        }
        one.show({ ...surfaces[0], values: Float32Array.from(surfaces[0].values) }, 'all');
        expect(one.breaks).toEqual(first);
      }),
      { numRuns: runs(100) },
    );
  });

  it('of a year and of a period stand aside for each other, and those of an undone step are taken as they come', () => {
    const one = page();
    one.show(inDays(900, 365, false), 'all');
    const yearly = one.breaks;
    one.show(inDays(12, 9, true), 'all');
    const short = one.breaks;
    expect(short).not.toEqual(yearly);
    one.show(inDays(900, 365, false), 'all');
    expect(one.breaks).toEqual(yearly);
    one.take([1, 3, 9]);
    one.show(inDays(12, 9, true), 'all');
    expect(one.breaks).toEqual([1, 3, 9]);
  });

  it('stay as a link brought them', () => {
    const one = page();
    one.take([100, 200, 400]);
    expect(one.show(few, 'night')).toEqual([]);
    expect(one.breaks).toEqual([100, 200, 400]);
  });

  it('are not made of a picture in which there is nothing', () => {
    const one = page();
    expect(one.show({ values: new Float32Array(5), floor: 0 }, 'all')).toEqual([]);
    expect(one.breaks).toBeUndefined();
  });
});
