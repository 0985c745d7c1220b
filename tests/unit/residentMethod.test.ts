import { describe, expect, it } from 'vitest';
import { LEAST_BASE } from '../../src/analysis/comparison/estimateChange';
import { clopperPearson } from '../../src/analysis/comparison/tails';
import { ageOf, USUAL_RHYTHM_DAYS } from '../../src/analysis/published/age';
import { student95 } from '../../src/analysis/resident/spread';
import { MOST_PERIODS } from '../../src/analysis/resident/usual';
import { parseSnapshot } from '../../src/domain/parse/snapshot';
import { SMALLEST_COUNT } from '../../src/domain/snapshot';
import { LOCALES, type Locale } from '../../src/i18n';
import { residentMethod } from '../../src/i18n/residentMethod';
import { citationOf, LEVEL_PCT, methodFigures } from '../../src/state/method/methodText';
import { answerAddress, methodAddress } from '../../src/state/method/methodUrl';
import { modeOf } from '../../src/state/page/address';
import { geoJson, valueOf } from './geoFiles';

const example = valueOf(parseSnapshot(geoJson('example-snapshot.json')));
const LETTERS: Record<Locale, RegExp> = { kk: /[әғқңөұүһі]/iu, ru: /[а-яё]/iu, en: /[a-z]/iu };

async function texts(
  locale: Locale,
  published: Parameters<typeof methodFigures>[0],
): Promise<Readonly<Record<string, string>>> {
  const { sections } = await residentMethod(locale);
  return Object.fromEntries(
    sections(methodFigures(published)).map(({ id, title, sentences }) => [id, [title, ...sentences].join(' ')]),
  );
}

/** Every title and sentence that is no function, in their order. */
async function allOf(locale: Locale): Promise<readonly string[]> {
  const t = await residentMethod(locale);
  const plain = (words: object): string[] =>
    Object.values(words).filter((one): one is string => typeof one === 'string');
  return [
    ...plain(t),
    ...t.sections(methodFigures({ roundedTo: 3 })).flatMap(({ title, sentences }) => [title, ...sentences]),
    ...plain(t.cite),
    ...plain(t.sources),
  ];
}

/** Whole numbers in a text, by themselves. */
const figures = (text: string): string[] => text.match(/\d+/g) ?? [];

describe('the page of the method', () => {
  it('has the figures of the code', () => {
    expect(methodFigures(null)).toEqual({
      least: SMALLEST_COUNT,
      roundedTo: null,
      rhythmDays: USUAL_RHYTHM_DAYS,
      isPromised: false,
      level: LEVEL_PCT,
      mostYears: MOST_PERIODS,
      leastBase: LEAST_BASE,
      otherKinds: null,
    });
  });

  it('holds its level where the code holds it', () => {
    expect(clopperPearson(30, 70)).toEqual(clopperPearson(30, 70, LEVEL_PCT / 100));
    // Student's quantile of the level, two-sided, nears the normal one.
    expect(student95(100_000)).toBeCloseTo(1.96, 2);
  });

  it.each(LOCALES)('gives the figures of the rules by which the code goes (%s)', async (locale) => {
    const said = await texts(locale, null);
    expect(Object.keys(said)).toEqual(['counted', 'withheld', 'usual', 'change', 'age', 'cannot']);
    expect(figures(said['withheld'])).toEqual([String(SMALLEST_COUNT)]);
    expect(figures(said['age'])).toEqual([String(USUAL_RHYTHM_DAYS)]);
    expect(new Set(figures(said['usual']))).toEqual(
      new Set([String(MOST_PERIODS), String(LEVEL_PCT), String(100 - LEVEL_PCT), '100']),
    );
    expect(figures(said['change'])).toEqual(
      expect.arrayContaining([String(LEVEL_PCT), String(LEAST_BASE), String(100 - LEVEL_PCT)]),
    );
    expect(ageOf({ through: '2026-01-01' }, '2026-02-15').isPast).toBe(false);
    expect(ageOf({ through: '2026-01-01' }, '2026-02-16').isPast).toBe(true);
  });

  it.each(LOCALES)('gives the published file’s own least count, rhythm and rounding (%s)', async (locale) => {
    const said = await texts(locale, { smallestCount: 10, roundedTo: 5, rhythmDays: 21 });
    expect(figures(said['withheld'])).toEqual(['10']);
    expect(figures(said['age'])).toEqual(['21']);
    expect(figures(said['rounded'])).toEqual(['5', '4']);
    expect(said['age']).not.toBe((await texts(locale, { rhythmDays: undefined }))['age']);
  });

  it.each(LOCALES)('speaks its own language in every sentence, and none twice (%s)', async (locale) => {
    const own = await allOf(locale);
    expect(new Set(own).size).toBe(own.length);
    // A short Kazakh title may do without a letter of its own.
    expect(own.filter((text) => text.length > 40 && !LETTERS[locale].test(text))).toEqual([]);
    const others = await Promise.all(LOCALES.filter((other) => other !== locale).map(allOf));
    for (const other of others) {
      expect(other).toHaveLength(own.length);
      expect(own.filter((text) => other.includes(text))).toEqual([]);
    }
    expect(
      own.filter(
        (text) =>
          (locale !== 'kk' && LETTERS.kk.test(text)) ||
          (locale === 'en' ? LETTERS.ru.test(text) : !LETTERS.ru.test(text)),
      ),
    ).toEqual([]);
  });

  it.each(LOCALES)('cites the publisher’s words, the days and the sum of the file (%s)', async (locale) => {
    const cited = citationOf(
      await residentMethod(locale),
      {
        ...example,
        title: 'T',
        source: 'S',
        from: '2024-01-01',
        through: '2025-12-31',
        madeOn: '2026-02-03',
        sha256: 'ab'.repeat(32),
      },
      'https://example.org/?page=method',
    );
    for (const part of ['T', 'S', '2024', '31', '2025', '2026', 'ab'.repeat(32), 'https://example.org/?page=method'])
      expect(cited).toContain(part);
  });

  it('has an address that keeps the language and where one came from, never a point', () => {
    const from = '?mode=resident&lang=ru&district=almaly&example=1&at=76.9,43.2';
    expect(methodAddress(from, 'kk')).toBe('?mode=resident&page=method&lang=kk&district=almaly&example=1');
    expect(answerAddress(methodAddress(from, 'kk'), 'en')).toBe('?mode=resident&lang=en&district=almaly&example=1');
    expect(modeOf(methodAddress(from, 'kk'), 'public')).toBe('resident');
  });
});
