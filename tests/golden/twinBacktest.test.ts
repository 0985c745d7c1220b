import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { answer, folderWith, twin } from './twinRun';

interface Example {
  readonly obs: readonly number[];
  readonly pred: readonly number[];
  readonly area: readonly number[];
  readonly table: readonly Readonly<Record<'cell' | 'hit_rate' | 'PAI' | 'PEI' | 'RRI_pred_over_obs', number>>[];
}
const oracle = JSON.parse(readFileSync(new URL('../oracles/pai_pei_rri.json', import.meta.url), 'utf8')) as {
  readonly ptools_example: Example;
  readonly weighted_area: Example;
  readonly levine_rri: Record<'n_before' | 'N_before' | 'n_after' | 'N_after' | 'RRI', number>;
};
const grid = (counts: readonly number[], area?: readonly number[]): string =>
  `x,y,count${area ? ',area' : ''}\n${counts.map((count, k) => [k * 100, 50, count, ...(area ? [area[k]] : [])].join(',')).join('\n')}\n`;
const reversed = (csv: string): string => {
  const [header, ...rows] = csv.trim().split('\n');
  return `${[header, ...rows.reverse()].join('\n')}\n`;
};
/** Two busy corners and a quiet rest, the same each day; a plane with days of its own. */
const events = Array.from({ length: 300 }, (_, day) => [
  [110 + (day % 7), 120, day],
  [1810, 1830 + (day % 5), day + 0.5],
  [(day * 733) % 2000, (day * 397) % 2000, day],
]).flat();
const { n_before, N_before, n_after, N_after, RRI } = oracle.levine_rri;
const folder = folderWith({
  'pred.csv': grid(oracle.ptools_example.pred),
  'obs.csv': grid(oracle.ptools_example.obs),
  'turned.csv': reversed(grid(oracle.ptools_example.obs)),
  'wide-pred.csv': grid(oracle.weighted_area.pred, oracle.weighted_area.area),
  'wide-obs.csv': grid(oracle.weighted_area.obs),
  'before.csv': grid([n_before, N_before - n_before]),
  'after.csv': grid([n_after, N_after - n_after]),
  'none.csv': grid([0, 0]),
  'points.csv': `x,y,t\n${events.map((event) => event.join(',')).join('\n')}\n`,
});

interface Measures {
  readonly order: readonly number[];
  readonly hitRate: readonly (number | null)[];
  readonly pai: readonly (number | null)[];
  readonly pei: readonly (number | null)[];
  readonly peiStar: readonly (number | null)[];
  readonly rri: readonly (number | null)[];
  readonly predictedOverObserved: readonly (number | null)[];
}

describe('backtest of the twin, of two tables', () => {
  test.each([
    ['pred.csv', 'obs.csv', oracle.ptools_example],
    ['pred.csv', 'turned.csv', oracle.ptools_example],
    ['wide-pred.csv', 'wide-obs.csv', oracle.weighted_area],
  ] as const)('meets the reference: %s against %s', (pred, obs, { table }) => {
    const found = answer<Measures>(['backtest', '--pred', pred, '--obs', obs], folder);
    expect(found.order).toEqual(table.map(({ cell }) => cell));
    table.forEach((row, k) => {
      expect(found.hitRate[k]).toBeCloseTo(row.hit_rate, 12);
      expect(found.pai[k]).toBeCloseTo(row.PAI, 12);
      expect(found.pei[k]).toBeCloseTo(row.PEI, 12);
      expect(found.predictedOverObserved[k]).toBeCloseTo(row.RRI_pred_over_obs, 12);
      expect(found.peiStar[k]).toBeLessThanOrEqual(1);
    });
  });

  test('recaptures as Levine says, and says null and a sentence where nothing was observed', () => {
    const found = answer<Measures>(['backtest', '--pred', 'before.csv', '--obs', 'after.csv'], folder);
    // The second cell held more before and comes first; all of both recapture all.
    expect(found.order).toEqual([1, 0]);
    expect(found.rri[1]).toBeCloseTo(1, 12);
    const first = (N_after - n_after) / (N_before - n_before) / (N_after / N_before);
    expect(found.rri[0]).toBeCloseTo(first, 12);
    expect(RRI).toBeCloseTo(n_after / n_before / (N_after / N_before), 12);
    const none = ['backtest', '--pred', 'before.csv', '--obs', 'none.csv'];
    expect(answer<Measures>(none, folder).pai).toEqual([null, null]);
    expect(twin([...none, '--format', 'text', '--lang', 'ru'], folder).stdout).toContain('измерять нечего');
  });

  test('refuses one table without the other, other cells, and options of incidents', () => {
    expect(twin(['backtest', '--pred', 'pred.csv'], folder)).toMatchObject({ status: 2 });
    const other = twin(['backtest', '--pred', 'pred.csv', '--obs', 'after.csv'], folder);
    expect(other.status).toBe(3);
    expect(other.stderr).toContain('after.csv');
    expect(twin(['backtest', '--pred', 'pred.csv', '--obs', 'obs.csv', '--train', '12m'], folder).status).toBe(2);
  });
});

interface Tested {
  readonly windows: readonly { readonly trainFrom: number; readonly from: number; readonly to: number }[];
  readonly results: readonly {
    readonly method: string;
    readonly at: readonly { readonly share: number; readonly hitRate: number; readonly peiStar: number }[];
    readonly differences: readonly { readonly low: number | null; readonly high: number | null }[];
  }[];
}
const rolling = ['backtest', '--planar', '--incidents', 'points.csv', '--shape', 'square', '--size', '100'];

describe('backtest of the twin, of incidents', () => {
  test('learns and tests by turns, the counts always among the maps, in the order that was asked', () => {
    const found = answer<Tested>(
      [...rolling, '--train', '90', '--test', '14d', '--methods', 'prospective,gistar'],
      folder,
    );
    expect(found.results.map(({ method }) => method)).toEqual(['counts', 'gistar', 'prospective']);
    expect(found.windows).toHaveLength(15);
    expect(found.windows.at(-1)).toMatchObject({ trainFrom: 196, from: 286, to: 300 });
    const [counts] = found.results;
    // Two of three incidents lie in two cells of four hundred.
    expect(counts.at[0].hitRate).toBeCloseTo(2 / 3, 2);
    expect(counts.at.every(({ peiStar }) => peiStar <= 1)).toBe(true);
    expect(found.results[1].differences[0].high).not.toBeNull();
  });

  test('says which map to trust in the language asked for, and what is wrong with an option', () => {
    const text = (lang: string): string =>
      twin(
        [
          ...rolling,
          '--train',
          '90d',
          '--test',
          '14d',
          '--methods',
          'gistar,months',
          '--format',
          'text',
          '--lang',
          lang,
        ],
        folder,
      ).stdout;
    expect(text('en')).toContain('None is better than plain counts of the 90 days before');
    expect(text('en')).toContain('Same season of earlier years: not tested');
    expect(text('ru')).toContain('ни одна карта не лучше простого подсчёта за 90 дней');
    expect(text('kk')).toContain('алдыңғы 90 күндегі қарапайым санақтан артық емес');
    for (const wrong of [
      ['--train', 'x'],
      ['--test', '0'],
      ['--methods', 'counts,tarot'],
      ['--share', '3'],
    ]) {
      const { status, stderr } = twin([...rolling, ...wrong], folder);
      expect([wrong, status]).toEqual([wrong, 2]);
      expect(stderr).toContain(wrong[0]);
    }
    expect(twin([...rolling, '--train', '36m', '--format', 'text'], folder).stdout).toContain('Nothing can be tested');
  });
});
