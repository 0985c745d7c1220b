/**
 * What the operator chooses when publishing: the secret, rounding, the least count, sums with two withheld counts,
 * corrections.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import { publish, type Publication } from '../../src/analysis/privacy/publish';
import { rounded } from '../../src/analysis/privacy/rounding';
import {
  leastOf,
  rulesFault,
  secretOf,
  USUAL_RULES,
  type PublishRules,
  type Secret,
} from '../../src/analysis/privacy/rules';
import { chanceOf, sipHash } from '../../src/analysis/privacy/sipHash';
import { disclosedCounts } from '../../src/analysis/privacy/disclosed';
import { cityBox, keyOf } from '../../src/analysis/privacy/box';
import type { MipSolver } from '../../src/analysis/siting/mip/mip';
import { finish } from '../../src/domain/job';
import { parseSnapshot } from '../../src/domain/parse/snapshot';
import { loadHighs } from '../../src/solver/highsSolver';
import { ABOUT, caseOf, privacyCase, type PrivacyCase } from '../property/privacyCase';

let solver: MipSolver;
beforeAll(async () => {
  solver = await loadHighs();
});

const SECRET: Secret = [0x0706050403020100n, 0x0f0e0d0c0b0a0908n];
const published = (one: PrivacyCase, rules: Partial<PublishRules> = {}): Publication =>
  finish(publish(one.input, { ...ABOUT, rules: { ...USUAL_RULES, ...rules } }, solver));
/** Made once for all that is promised of it. */
const plain = new Map<number, Publication>();
function plainly(seed: number): Publication {
  const made = plain.get(seed) ?? published(privacyCase(seed));
  plain.set(seed, made);
  return made;
}
const byKey = ({ snapshot }: Publication): ReadonlyMap<string, number | null> =>
  new Map(disclosedCounts(snapshot).map(({ box, count }) => [keyOf(box), count]));

describe('the secret', () => {
  it('is drawn from by SipHash-2-4 (the vectors of its authors)', () => {
    const bytes = (length: number): Uint8Array => Uint8Array.from({ length }, (_, k) => k);
    expect(sipHash(SECRET, bytes(15))).toBe(0xa129ca6149be45e5n);
    expect(sipHash(SECRET, bytes(0))).toBe(0x726fdb47dd0e0e31n);
    expect(sipHash(SECRET, bytes(8))).toBe(0x93f5f5799a932462n);
  });

  it('is 32 hexadecimal digits, and nothing shorter', () => {
    expect(secretOf('000102030405060708090a0b0c0d0e0f\n')).toEqual([0x0001020304050607n, 0x08090a0b0c0d0e0fn]);
    expect(secretOf('0001')).toBeNull();
  });

  it('settles which of equal counts is withheld, always the same way', () => {
    const one = privacyCase(34);
    const texts = [plainly(34), ...[SECRET, SECRET].map((secret) => published(one, { secret }))].map(({ snapshot }) =>
      JSON.stringify(snapshot),
    );
    expect(texts[1]).toBe(texts[2]);
    expect(texts[1]).not.toBe(texts[0]);
  });
});

describe('rounding', () => {
  const box = (from: number) => cityBox({ from, to: from + 1 });
  it.each([3, 5] as const)(
    'to %i is right on average, to a neighbouring multiple, and the same for the same count of the same box',
    (base) => {
      for (let count = base; count < base * 3; count++) {
        const all = Array.from({ length: 4000 }, (_, from) => rounded(count, base, SECRET, box(from)));
        expect(all.every((one) => one % base === 0 && Math.abs(one - count) < base)).toBe(true);
        // A mean of 4,000 numbers a base apart at most: four standard errors.
        expect(Math.abs(all.reduce((sum, one) => sum + one, 0) / all.length - count)).toBeLessThan(
          (4 * base) / 2 / Math.sqrt(4000),
        );
        expect(rounded(count, base, SECRET, box(7))).toBe(all[7]);
        // More is never rounded to less.
        expect(all.every((one, from) => rounded(count + 1, base, SECRET, box(from)) >= one)).toBe(true);
      }
    },
  );

  it('publishes multiples alone, none under the least, says so in the file and what it costs in the report; one publication after another agree', () => {
    const one = privacyCase(34);
    const first = published(one, { roundedTo: 5, secret: SECRET, smallestCount: 7 });
    const second = published(one, { roundedTo: 5, secret: SECRET, smallestCount: 7, previous: [first.snapshot] });
    const counts = [...byKey(first).values()].filter((count) => count !== null);
    expect(counts.length).toBeGreaterThan(20);
    expect(counts.every((count) => count % 5 === 0 && count >= 10)).toBe(true);
    expect([first.snapshot.roundedTo, first.snapshot.smallestCount]).toEqual([5, 10]);
    expect(parseSnapshot({ ...first.snapshot, sha256: '0'.repeat(64) }).ok).toBe(true);
    expect(first.report.rounding?.largestChange).toBeLessThan(5);
    expect(first.report.rounding?.brokenSums).toBeGreaterThan(0);
    expect(second.snapshot).toEqual(first.snapshot);
  });

  it('needs a secret, and a smaller count than the file’s own least, or no multiple, is refused by whoever reads it', () => {
    expect(rulesFault({ ...USUAL_RULES, roundedTo: 3 }, [])?.code).toBe('rounding-needs-secret');
    const { snapshot } = published(privacyCase(2), { smallestCount: 7 });
    const sum = '0'.repeat(64);
    expect(parseSnapshot({ ...snapshot, sha256: sum }).ok).toBe(true);
    const daily = (count: number) =>
      parseSnapshot({
        ...snapshot,
        sha256: sum,
        city: { ...snapshot.city, daily: [count, ...snapshot.city.daily.slice(1)] },
      });
    expect(daily(6)).toMatchObject({ ok: false, error: { code: 'snapshot-damaged', params: { at: 'city.daily' } } });
    expect(daily(7).ok).toBe(true);
  });
});

