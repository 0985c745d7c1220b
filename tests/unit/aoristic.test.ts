import { describe, expect, it } from 'vitest';
import { spreadOver } from '../../src/analysis/time/aoristic';
import { WEEK_HOURS } from '../../src/domain/hours';
import oracle from '../oracles/aoristic.json';

/** Hours of a week that begins with Sunday, as the oracle counts. */
function weights(fromMin: number, toMin: number): Float64Array {
  const hours = new Float64Array(WEEK_HOURS);
  spreadOver(hours, fromMin, toMin - fromMin, 1);
  return hours;
}

describe('aoristic weights', () => {
  it('are those of the oracle, hour by hour', () => {
    expect(oracle.cases.length).toBeGreaterThan(5);
    for (const { from_min: from, to_min: to, nonzero } of oracle.cases) {
      const held: Readonly<Record<string, number | undefined>> = nonzero;
      weights(from, to).forEach((weight, hour) => expect(weight).toBeCloseTo(held[String(hour)] ?? 0, 12));
    }
  });

  it('are split by minutes, not in halves: 10:55 to 11:55 is 5 and 55 of 60', () => {
    const hours = weights(10 * 60 + 55, 11 * 60 + 55);
    expect([hours[10], hours[11]]).toEqual([5 / 60, 55 / 60]);
  });

  it('of a week or longer are the same in every hour', () => {
    for (const days of [7, 8, 400])
      for (const weight of weights(333, 333 + days * 1440)) expect(weight).toBeCloseTo(1 / WEEK_HOURS, 14);
  });

  it('take any minute for a minute of the week', () => {
    expect(weights(-30, 30)).toEqual(weights(WEEK_HOURS * 60 - 30, WEEK_HOURS * 60 + 30));
    expect([weights(-30, 30)[WEEK_HOURS - 1], weights(-30, 30)[0]]).toEqual([0.5, 0.5]);
  });
});
