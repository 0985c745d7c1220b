import { describe, expect, it } from 'vitest';
import { verdictOf, type Evaluated } from '../../src/domain/evaluation';
import { runs, SEED } from '../prove';
import { judgedCity, type City } from './evaluationScene';

const POSTS = 8;
const EFFECTS = runs(120, 500);
/** Of 120 runs with a chance of 95 %, fewer than this part come in one of ten thousand; of 500 the promise is 3 %. */
const OFF = EFFECTS >= 500 ? 0.03 : 0.09;

/** A first quarter of the quarantine and a slow return, over the seasons. */
const quarantine = (month: number): number =>
  (month < 12 ? 1 : month < 15 ? 0.45 : 0.75) * (1 + 0.2 * Math.sin(month / 2));

/** Effects of enough cities, those that have a figure. */
function effectsOf(city: Omit<City, 'seed' | 'posts'>): readonly Evaluated[] {
  const found: Evaluated[] = [];
  for (let run = 0; found.length < EFFECTS; run++)
    found.push(
      ...judgedCity({ ...city, posts: POSTS, seed: SEED + 7919 * run }).all.filter(({ effect }) => effect !== null),
    );
  return found.slice(0, EFFECTS);
}

const CITIES: readonly (readonly [string, Omit<City, 'seed' | 'posts'>])[] = [
  ['by chance alone', { effect: 0.6 }],
  ['with counts that scatter more widely than chance', { effect: 0.6, scatter: 0.2 }],
  ['while all of the city falls', { effect: 0.7, scatter: 0.15, citywide: quarantine }],
];

describe('the effect of a post that was planted', () => {
  it.each(CITIES)('lies in its interval in 95 of 100 runs, %s', (_, city) => {
    const found = effectsOf(city);
    const inside = found.filter(
      ({ effect }) => effect!.interval[0] <= city.effect && effect!.interval[1] >= city.effect,
    );
    expect(Math.abs(inside.length / found.length - 0.95)).toBeLessThanOrEqual(OFF);
    // It is right on the whole, and not by wide intervals alone.
    const middle = found.reduce((sum, { effect }) => sum + effect!.log, 0) / found.length;
    expect(Math.abs(middle - Math.log(city.effect))).toBeLessThan(0.15);
  });
});

describe('posts that did nothing', () => {
  it('are said to have changed something in no more than 5 of 100 cities, also when all of the city falls', () => {
    for (const citywide of [() => 1, quarantine]) {
      const cities = runs(16, 100);
      let claimed = 0;
      for (let run = 0; run < cities; run++) {
        const { all } = judgedCity({ seed: SEED + 104_729 * run, posts: POSTS, effect: 1, scatter: 0.1, citywide });
        if (all.some((one) => ['fewer', 'more'].includes(verdictOf(one)))) claimed++;
      }
      expect(claimed).toBeLessThanOrEqual(0.05 * cities + 3.1 * Math.sqrt(cities * 0.05 * 0.95));
    }
  });

  it('are never said to have helped in months of the quarantine', () => {
    const { all } = judgedCity({ seed: SEED, posts: POSTS, effect: 0.3, citywide: quarantine, isOf2020: true });
    const judged = all.filter(({ effect }) => effect !== null);
    expect(judged.length).toBeGreaterThan(0);
    expect(judged.some(({ q }) => q! < 0.05)).toBe(true);
    expect(judged.map(verdictOf)).toEqual(judged.map(() => 'mixed'));
  });
});

describe('what posts that did nothing prevented', () => {
  it('is nought in its interval in about 95 of 100 runs while all of the city falls', () => {
    const found = effectsOf({ effect: 1, citywide: quarantine });
    const inside = found.filter(({ wdd }) => wdd!.interval[0] <= 0 && wdd!.interval[1] >= 0);
    expect(Math.abs(inside.length / found.length - 0.95)).toBeLessThanOrEqual(OFF);
    const sum = found.reduce((all, { wdd }) => all + wdd!.z, 0) / Math.sqrt(found.length);
    expect(Math.abs(sum)).toBeLessThan(4);
  });
});
