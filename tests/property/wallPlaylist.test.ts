import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  LONGEST_STEP_MS,
  play,
  runs,
  startPlaying,
  type PlayEvent,
  type Playing,
} from '../../src/state/wall/playlist/clock';
import { usualScene } from '../../src/state/wall/scene';
import { slidesOf } from '../../src/state/wall/playlist/slides';
import { runs as times } from '../prove';

const lengths = fc.array(fc.integer({ min: 5000, max: 60_000 }), { minLength: 1, maxLength: 8 });
const event: fc.Arbitrary<PlayEvent> = fc.oneof(
  fc.constantFrom<PlayEvent>(
    { type: 'next' },
    { type: 'previous' },
    { type: 'first' },
    { type: 'last' },
    { type: 'pause' },
    { type: 'freeze' },
    { type: 'blank' },
    { type: 'escape' },
  ),
  fc.integer({ min: -3, max: 12 }).map((index): PlayEvent => ({ type: 'show', index })),
  fc.integer({ min: 0, max: 7 }).map((place): PlayEvent => ({ type: 'spotlight', place })),
  fc.constant<PlayEvent>({ type: 'tick' }),
);
/** Mostly small steps of the clock, now and then a night's sleep or a clock set back by hours. */
const step = fc.oneof(
  { arbitrary: fc.integer({ min: 0, max: 1500 }), weight: 6 },
  { arbitrary: fc.integer({ min: -86_400_000, max: 86_400_000 }), weight: 1 },
);
const TICK: PlayEvent = { type: 'tick' };

describe('the playlist’s clock', () => {
  it('stays within the playlist whatever happens and whenever', () => {
    fc.assert(
      fc.property(lengths, fc.array(fc.tuple(event, step), { maxLength: 60 }), (slides, happenings) => {
        let now = 1_000_000;
        let state = startPlaying(now);
        for (const [what, by] of happenings) {
          now += by;
          const before = state;
          state = play(state, what, now, slides);
          expect(state.index).toBeGreaterThanOrEqual(0);
          expect(state.index).toBeLessThan(slides.length);
          expect(state.shownMs).toBeGreaterThanOrEqual(0);
          expect(state.shownMs).toBeLessThan(slides[state.index]);
          expect(state.round - before.round === 0 || state.round - before.round === 1 || what.type === 'next').toBe(
            true,
          );
        }
      }),
      { numRuns: times(300) },
    );
  });

  it('skips no slide: by itself it only ever goes on to the next one, however long the machine slept', () => {
    fc.assert(
      fc.property(lengths, fc.array(step, { maxLength: 80 }), (slides, steps) => {
        let now = 0;
        let state = startPlaying(now);
        for (const by of steps) {
          now += by;
          const next = play(state, TICK, now, slides);
          const expected =
            next.index === state.index && next.round === state.round ? state.index : (state.index + 1) % slides.length;
          expect(next.index).toBe(expected);
          expect(next.shownMs - state.shownMs).toBeLessThanOrEqual(LONGEST_STEP_MS);
          state = next;
        }
      }),
      { numRuns: times(300) },
    );
  });

  it('lets no time pass while it is paused, frozen, blank or has a district in the light', () => {
    fc.assert(
      fc.property(
        lengths,
        fc.constantFrom<PlayEvent>(
          { type: 'pause' },
          { type: 'freeze' },
          { type: 'blank' },
          { type: 'spotlight', place: 3 },
        ),
        fc.array(step, { maxLength: 40 }),
        (slides, what, steps) => {
          let now = 0;
          const held = play(startPlaying(now), what, now, slides);
          expect(runs(held)).toBe(false);
          let state: Playing = held;
          for (const by of steps) state = play(state, TICK, (now += by), slides);
          expect({ ...state, at: 0 }).toEqual({ ...held, at: 0 });
          // The same key lets it go on.
          expect(runs(play(state, what, now, slides))).toBe(true);
        },
      ),
      { numRuns: times(200) },
    );
  });

  it('shows every slide for its own time with an even clock, across midnight as at noon', () => {
    const slides = [5000, 12_000, 7000];
    for (const start of [0, Date.UTC(2025, 11, 31, 18, 59, 50), Date.UTC(2024, 1, 29, 17, 59, 50)]) {
      let state = startPlaying(start);
      const seen: number[] = [];
      for (let k = 0; k < 24_000 / 250; k++) {
        seen.push(state.index);
        state = play(state, TICK, start + (k + 1) * 250, slides);
      }
      expect([0, 1, 2].map((index) => seen.filter((one) => one === index).length * 250)).toEqual(slides);
      expect(state).toMatchObject({ index: 0, round: 1 });
    }
  });

  it('goes on where it stood when the clock is set back', () => {
    let state = play(startPlaying(10_000), TICK, 11_000, [5000, 5000]);
    state = play(state, TICK, 1000, [5000, 5000]);
    expect(state.shownMs).toBe(1000);
    expect(play(state, TICK, 2000, [5000, 5000]).shownMs).toBe(2000);
    expect(play(state, TICK, NaN, [5000, 5000])).toMatchObject({ index: 0, shownMs: 1000, at: 1000 });
  });

  it('finds its place in a shorter playlist, and waits where there is none', () => {
    const state = play(startPlaying(0, 6), TICK, 100, [5000, 5000]);
    expect(state.index).toBe(1);
    expect(play(startPlaying(0), TICK, 9_999_999, []).index).toBe(0);
    expect(play(startPlaying(0), { type: 'next' }, 10, []).index).toBe(0);
  });

  it('gives way to a hand: the next scene ends blank and light, Escape ends freeze too', () => {
    const slides = [5000, 5000];
    const blank = play(startPlaying(0), { type: 'blank' }, 0, slides);
    expect(play(blank, { type: 'next' }, 1, slides)).toMatchObject({ blank: false, index: 1 });
    const lit = play(startPlaying(0), { type: 'spotlight', place: 2 }, 0, slides);
    expect(play(lit, { type: 'spotlight', place: 5 }, 1, slides).spotlight).toBe(5);
    expect(play(lit, { type: 'spotlight', place: 2 }, 1, slides).spotlight).toBeNull();
    const frozen = play(play(lit, { type: 'freeze' }, 1, slides), { type: 'escape' }, 2, slides);
    expect(frozen).toMatchObject({ spotlight: null, frozen: false, blank: false });
  });

  it('never shows another picture under the mark of a frozen one: whoever asks for one lets it go', () => {
    const slides = [5000, 5000, 5000];
    const frozen = play(startPlaying(0, 1), { type: 'freeze' }, 0, slides);
    const asked: readonly PlayEvent[] = [
      { type: 'next' },
      { type: 'previous' },
      { type: 'first' },
      { type: 'last' },
      { type: 'show', index: 2 },
      { type: 'spotlight', place: 0 },
    ];
    for (const event of asked) expect(play(frozen, event, 1, slides).frozen, event.type).toBe(false);
    expect(play(frozen, { type: 'tick' }, 9_000, slides)).toMatchObject({ index: 1, frozen: true });
  });
});

describe('slides', () => {
  it('give each district its own, in the order handed over, unless one is named', () => {
    const scenes = [usualScene('city'), usualScene('district'), { ...usualScene('district'), district: 'b' }];
    expect(slidesOf(scenes, ['c', 'a', 'b']).map(({ scene, district }) => [scene.kind, district])).toEqual([
      ['city', null],
      ['district', 'c'],
      ['district', 'a'],
      ['district', 'b'],
      ['district', 'b'],
    ]);
    const keys = slidesOf(scenes, ['c', 'a', 'b']).map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });
});
