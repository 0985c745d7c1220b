import { describe, expect, it } from 'vitest';
import { knoxTable } from '../../src/analysis/repeats/knoxTable';
import { randomOf } from '../../src/analysis/chance/random';
import { finish } from '../../src/domain/job';
import type { KnoxAnswer } from '../../src/domain/knox';
import { LOCALES } from '../../src/i18n';
import { words } from '../../src/questions/knox/words';

const asked = {
  space: [0, 1, 100, 200],
  time: [0, 1, 8, 15],
  metric: 'euclidean',
  permutations: 199,
  seed: 1,
} as const;

/** Events anywhere in 3 km and 300 days, each with so many that follow by a few days and metres. */
function answerOf(events: number, followers: number, apartM: number, undated = 0): KnoxAnswer {
  const next = randomOf(9);
  const [x, y, days]: number[][] = [[], [], []];
  for (let k = 0; k < events; k++) {
    const [px, py, day] = [next() * 3000, next() * 3000, Math.floor(next() * 300)];
    for (let one = 0; one <= followers; one++) {
      x.push(px + one * apartM);
      y.push(py);
      days.push(day + 2 * one);
    }
  }
  const found = finish(knoxTable(Float64Array.from(x), Float64Array.from(y), Float64Array.from(days), asked));
  return {
    ...asked,
    ...found,
    mask: 'none',
    area: null,
    incidents: x.length,
    outside: 0,
    undated,
    areWholeDays: true,
  };
}
const said = (answer: KnoxAnswer, locale: 'kk' | 'ru' | 'en' = 'en'): string =>
  JSON.stringify(words[locale].sentences(answer));

describe('words of near repeats', () => {
  it('say that it spreads, how near and how soon, where followers were planted', () => {
    const text = said(answerOf(100, 1, 40));
    expect(text).toContain('Yes: in 1 of 9 combinations');
    expect(text).toContain('Most clearly (1–100\u00a0m; 1–7 days)');
    expect(text).toContain('▲');
  });

  it('say that nothing is seen where chance alone dealt the days', () => {
    expect(said(answerOf(200, 0, 0))).toContain('it is not seen to spread');
  });

  it('do not take repeats at one coordinate for spread, and name their share', () => {
    const text = said(answerOf(100, 1, 0));
    expect(text).toContain('Only at one and the same place');
    expect(text).toMatch(/[\d.]+% of the pairs nearer than 200\u00a0m share one coordinate/);
    expect(text).not.toContain('Yes:');
  });

  it('name incidents without a day, and what was never dealt', () => {
    expect(said(answerOf(60, 0, 0, 3))).toContain('3 incidents without a day are left out');
    const dealt = answerOf(60, 0, 0);
    expect(said({ ...dealt, p: null, q: null, permutations: 0 })).toContain('No days were dealt');
    expect(said({ ...dealt, p: null, q: null })).toContain('too many to deal');
  });

  it('call the bands by the days that lie in them, in three languages', () => {
    const labels = LOCALES.map((locale) => {
      const rows = words[locale]
        .sentences(answerOf(60, 0, 0))
        .find((part) => typeof part !== 'string' && 'columns' in part);
      return rows?.columns.slice(1);
    });
    expect(labels).toContainEqual(['same day', '1–7 days', '8–14 days', '15 days and more']);
    expect(labels).toContainEqual(['тот же день', '1–7 дней', '8–14 дней', '15 дней и больше']);
    expect(labels).toContainEqual(['сол күні', '1–7 күн', '8–14 күн', '15 күн және одан көп']);
  });
});
