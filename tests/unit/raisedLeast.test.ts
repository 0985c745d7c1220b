/** Another least count than the publications before had. */
import load, { type Highs } from 'highs';
import { beforeAll, describe, expect, it } from 'vitest';
import { publish, type Publication } from '../../src/analysis/privacy/publish';
import { USUAL_RULES, type PublishRules, type Disclosed } from '../../src/analysis/privacy/rules';
import { keyOf } from '../../src/analysis/privacy/box';
import { disclosedCounts } from '../../src/analysis/privacy/disclosed';
import type { MipSolver } from '../../src/analysis/siting/mip/mip';
import { DAY_MS } from '../../src/domain/clock';
import { finish } from '../../src/domain/job';
import { loadHighs } from '../../src/solver/highsSolver';
import type { NarrowedCount } from '../../src/domain/publication';
import { OPEN_CATEGORIES } from '../../src/domain/snapshot';
import { LOCALES, messagesFor } from '../../src/i18n';
import { checkSentences, narrowedSentences } from '../../src/i18n/publishReport';
import { findOut, reading, type Found } from '../property/privacyAttacker';
import { ABOUT, countAnew, privacyCase, touchesOf, truthOf, type PrivacyCase } from '../property/privacyCase';

const LONG_MS = 600_000;
let highs: Highs;
let solver: MipSolver;
beforeAll(async () => {
  highs = await load();
  solver = await loadHighs();
});

/** Two publications of a register, the first of its first seven tenths. */
function pair(
  whole: PrivacyCase,
  first: Partial<PublishRules>,
  second: Partial<PublishRules>,
): readonly [Publication, Publication] {
  const { period } = whole.input;
  const toMs = period.fromMs + Math.floor(((period.toMs - period.fromMs) / DAY_MS) * 0.7) * DAY_MS;
  const made = (end: number, rules: Partial<PublishRules>): Publication =>
    finish(
      publish(
        { ...whole.input, period: { ...period, toMs: end } },
        { ...ABOUT, rules: { ...USUAL_RULES, ...rules } },
        solver,
      ),
    );
  const before = made(toMs, first);
  return [before, made(period.toMs, { ...second, previous: [before.snapshot] })];
}

/**
 * What the test's own attacker finds of counts under ten; of those that the first file withheld as under `firstLeast`
 * he knows that.
 */
function foundIn(whole: PrivacyCase, snapshots: readonly [Disclosed, Disclosed], firstLeast: number): readonly Found[] {
  const counts = new Map(snapshots.flatMap((snapshot) => [...countAnew(snapshot, whole)]));
  const read = reading(snapshots.map((snapshot) => ({ snapshot, touches: touchesOf(snapshot, whole) })));
  const inFirst = reading([{ snapshot: snapshots[0], touches: touchesOf(snapshots[0], whole) }]).known;
  const truth = (name: string): number => truthOf(counts, name);
  const small = [...read.known.keys()].filter(
    (name) => !name.startsWith('hidden ') && truth(name) < 10 && read.known.get(name) === null,
  );
  const isSmall = new Set(small.filter((name) => !/^(part|piece) /.test(name)));
  // What a month of a category is cut into is that month itself where nothing cuts it.
  const most = (name: string): number =>
    inFirst.has(name.replace(/^piece/, 'kind')) &&
    isSmall.has(name.replace(/^piece/, 'kind')) &&
    truth(name) < firstLeast
      ? firstLeast - 1
      : 9;
  return findOut(
    highs,
    read,
    (name) => isSmall.has(name),
    small.filter((name) => !/^(closed|no-hour) /.test(name)),
    most,
  );
}

/** The attacker's name of a count, of the kinds that these small cases have. */
function nameOf({ district, cell, category, weekday, band, from, through }: NarrowedCount): string | null {
  if (cell !== null || weekday !== null || band !== null || category === 'closed') return null;
  const who = district === null ? 'city' : district.slice(1);
  const isYear = from.endsWith('-01-01') && through.endsWith('-12-31');
  const kind = category === null ? null : OPEN_CATEGORIES.indexOf(category);
  if (kind !== null)
    return district === null ? `kind ${kind} ${from} ${through}` : `category ${who} ${kind} ${from.slice(0, 4)}`;
  if (isYear) return `year ${who} ${from.slice(0, 4)}`;
  return from === through ? `day ${from}` : `month ${who} ${from.slice(0, 7)}`;
}