describe('the least count', () => {
  it('once raised stays raised, and with rounding is a multiple', () => {
    expect(leastOf({ ...USUAL_RULES, previous: [{ ...plainly(2).snapshot, smallestCount: 10 }] })).toBe(10);
    expect(
      [5, 7, 10].map((smallestCount) => leastOf({ ...USUAL_RULES, smallestCount: smallestCount as 5, roundedTo: 3 })),
    ).toEqual([6, 9, 12]);
  });

  it('is kept: with ten no published count is under ten, and nothing small is found out', () => {
    const { snapshot, report } = published(privacyCase(34), { smallestCount: 10 });
    expect([...byKey({ snapshot, report }).values()].every((count) => count === null || count >= 10)).toBe(true);
    expect(report.check.exposed).toBe(0);
  });
});

describe('a sum with exactly two withheld counts', () => {
  it('is counted, and may be forbidden: then more is withheld', () => {
    const one = privacyCase(2);
    const [free, strict] = [plainly(2), published(one, { forbidsTwo: true })];
    const shown = (publication: Publication): number =>
      [...byKey(publication).values()].filter((count) => count !== null).length;
    expect(free.report.twoWithheld).toBeGreaterThan(0);
    expect(strict.report.twoWithheld).toBe(0);
    expect(shown(strict)).toBeLessThan(shown(free));
    expect(strict.report.check.exposed).toBe(0);
  });
});

describe('what is withheld', () => {
  it('leaves no trace: registers that differ in withheld counts alone give the same file, and so whatever is drawn or reckoned from it', () => {
    let moved = 0;
    for (const seed of [2, 4, 34]) {
      const one = privacyCase(seed);
      const first = plainly(seed);
      const before = byKey(first);
      const dayOf = (ms: number): number => Math.floor((ms + 6 * 3_600_000) / 86_400_000);
      // A record goes a week on within its month: the same weekday and hour, and both days stay under five.
      const perDay = new Map<number, number>();
      for (const { startMs = NaN } of one.rows) perDay.set(dayOf(startMs), (perDay.get(dayOf(startMs)) ?? 0) + 1);
      const month = (ms: number): string => new Date(ms + 6 * 3_600_000).toISOString().slice(0, 7);
      const isHidden = (day: number): boolean =>
        before.get(keyOf(cityBox({ from: day, to: day + 1 }))) === null && (perDay.get(day) ?? 0) < 4;
      const end = (one.input.period.toMs + 6 * 3_600_000) / 86_400_000;
      const windowStart = end - 35;
      const at = one.rows.findIndex(
        ({ startMs = NaN }) =>
          isHidden(dayOf(startMs)) &&
          isHidden(dayOf(startMs) + 7) &&
          dayOf(startMs) + 7 < windowStart &&
          dayOf(startMs) > windowStart - 300 &&
          month(startMs) === month(startMs + 7 * 86_400_000),
      );
      if (at < 0) continue;
      moved += 1;
      const other = caseOf(
        one,
        one.rows.map((row, k) => (k === at ? { ...row, startMs: (row.startMs ?? NaN) + 7 * 86_400_000 } : row)),
      );
      expect(JSON.stringify(published(other).snapshot), `seed ${seed}`).toBe(JSON.stringify(first.snapshot));
    }
    expect(moved).toBeGreaterThan(0);
  });
});

describe('a corrected register', () => {
  it('never tells of few records by the difference of two publications, and gives no count that was withheld', () => {
    for (const seed of [2, 34]) {
      const one = privacyCase(seed);
      const first = plainly(seed);
      const { fromMs, toMs } = one.input.period;
      const typical = one.rows.find(
        ({ startMs = NaN, category = 8, lon = 0, lat = 0 }) =>
          startMs > fromMs + 0.4 * (toMs - fromMs) &&
          startMs < toMs - 40 * 86_400_000 &&
          category < 5 &&
          one.boxes.some(([west, south, east, north]) => lon > west && lon < east && lat > south && lat < north),
      );
      const late = caseOf(one, [...one.rows, ...Array.from({ length: 2 }, () => ({ ...typical }))]);
      const second = published(late, { previous: [first.snapshot] });
      const before = byKey(first);
      const told = [...byKey(second)].flatMap(([key, count]) => {
        const old = before.get(key);
        return count !== null && old !== undefined && (old === null || (count !== old && Math.abs(count - old) < 5))
          ? [`${key}: ${old} ${count}`]
          : [];
      });
      expect(told, `seed ${seed}`).toEqual([]);
      expect(second.report.previous.changed).toBeGreaterThan(0);
      expect(second.report.previous.changedByFew).toBe(second.report.previous.changed);
      expect(second.report.check.exposed).toBe(0);
    }
  });

  it('is a new register where its districts are others: that is refused', () => {
    const { snapshot } = plainly(2);
    expect(rulesFault({ ...USUAL_RULES, previous: [snapshot] }, [{ id: 'other' }])?.code).toBe('previous-districts');
    expect(chanceOf(SECRET, 'a')).not.toBe(chanceOf(SECRET, 'b'));
  });
});
