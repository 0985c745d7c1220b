import { describe, expect, it } from 'vitest';
import { districtNames } from '../../src/domain/districtFacts';
import type { Snapshot, Tally } from '../../src/domain/snapshot';
import { areaFacts } from '../../src/analysis/resident/areaFacts';
import { LOCALES, type Locale } from '../../src/i18n';
import { dayParts, formatDate } from '../../src/i18n/dates';
import { numbersOf } from '../../src/i18n/numbers';
import { residentMore } from '../../src/i18n/residentLater';
import { residentMessages } from '../../src/i18n/residentMessages';
import { districts, example, page, point, publishedYears, textsOf } from './residentScene';

/** Everything the page says in one language about every district, with and without a point in it. */
async function sentences(locale: Locale, snapshot: Snapshot | null): Promise<string[]> {
  const pages = await Promise.all(
    districts.flatMap(({ id }) => [null, point].map((at) => page(locale, snapshot, { districtId: id, at }))),
  );
  return pages.flatMap(textsOf);
}

/**
 * What the page may say of a named district without any incident at all: the published population, its source beside
 * it.
 */
const PUBLISHED = /\((?:F\d+|P\d+)/;
const EXAMPLE: Record<Locale, RegExp> = { kk: /^Мысал: /, ru: /^Пример: /, en: /^Example: / };
const CLAIM: Record<Locale, RegExp> = {
  kk: /\d+ оқиға|әдеттегі|\d[\d,]* (?:м|км)(?![а-яә])|жаяу|шақ(?:ырым)/,
  ru: /\d+ случа|обычн|\d[\d,]* (?:м|км)(?![а-яә])|пешком|(?:больше|меньше) обычного/,
  en: /\d+ (?:recorded )?incidents|usual|\d (?:m|km)\b|on foot/,
};
const FORBIDDEN =
  /қауіпті көше|криминалды аудан|опасн(?:ая|ый|ой) (?:улиц|район)|криминальн(?:ый|ом|ого) район|dangerous (?:street|area|district)/i;

describe.each(LOCALES)('every sentence of the resident’s page from built-in data, %s', (locale) => {
  it('without incidents claims nothing of a place but what is published, with its source', async () => {
    const all = await sentences(locale, null);
    expect(all.length).toBeGreaterThan(100);
    for (const text of all) {
      const named = districts.some((district) =>
        text.includes(locale === 'en' ? `${district.en} ` : locale === 'ru' ? `${district.ru}` : `${district.kk} `),
      );
      if (named) expect(text).toMatch(PUBLISHED);
      if (CLAIM[locale].test(text)) expect(text).toMatch(PUBLISHED);
    }
  });

  it('in the example says so in every sentence that the invented incidents make', async () => {
    const all = await sentences(locale, example);
    const published = new Set(await sentences(locale, null));
    const made = all.filter((text) => !published.has(text));
    expect(made.length).toBeGreaterThan(200);
    const [{ inspector, post }, { facts }] = await Promise.all([residentMessages(locale), residentMore(locale)]);
    // What asks for a place claims nothing, and the sources are of what is published.
    for (const text of made.filter(
      (one) => one !== inspector.needsPoint && one !== post.needsPoint && !one.startsWith(facts.sourcesTitle),
    ))
      expect(text).toMatch(EXAMPLE[locale]);
  });

  it('never calls a place dangerous, and shows no broken value', async () => {
    for (const text of [...(await sentences(locale, null)), ...(await sentences(locale, example))]) {
      expect(text).not.toMatch(FORBIDDEN);
      expect(text).not.toMatch(/undefined|NaN|null|\[object|\.\./);
    }
  });
});

describe.each(LOCALES)('what the page says of a place as usual, %s', (locale) => {
  const published = publishedYears();
  const { months } = published;
  /** Districts of 600 a year and more; `change` is laid over the first. */
  const snapshot = (change: Partial<Tally>): Snapshot => ({
    ...published,
    districts: published.districts.map((district, k) => (k === 0 ? { ...district, ...change } : district)),
  });
  const answer = async (change: Partial<Tally>): Promise<string[]> => {
    const made = snapshot(change);
    return textsOf(await page(locale, made, { districtId: made.districts[0].id, at: point }));
  };

  it('names it above, below or as usual against three years, and by what', async () => {
    const [{ lines }, { cell }] = await Promise.all([residentMessages(locale), residentMore(locale)]);
    const names = districtNames(districts.find(({ id }) => id === example.districts[0].id) ?? districts[0]);
    const end = { year: 2025, month: 12, day: 31 };
    const nowTimes = (factor: number) => months.map((_, m) => (m < 36 ? 50 + (m % 7) : Math.round(53 * factor)));
    expect(await answer({})).toContain(lines.usual('usual', names, end, false, false));
    expect(await answer({ monthly: nowTimes(1.6) })).toContain(lines.usual('above', names, end, false, false));
    expect(await answer({ monthly: nowTimes(0.4) })).toContain(lines.usual('below', names, end, false, false));
    const all = await answer({});
    expect(all.filter((text) => /\(95\s?%\)/.test(text))).toHaveLength(2);
    expect(all.some((text) => text.startsWith(cell.verdict('usual', 0, 2025, false).split('(')[0]))).toBe(true);
  });

  it('calls nothing as usual where even twice as many would be: the first line and the one beneath say so, by which years and which limits', async () => {
    const [{ lines }, { usual: words }] = await Promise.all([residentMessages(locale), residentMore(locale)]);
    const made = snapshot({ monthly: months.map((_, m) => [9, 60, 20, 30][Math.floor(m / 12)]) });
    const [{ id }] = made.districts;
    const usual = areaFacts(made, { districtId: id, point: null, cells: null }, new Map(), [], null).district?.usual;
    if (usual?.verdict !== null || usual.why !== 'too-wide') throw new Error('judged');
    const names = districtNames(districts.find((one) => one.id === id) ?? districts[0]);
    const said = textsOf(await page(locale, made, { districtId: id, at: null }));
    expect(said[0]).toBe(
      lines.tooWide(names, { year: 2025, month: 12, day: 31 }, usual.low, usual.high, [
        ['2022', 108],
        ['2023', 720],
        ['2024', 240],
      ]),
    );
    expect(said).toContain(
      words.tooWide(usual.low, usual.high, [
        ['2022', 108],
        ['2023', 720],
        ['2024', 240],
      ]),
    );
    expect(said.some((text) => text.startsWith(words.range(1, 2, []).split('1')[0]))).toBe(false);
    const { int } = numbersOf(locale);
    for (const figure of [240, 720, 108, usual.low, usual.high]) expect(said[0]).toContain(int(figure));
  });

  it('names each earlier year beside its count, the oldest first, in every sentence: of the district, ended within a year, and of the hexagon', async () => {
    const { int } = numbersOf(locale);
    const listed = (years: readonly (readonly [string, number])[]): string =>
      `(${years.map(([year, count]) => `${year}: ${int(count)}`).join('; ')})`;
    const made = snapshot({ monthly: months.map((_, m) => [9, 60, 20, 30][Math.floor(m / 12)]) });
    const [{ id }] = made.districts;
    const whole = textsOf(await page(locale, made, { districtId: id, at: null }));
    expect(
      whole.filter((text) =>
        text.includes(
          listed([
            ['2022', 108],
            ['2023', 720],
            ['2024', 240],
          ]),
        ),
      ),
    ).toHaveLength(2);
    // Three months later, each twelve ends in March.
    const later = {
      ...made,
      through: '2026-03-31',
      months: [...months, '2026-01', '2026-02', '2026-03'],
      city: { ...made.city, monthly: [...made.city.monthly, 800, 800, 800] },
      districts: made.districts.map((one) => ({ ...one, monthly: [...one.monthly, 30, 30, 30] })),
    };
    const within = textsOf(await page(locale, later, { districtId: id, at: null, today: '2026-04-10' }));
    const sum = (first: number): number =>
      later.districts[0].monthly.slice(first, first + 12).reduce<number>((all, count) => all + (count ?? NaN), 0);
    expect(
      within.filter((text) =>
        text.includes(
          listed([
            ['2022/23', sum(3)],
            ['2023/24', sum(15)],
            ['2024/25', sum(27)],
          ]),
        ),
      ),
    ).not.toHaveLength(0);
    const hexagon = {
      ...made,
      cells: { ...made.cells, yearly: made.years.map((_, y) => made.cells.ids.map(() => [6, 40, 14, 16][y])) },
    };
    const around = textsOf(await page(locale, hexagon, { districtId: id, at: point }));
    expect(
      around.filter((text) =>
        text.includes(
          listed([
            ['2022', 6],
            ['2023', 40],
            ['2024', 14],
          ]),
        ),
      ),
    ).toHaveLength(1);
  });

  it('says beside "as usual" that half as many would be so too, and not where it would be noticed', async () => {
    const { lines } = await residentMessages(locale);
    const names = districtNames(districts.find(({ id }) => id === example.districts[0].id) ?? districts[0]);
    const end = { year: 2025, month: 12, day: 31 };
    const said = await answer({ monthly: months.map((_, m) => [36, 54, 72, 53][Math.floor(m / 12)]) });
    expect(said[0]).toBe(lines.usual('usual', names, end, false, true));
    expect(lines.usual('usual', names, end, false, true)).not.toBe(lines.usual('usual', names, end, false, false));
  });

  it('says neither above nor below beside a withheld year, however much the rest differs, and says why', async () => {
    const { lines } = await residentMessages(locale);
    const all = await answer({ monthly: months.map((_, m) => (m === 15 ? null : m < 36 ? 50 : 500)) });
    expect(all[0]).toBe(lines.unjudged.withheld(lines.wheres.district));
  });

  it('answers its title before it cautions, also where no count is published', async () => {
    const { lines } = await residentMessages(locale);
    const bare = publishedYears({
      months: published.months.slice(-3),
      years: [],
      districts: published.districts.map((one) => ({
        ...one,
        monthly: [null, null, null],
        yearly: [],
        byCategory: one.byCategory.map(() => []),
      })),
      cells: { ...published.cells, yearly: [] },
    });
    const usual = (await page(locale, bare, { districtId: districts[0].id, at: null })).find(
      ({ id }) => id === 'usual',
    );
    expect(usual?.lines[0]).toMatchObject({ kind: 'lead', text: lines.unjudged['no-period'](lines.wheres.district) });
  });

  it('says of one earlier year that it is too few', async () => {
    const { lines } = await residentMessages(locale);
    expect((await sentences(locale, { ...example, status: 'imported', through: '2025-12-31' }))[0]).toBe(
      lines.unjudged['one-period'](lines.wheres.district),
    );
  });
});

describe.each(LOCALES)('people of a district, %s', (locale) => {
  const about = (people: number): string => numbersOf(locale).int(people);

  it('are one number on a page: those of the rate with their day and the city’s, else the published ones', async () => {
    const { usual, facts } = await residentMore(locale);
    for (const snapshot of [
      null,
      publishedYears(),
      publishedYears({
        through: '2013-12-31',
        months: publishedYears().months.map((month) => `${Number(month.slice(0, 4)) - 12}${month.slice(4)}`),
        years: [2010, 2011, 2012, 2013],
      }),
    ]) {
      for (const district of districts) {
        const all = textsOf(await page(locale, snapshot, { districtId: district.id, at: null }));
        const published = facts.population(districtNames(district), district.population, district.atLeast);
        expect(all.includes(published)).toBe(snapshot === null);
        if (!snapshot) continue;
        const rates = areaFacts(
          snapshot,
          { districtId: district.id, point: null, cells: null },
          new Map(districts.map(({ id, population }) => [id, population])),
          [],
          null,
        ).district?.rates;
        if (!rates?.city) throw new Error(district.id);
        const said = usual.heads(rates.district.heads, rates.city.heads, dayParts(rates.headsOn), true);
        expect(all).toContain(said);
        for (const part of [rates.district.heads, rates.city.heads])
          expect(said).toContain(about(Math.round(part / 100) * 100));
        expect(said).toContain(formatDate(locale, dayParts(rates.headsOn)));
        const rate = usual.rate(rates.district, rates.city);
        expect(all).toContain(rate);
        expect(rate).toContain(about(rates.city.count));
        expect(all.join(' ')).not.toContain(about(district.population));
      }
    }
    expect(usual.heads(1, 1, dayParts('2015-07-01'), false).length).toBeLessThan(
      usual.heads(1, 1, dayParts('2025-07-01'), true).length,
    );
  });
});

it('the example can fail this test: a sentence of a real status carries no mark', async () => {
  const real = await sentences('en', { ...example, status: 'imported' });
  expect(real.some((text) => /^In \S+ district, \d/.test(text) && !EXAMPLE.en.test(text))).toBe(true);
  expect(districtNames(districts[1]).en).toBe('Almaly');
});
