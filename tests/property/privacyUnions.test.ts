/**
 * Publications of one register one after another: what all of them together tell, to an attacker that knows nothing of
 * how they are made.
 */
import load, { type Highs } from 'highs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { MipSolver } from '../../src/analysis/siting/mip/mip';
import { exposedFault, publish, type Publication } from '../../src/analysis/privacy/publish';
import { USUAL_RULES, type PublishRules, type Disclosed } from '../../src/analysis/privacy/rules';
import { DAY_MS } from '../../src/domain/clock';
import { finish } from '../../src/domain/job';
import { loadHighs } from '../../src/solver/highsSolver';
import { random } from '../unit/areasFixtures';
import { cases } from '../prove';
import { findOut, reading, type Found } from './privacyAttacker';
import { ABOUT, countAnew, privacyCase, touchesOf, truthOf, type PrivacyCase } from './privacyCase';
import { given } from '../fixtures/given';

const LONG_MS = 6 * 3_600_000;
const UTC6_MS = 6 * 3_600_000;
let highs: Highs;
let solver: MipSolver;
beforeAll(async () => {
  highs = await load();
  solver = await loadHighs();
});

/** The same register up to a day of UTC+6. */
const upTo = (one: PrivacyCase, toMs: number): PrivacyCase => ({
  ...one,
  input: { ...one.input, period: { ...one.input.period, toMs } },
});
const published = (one: PrivacyCase, rules: Partial<PublishRules>): Publication =>
  finish(publish(one.input, { ...ABOUT, rules: { ...USUAL_RULES, ...rules } }, solver));

/** What is published of the days from `from` (ISO) on. */
const publishedFrom = (one: PrivacyCase, from: string, rules: Partial<PublishRules>): Publication =>
  published(
    { ...one, input: { ...one.input, period: { ...one.input.period, fromMs: Date.parse(from) - UTC6_MS } } },
    rules,
  );

/**
 * What is published in the end: where nothing may be written of all days, of those from the day on that the refusal
 * names.
 */
function offered(one: PrivacyCase, rules: Partial<PublishRules>): Publication {
  const all = published(one, rules);
  const refusal = exposedFault(all, rules.previous ?? []);
  return refusal ? publishedFrom(one, String(given(refusal)['from']), rules) : all;
}

/** What is found out of small counts from all publications together. */
function foundIn(whole: PrivacyCase, snapshots: readonly Disclosed[]): readonly Found[] {
  const counts = new Map(snapshots.flatMap((snapshot) => [...countAnew(snapshot, whole)]));
  const read = reading(snapshots.map((snapshot) => ({ snapshot, touches: touchesOf(snapshot, whole) })));
  const small = [...read.known.keys()].filter(
    (name) => !name.startsWith('hidden ') && truthOf(counts, name) < 5 && read.known.get(name) === null,
  );
  const isSmall = new Set(small.filter((name) => !/^(part|piece) /.test(name)));
  const asked = small.filter(
    (name, k) => !/^(closed|no-hour) /.test(name) && (!name.startsWith('day ') || k % 5 === 0),
  );
  return findOut(highs, read, (name) => isSmall.has(name), asked);
}

/** Two ends of a register that runs over the turn of at least one year. */
function ends({ input: { period } }: PrivacyCase, seed: number): readonly [number, number] {
  const next = random(seed + 7);
  const days = Math.round((period.toMs - period.fromMs) / DAY_MS);
  const lastYear = new Date(period.toMs + UTC6_MS).getUTCFullYear();
  const newYear = Date.UTC(lastYear, 0) - UTC6_MS;
  // Every other pair ends with a year, the month before and with it: then the year's sum comes with the second.
  if (seed % 2 === 0 && newYear - 31 * DAY_MS > period.fromMs) return [newYear - 31 * DAY_MS, newYear];
  const first = period.fromMs + Math.max(1, Math.floor(days * (0.3 + 0.6 * next()))) * DAY_MS;
  return [first, period.toMs];
}

