/** What is said of earlier publications that do not seem to be what they should. */
import { describe, expect, it } from 'vitest';
import { doubtsOf } from '../../src/analysis/privacy/doubts';
import { registerCounts, type RegisterCounts } from '../../src/analysis/privacy/registerCounts';
import { USUAL_RULES, type PublishRules, type Disclosed } from '../../src/analysis/privacy/rules';
import { disclosedCounts } from '../../src/analysis/privacy/disclosed';
import { finish } from '../../src/domain/job';
import type { EarlierDoubt } from '../../src/domain/publication';
import { LOCALES, messagesFor } from '../../src/i18n';
import { doubtSentence } from '../../src/i18n/doubts';
import { caseOf, privacyCase } from '../property/privacyCase';

const one = privacyCase(6);
const { districts } = one.input;
const register = finish(registerCounts(one.input));
const isoOf = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);
const dailyOf = (counts: RegisterCounts, days: number): readonly number[] =>
  Array.from({ length: days }, (_, k) =>
    counts.count({
      district: null,
      cell: null,
      category: null,
      weekday: null,
      band: null,
      from: counts.from + k,
      to: counts.from + k + 1,
    }),
  );
/** A publication that gives every day's count up to `end` as the register has it. */
const told = (end: number, counts: RegisterCounts = register): Disclosed => ({
  format: 'qyragy-snapshot',
  version: 1,
  madeOn: '2024-01-01',
  title: 'Before',
  source: '',
  licence: '',
  status: 'imported',
  from: isoOf(counts.from),
  through: isoOf(end - 1),
  years: [],
  months: [],
  city: {
    yearly: [],
    monthly: [],
    byCategory: [[], [], [], [], [], [], [], []],
    daily: dailyOf(counts, end - counts.from),
    closed: [],
  },
  districts: districts.map(({ id }) => ({ id, yearly: [], monthly: [], byCategory: [[], [], [], [], [], [], [], []] })),
  cells: { ids: [], areaKm2: [], land: [], busy: [], visitors: [], yearly: [] },
  posts: [],
  precincts: [],
});
const said = (previous: readonly Disclosed[], rules: Partial<PublishRules> = {}): readonly EarlierDoubt[] =>
  doubtsOf({ ...USUAL_RULES, ...rules, previous }, register);
const kinds = (...args: Parameters<typeof said>): readonly string[] => said(...args).map(({ kind }) => kind);

describe('an earlier publication', () => {
  it('of this register, in its rhythm and by its rules, raises no doubt', () => {
    expect(disclosedCounts(told(register.to - 30)).length).toBeGreaterThan(20);
    expect(said([90, 60, 30].map((ago) => ({ ...told(register.to - ago), rhythmDays: 31 })))).toEqual([]);
    expect(said([])).toEqual([]);
  });

  it('most counts of which are others is asked about: it may be of another register', () => {
    const other = finish(registerCounts(caseOf(one, [...one.rows, ...one.rows, ...one.rows]).input));
    expect(said([told(register.to - 1, other)])).toMatchObject([{ kind: 'other-register', title: 'Before' }]);
    // A correction of a few records is none.
    const late = finish(registerCounts(caseOf(one, [...one.rows, ...one.rows.slice(0, 3)]).input));
    expect(kinds([told(register.to - 1, late)])).not.toContain('other-register');
  });

  it('that ends later, that leaves a month out, that had a higher least count or another rounding is named', () => {
    expect(kinds([told(register.to + 5)])).toContain('ends-later');
    expect(said([120, 90, 30].map((ago) => told(register.to - ago)))).toMatchObject([
      { kind: 'missing', after: isoOf(register.to - 91), before: isoOf(register.to - 31), days: 60 },
    ]);
    expect(said([{ ...told(register.to - 60), rhythmDays: 30 }])).toMatchObject([{ kind: 'missing', days: 60 }]);
    expect(
      said([{ ...told(register.to - 1), smallestCount: 10, city: { ...told(register.to).city, daily: [] } }], {
        smallestCount: 7,
      }),
    ).toEqual([{ kind: 'least-kept', asked: 7, least: 10 }]);
    expect(kinds([told(register.to - 1)], { roundedTo: 3 })).toEqual(['rounded-otherwise']);
  });

  it('is doubted in words of each language, with its name and its figures', () => {
    const all: readonly EarlierDoubt[] = [
      { kind: 'other-register', title: 'Ours', through: '2024-05-31', counts: 40, differing: 39 },
      { kind: 'ends-later', title: 'Ours', through: '2024-05-31' },
      { kind: 'missing', after: '2024-03-31', before: '2024-05-31', days: 61 },
      { kind: 'least-kept', asked: 7, least: 10 },
      { kind: 'rounded-otherwise', count: 2 },
    ];
    for (const locale of LOCALES) {
      const sentences = all.map((doubt) => doubtSentence(messagesFor(locale).publishForm, locale, doubt));
      expect(new Set(sentences).size).toBe(all.length);
      expect(sentences[0]).toMatch(/39.*40|40.*39/);
      expect(sentences.join(' ')).not.toMatch(/\.\.|undefined|NaN|г\.\)? [а-я]/);
    }
  });
});