describe('a least count raised from five to ten', () => {
  it(
    'leaves what was told under five: the publication is made, its report names each count that is narrowed, and says what can be done',
    () => {
      for (const seed of [2, 8]) {
        const whole = privacyCase(seed, 300);
        const [before, { snapshot, report }] = pair(whole, {}, { smallestCount: 10 });
        expect([seed, report.check.exposed, report.previous.leastBefore]).toEqual([seed, 0, 5]);
        expect(report.previous.narrowed.length).toBeGreaterThan(0);
        expect(report.previous.narrowed).toHaveLength(report.previous.exposed);
        // Nothing is found that is not named.
        const named = new Set(report.previous.narrowed.map(nameOf));
        const found = foundIn(whole, [before.snapshot, snapshot], 5).map(({ name }) => name.replace(/^piece/, 'kind'));
        expect(found.length, `seed ${seed}`).toBeGreaterThan(0);
        expect(
          found.filter((name) => !named.has(name)),
          `seed ${seed}`,
        ).toEqual([]);
        for (const locale of LOCALES) {
          const m = messagesFor(locale);
          const said = narrowedSentences(m, locale, report, (id) => `<${id}>`);
          expect(said).toHaveLength(3);
          expect(said[0]).toContain(String(report.previous.exposed));
          expect(said[1]).toMatch(/20(18|19|20|21)/);
          expect(said[2]).toMatch(/5.*10/);
          // Said once.
          expect(checkSentences(m, locale, report, String).map(({ words }) => words)).not.toContain(said[0]);
        }
      }
    },
    LONG_MS,
  );

  it(
    'says of how many counts that it withholds the earlier publication gave them, and calls the others uncertain alone',
    () => {
      const [before, { snapshot, report }] = pair(privacyCase(3, 3000), {}, { smallestCount: 10 });
      const given = new Set(
        disclosedCounts(before.snapshot)
          .filter(({ count }) => count !== null && count > 0 && count < 10)
          .map(({ box }) => keyOf(box)),
      );
      const known = new Set(
        disclosedCounts(snapshot)
          .filter(({ box, count }) => count === null && given.has(keyOf(box)))
          .map(({ box }) => keyOf(box)),
      ).size;
      expect(known).toBeGreaterThan(0);
      expect(report.previous.known).toBe(known);
      for (const locale of LOCALES) {
        const m = messagesFor(locale);
        const said = checkSentences(m, locale, report, String).map(({ words }) => words);
        expect(said).toContain(m.publishForm.known(known));
        expect(said[0]).toBe(
          m.publishForm.checked(report.check.watched - report.previous.exposed, 10, report.previous.exposed > 0),
        );
      }
    },
    LONG_MS,
  );

  it(
    'narrows nothing where five was kept',
    () => {
      for (const seed of [2, 8]) expect(pair(privacyCase(seed, 300), {}, {})[1].report.previous.narrowed).toEqual([]);
    },
    LONG_MS,
  );
});

describe('a lower least count than before', () => {
  it(
    'is not taken: what was withheld stays withheld, whoever publishes is told, and nothing under ten is found in both together',
    () => {
      for (const seed of [2, 4]) {
        const whole = privacyCase(seed, 300);
        const [before, { snapshot, report }] = pair(whole, { smallestCount: 10 }, { smallestCount: 5 });
        expect([before.snapshot.smallestCount, snapshot.smallestCount, report.least]).toEqual([10, 10, 10]);
        expect(report.doubts).toContainEqual({ kind: 'least-kept', asked: 5, least: 10 });
        expect(disclosedCounts(snapshot).filter(({ count }) => count !== null && count > 0 && count < 10)).toEqual([]);
        expect([
          seed,
          report.check.exposed,
          report.previous.exposed,
          foundIn(whole, [before.snapshot, snapshot], 10),
        ]).toEqual([seed, 0, 0, []]);
      }
    },
    LONG_MS,
  );
});