describe('two publications of one register', () => {
  it(
    'give no small count away together',
    () => {
      const wrong: unknown[] = [];
      for (const seed of cases(4, 1000)) {
        const whole = privacyCase(seed, seed % 3 === 0 ? 3000 : 300);
        const [first, second] = ends(whole, seed);
        const before = published(upTo(whole, first), {}).snapshot;
        const { snapshot, report } = published(upTo(whole, second), { previous: [before] });
        if (report.check.exposed + report.previous.exposed > 0)
          wrong.push({ seed, check: report.check, previous: report.previous });
        const exposed = foundIn(upTo(whole, second), [before, snapshot]);
        if (exposed.length > 0) wrong.push({ seed, exposed: exposed.slice(0, 5) });
      }
      expect(wrong).toEqual([]);
    },
    LONG_MS,
  );

  it(
    'would, were the second made as if there were no first: a withheld month follows exactly from the sum of its year',
    () => {
      // The year's sum comes with the second, and what it withholds for its own sake is something else.
      const whole = privacyCase(34, 3000);
      const [first, second] = ends(whole, 34);
      const [before, alone] = [first, second].map((toMs) => published(upTo(whole, toMs), {}).snapshot);
      const [found] = foundIn(upTo(whole, second), [before, alone]);
      expect(found.most).toBeCloseTo(found.least, 6);
      const { snapshot } = published(upTo(whole, second), { previous: [before] });
      expect(foundIn(upTo(whole, second), [before, snapshot])).toEqual([]);
    },
    LONG_MS,
  );

  it(
    'leave out the windows of recent days where even what they withhold would tell too much of a month published before',
    () => {
      const whole = privacyCase(12, 3000);
      const [first, second] = ends(whole, 12);
      const before = published(upTo(whole, first), {}).snapshot;
      const { snapshot, report } = published(upTo(whole, second), { previous: [before] });
      expect(report.tablesLeftOut).toEqual(['city-recent']);
      expect(report.check.exposed).toBe(0);
      expect(foundIn(upTo(whole, second), [before, snapshot])).toEqual([]);
    },
    LONG_MS,
  );
});

describe('a year whose small counts are bounded by what was published while it ran', () => {
  /**
   * Two districts' counts of kinds in 2020, some of them none, beside the months and windows of a file that ended with
   * June.
   */
  const whole = privacyCase(1198, 2000);
  const until = (year: number, month: number): PrivacyCase => upTo(whole, Date.UTC(year, month) - UTC6_MS);

  it(
    'is left out by name, and so is it later: its months, and all other years, are published whole',
    () => {
      const previous: Disclosed[] = [published(until(2020, 6), {}).snapshot];
      for (const end of [until(2021, 0), whole]) {
        const { snapshot, report } = published(end, { previous });
        expect([report.check.exposed, report.yearsLeftOut, report.tablesLeftOut]).toEqual([0, [2020], []]);
        expect([snapshot.years, snapshot.months.includes('2020-12')]).toEqual([[2019], true]);
        previous.push(snapshot);
      }
      expect(foundIn(whole, previous)).toEqual([]);
    },
    LONG_MS,
  );
});

describe('a file that begins with the day after the last that was published', () => {
  it(
    'can always be made, as a refusal says, and what comes after it too',
    () => {
      for (const seed of cases(2, 60)) {
        const one = privacyCase(seed + 2000, 300);
        const [first, last] = ends(one, seed);
        const before = published(upTo(one, first), {}).snapshot;
        const later = publishedFrom(upTo(one, last), new Date(first + UTC6_MS).toISOString().slice(0, 10), {
          previous: [before],
        });
        const after = published(upTo(one, last), { previous: [before, later.snapshot] });
        expect([seed, later.report.check.exposed, after.report.check.exposed]).toEqual([seed, 0, 0]);
        expect([seed, foundIn(upTo(one, last), [before, later.snapshot, after.snapshot])]).toEqual([seed, []]);
      }
    },
    LONG_MS,
  );

  it('is named by the refusal, unless no such day is left', () => {
    const refused = (through: string, ...previous: readonly string[]): unknown =>
      exposedFault(
        { snapshot: { through }, report: { check: { exposed: 3 } } } as Publication,
        previous.map((through) => ({ through }) as Disclosed),
      )?.params;
    expect(refused('2020-12-31', '2020-11-30', '2020-06-30')).toEqual({ count: 3, from: '2020-12-01' });
    expect(refused('2020-12-31', '2020-12-31')).toEqual({ count: 3 });
    expect(refused('2020-12-31')).toEqual({ count: 3 });
  });
});

describe('twelve publications, one a month', () => {
  it(
    'give no small count away together',
    () => {
      for (const seed of cases(1, 200)) {
        const whole = privacyCase(seed + 1000, seed % 3 === 0 ? 2000 : 300);
        const { period } = whole.input;
        const days = Math.floor((period.toMs - period.fromMs) / DAY_MS);
        const previous: Disclosed[] = [];
        for (let k = 12; k > 0; k--) {
          // The last twelve ends of months inside the register, or as many as it has days for.
          const end = new Date(period.toMs + UTC6_MS);
          const toMs =
            days > 400
              ? Date.UTC(end.getUTCFullYear(), end.getUTCMonth() - k + 1) - UTC6_MS
              : period.fromMs + Math.ceil((days * (13 - k)) / 12) * DAY_MS;
          const { snapshot, report } = offered(upTo(whole, toMs), { previous });
          expect([seed, k, report.check.exposed, report.previous.exposed]).toEqual([seed, k, 0, 0]);
          previous.push(snapshot);
        }
        const last = upTo(whole, period.toMs);
        expect([seed, foundIn(last, previous)]).toEqual([seed, []]);
      }
    },
    LONG_MS,
  );
});
