/** Who knows the rule of withholding by heart, and runs it on every table that agrees with what was published. */
import { beforeAll, describe, expect, it } from 'vitest';
import { relaxFirst } from '../../src/analysis/privacy/relaxFirst';
import type { Secret } from '../../src/analysis/privacy/rules';
import type { MipSolver } from '../../src/analysis/siting/mip/mip';
import { loadHighs } from '../../src/solver/highsSolver';
import { runs } from '../prove';
import { ruledOut, toyOf, type Ruled } from './privacyToys';

const LONG_MS = 3_600_000;
/** Toys with more tables take too long. */
const MOST_TABLES = 40;
/** The register's own, and those that the attacker draws. */
const OWN: Secret = [999n, 12_345n];
const DRAWN: readonly Secret[] = Array.from({ length: 24 }, (_, k) => [BigInt(k + 1), BigInt(77 * k + 5)]);
let solver: MipSolver;
beforeAll(async () => {
  solver = relaxFirst(await loadHighs());
});

const exact = (counts: readonly Ruled[]): readonly Ruled[] => counts.filter(({ byRule }) => byRule.length === 1);

describe('the open rule run on every table that agrees', () => {
  it(
    'finds a withheld count where no secret is used',
    () => {
      const found = ruledOut(toyOf(36), solver, null, [null], MOST_TABLES);
      expect(exact(found?.counts ?? [])).toEqual([{ at: '0 7', truth: 0, bySums: [0, 1, 2, 3, 4], byRule: [0] }]);
    },
    LONG_MS,
  );

  it(
    'finds none where a secret is used that he does not know, of one publication and of two, whichever secrets he draws; but one that is shielded by a count of the least alone',
    () => {
      let toys = 0;
      const found: number[] = [];
      const wanted = runs(4, 54);
      const seeds = wanted === 4 ? [17, 28, 36, 87] : Array.from({ length: 2000 }, (_, k) => k + 1);
      for (const seed of seeds) {
        if (toys === wanted) break;
        const tried = ruledOut(toyOf(seed), solver, OWN, DRAWN, MOST_TABLES);
        if (!tried) continue;
        toys += 1;
        // He draws a few secrets of very many: that no draw gives a table is not yet that it cannot be. One value left
        // is told.
        if (exact(tried.counts).length > 0) found.push(seed);
      }
      expect(toys).toBe(wanted);
      // In toy 394 the count that shields another is 5: who runs the rule knows that it is not small
      // (docs/public-edition.md).
      expect(found.filter((seed) => seed !== 394)).toEqual([]);
    },
    LONG_MS,
  );
});
