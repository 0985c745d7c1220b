/** How often the rule of "as usual" errs in years that did not change, and what it notices in years that did. */
import { describe, expect, it } from 'vitest';
import { usualOf } from '../../src/analysis/resident/usual';
import { PROVING, runs, SEED, some } from '../prove';
import { random } from '../unit/areasFixtures';
import { CITIES, KINDS, level, type Draw } from './yearDraws';

const DRAWS = PROVING ? 10_000 : 2_000;
/** A proof of all cases takes minutes. */
const PATIENCE_MS = 600_000;
const MEANS = PROVING ? [1, 2, 5, 10, 20, 50, 100, 300, 1_000, 5_000] : some([1, 5, 40, 5_000], 2);
const YEARS = PROVING ? [2, 3, 4, 5, 6, 7, 8, 9, 10] : some([2, 4, 10], 2);
/** Five in a hundred, and what 2,000 draws may be off. */
const MOST = 0.065;
const MOST_ON_A_SIDE = 0.04;

interface Trial {
  readonly draw: Draw;
  /** Means of the place and its peers. */
  readonly means: readonly number[];
  readonly years: number;
  /** The newest year's mean over that of the years before. */
  readonly change?: number;
  /** By how much the whole city's years vary together. */
  readonly together?: number;
  readonly draws?: number;
}

/** Shares of trials called above and below. */
function called({ draw, means, years, change = 1, together = 0, draws = DRAWS }: Trial): {
  readonly above: number;
  readonly below: number;
} {
  // Of the sample only the cases change with the day: of ever new draws some would exceed any limit.
  const u = random(PROVING ? SEED : 20_210_501);
  let above = 0;
  let below = 0;
  for (let k = 0; k < draws; k++) {
    const levels = Array.from({ length: years + 1 }, () => level(u, together));
    const [own, ...peers] = means.map((mean) => levels.slice(1).map((one) => draw(u, mean * one)));
    const { verdict } = usualOf(draw(u, means[0] * levels[0] * change), own, peers);
    if (verdict === 'above') above += 1;
    if (verdict === 'below') below += 1;
  }
  return { above: above / draws, below: below / draws };
}

const places = (city: string, mean: number): readonly number[] => CITIES[city].map((times) => times * mean);

describe.each(PROVING ? Object.keys(CITIES) : some(Object.keys(CITIES).slice(0, 2), 1))('%s', (city) => {
  it.each(Object.entries(KINDS))(
    'calls at most one in twenty unchanged years unusual: %s',
    (kind, draw) => {
      for (const mean of MEANS)
        for (const years of YEARS) {
          const { above, below } = called({ draw, means: places(city, mean), years });
          expect(above + below, `${kind}, mean ${mean}, ${years} years`).toBeLessThanOrEqual(MOST);
          expect(Math.max(above, below), `${kind}, mean ${mean}, ${years} years, one side`).toBeLessThanOrEqual(
            MOST_ON_A_SIDE,
          );
        }
    },
    PATIENCE_MS,
  );
});

it(
  'errs no more often where all districts have good and bad years together',
  () => {
    for (const together of [0.05, 0.2])
      for (const years of YEARS) {
        const { above, below } = called({
          draw: KINDS['variance twice the mean'],
          means: places('a city of eight districts', 2_000),
          years,
          together,
        });
        expect(above + below, `${together}, ${years} years`).toBeLessThanOrEqual(MOST);
      }
  },
  PATIENCE_MS,
);

describe('what it notices in a city of eight districts', () => {
  const noticed = (kind: string, mean: number, years: number, change: number): number => {
    const { above, below } = called({
      draw: KINDS[kind],
      means: places('a city of eight districts', mean),
      years,
      change,
      draws: runs(400),
    });
    return change > 1 ? above : below;
  };

  it.each([
    ['Poisson', 1_000, 2, 1.3, 0.7],
    ['Poisson', 100, 4, 1.5, 0.8],
    ['Poisson', 20, 10, 0.5, 0.4],
    ['variance twice the mean', 1_000, 3, 1.3, 0.9],
    ['variance four times the mean', 1_000, 4, 1.5, 0.95],
    ['years that vary by 5 %', 5_000, 4, 1.3, 0.9],
    ['years that vary by 10 %', 5_000, 4, 0.5, 0.9],
  ])('%s, mean %d, %d years: a change to %d times', (kind, mean, years, change, least) => {
    expect(noticed(kind, mean, years, change)).toBeGreaterThanOrEqual(least);
  });
});
