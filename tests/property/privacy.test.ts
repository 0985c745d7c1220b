import * as fc from 'fast-check';
import load, { type Highs } from 'highs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { MipSolver } from '../../src/analysis/siting/mip/mip';
import { publish, type Publication } from '../../src/analysis/privacy/publish';
import { finish } from '../../src/domain/job';
import { parseSnapshot } from '../../src/domain/parse/snapshot';
import { loadHighs } from '../../src/solver/highsSolver';
import { runs } from '../prove';
import { findOut, reading } from './privacyAttacker';
import { ABOUT, countAnew, privacyCase, touchesOf, type Counts, type PrivacyCase, type Published } from './privacyCase';

const LONG_MS = 3_600_000;
let highs: Highs;
let solver: MipSolver;
beforeAll(async () => {
  highs = await load();
  solver = await loadHighs();
});

const published = (one: PrivacyCase): Publication => finish(publish(one.input, ABOUT, solver));

interface Looked {
  readonly truth: Counts;
  readonly touches: readonly (readonly number[])[];
  readonly known: ReadonlyMap<string, number | null>;
  readonly small: readonly string[];
}

function looked(one: PrivacyCase, snapshot: Published): Looked {
  const truth = countAnew(snapshot, one);
  const touches = touchesOf(snapshot, one);
  const { known } = reading(snapshot, touches);
  return { truth, touches, known, small: [...known.keys()].filter((name) => (truth.get(name) ?? 0) < 5) };
}

const attacked = (snapshot: Published, { touches, small }: Looked) => {
  const isSmall = new Set(small.filter((name) => !name.startsWith('part ')));
  // Days are many and alike: every fifth is asked about.
  const asked = small.filter((name, k) => !name.startsWith('closed ') && (!name.startsWith('day ') || k % 5 === 0));
  return findOut(highs, snapshot, touches, (name) => isSmall.has(name), asked);
};

describe('a published snapshot', () => {
  it('holds the true counts, none under five, and nothing that gives a withheld small count away', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 31 - 1 }), (seed) => {
        const one = privacyCase(seed);
        const { snapshot, report } = published(one);
        const seen = looked(one, snapshot);
        const wrong = [...seen.known].filter(([name, count]) => count !== null && (count < 5 || count !== seen.truth.get(name)));
        expect(wrong).toEqual([]);
        expect(report.check.exposed).toBe(0);
        expect(attacked(snapshot, seen)).toEqual([]);
        expect(parseSnapshot({ ...snapshot, sha256: '0'.repeat(64) })).toEqual({ ok: true, value: { ...snapshot, sha256: '0'.repeat(64) } });
      }),
      { numRuns: runs(50) },
    );
  }, LONG_MS);

  it('would be found out without what is withheld beside the small counts, and with any total that was forgotten', () => {
    let needed = 0;
    for (let seed = 1; seed <= 40; seed++) {
      const one = privacyCase(seed, 1500);
      const { snapshot } = published(one);
      const seen = looked(one, snapshot);
      const bare = withCounts(snapshot, (name, count) => count ?? ((seen.truth.get(name) ?? 0) < 5 ? null : (seen.truth.get(name) ?? null)));
      const extra = [...reading(bare, seen.touches).known].filter(([name, count]) => count !== null && seen.known.get(name) === null);
      if (extra.length === 0) continue;
      needed += 1;
      expect(attacked(bare, seen), `seed ${seed}`).not.toEqual([]);
    }
    expect(needed).toBeGreaterThan(5);
  }, LONG_MS);

  it('gives away a small month when all others are published beside its sum', () => {
    const one = privacyCase(6);
    const { snapshot } = published(one);
    const seen = looked(one, snapshot);
    const hidden = [...seen.known].flatMap(([name, count]) => (count === null && name.startsWith('month ') && (seen.truth.get(name) ?? 0) < 5 ? [name] : []));
    expect(hidden.length).toBeGreaterThan(1);
    // Every month but one is told.
    const leak = withCounts(snapshot, (name, count) => (name.startsWith('month ') && name !== hidden[0] ? (seen.truth.get(name) ?? 0) : count));
    const told = attacked(leak, { ...seen, small: [hidden[0]] });
    const truth = seen.truth.get(hidden[0]) ?? 0;
    expect(told).toEqual([{ name: hidden[0], least: expect.closeTo(truth, 6) as number, most: expect.closeTo(truth, 6) as number }]);
  });
});

describe('publishing as a job', () => {
  it('tells rising progress and can be stopped at any step', () => {
    const { input } = privacyCase(11);
    let last = 0;
    let steps = 0;
    for (const job = publish(input, ABOUT, solver); ; steps++) {
      const step = job.next();
      if (step.done) break;
      expect(step.value).toBeGreaterThanOrEqual(last);
      expect(step.value).toBeLessThanOrEqual(1);
      last = step.value;
    }
    expect(steps).toBeGreaterThan(10);
    for (let stop = 1; stop < steps; stop += 7) {
      const job = publish(input, ABOUT, solver);
      for (let k = 0; k < stop; k++) job.next();
      expect(job.return(undefined as never).done).toBe(true);
    }
  });

  it('withholds the whole of a year when the solver gives no answer, and then calls what it cannot check exposed', () => {
    const { input } = privacyCase(11);
    const { snapshot, report } = finish(publish(input, ABOUT, () => ({ status: 'failed', solution: null, bound: NaN })));
    expect(snapshot.years).toHaveLength(1);
    expect([...snapshot.city.yearly, ...snapshot.districts.flatMap(({ yearly }) => yearly), ...snapshot.cells.yearly.flat()].every((count) => count === null)).toBe(true);
    expect(report.check.exposed).toBeGreaterThan(0);
  });
});

/** The same snapshot with other counts by name. */
function withCounts(snapshot: Published, to: (name: string, count: number | null) => number | null): Published {
  const { city, districts, cells, years, months } = snapshot;
  const tally = (who: string | number, from: Published['districts'][number] | Published['city']) => ({
    ...from,
    yearly: from.yearly.map((count, y) => to(`year ${who} ${years[y]}`, count)),
    monthly: from.monthly.map((count, m) => to(`month ${who} ${months[m]}`, count)),
    byCategory: from.byCategory.map((row, k) => row.map((count, y) => to(`category ${who} ${k} ${years[y]}`, count))),
  });
  return {
    ...snapshot,
    city: { ...city, ...tally('city', city) },
    districts: districts.map((district, d) => ({ ...district, ...tally(d, district) })),
    cells: { ...cells, yearly: cells.yearly.map((row, y) => row.map((count, c) => to(`cell ${cells.ids[c]} ${years[y]}`, count))) },
  };
}
