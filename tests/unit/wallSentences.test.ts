import { describe, expect, it } from 'vitest';
import type { Snapshot } from '../../src/domain/snapshot';
import { areaFacts } from '../../src/analysis/resident/areaFacts';
import { LOCALES, messagesFor, nameIn, sortByName, type Locale } from '../../src/i18n';
import { residentMore } from '../../src/i18n/residentLater';
import { sourceWords } from '../../src/state/words/indicators';
import { DAY_SPANS, SCENE_KINDS, usualScene, type Scene } from '../../src/state/wall/scene';
import { sheetText, type Sheet, type WallData } from '../../src/state/wall/scenes/sheet';
import { playedSlides } from '../../src/state/wall/scenes/empty';
import { shownAt, standsOf } from '../../src/state/wall/scenes/shown';
import { slidesOf } from '../../src/state/wall/playlist/slides';
import { wallData } from '../fixtures/wallData';
import { PLAN } from '../fixtures/wallPlan';
import { wallRecent, wallSnapshot } from '../fixtures/wallSnapshot';

/** Every scene with every filter a playlist can set. */
function allScenes(data: WallData): readonly Scene[] {
  const districts = [null, ...data.districts.map(({ id }) => id)];
  return SCENE_KINDS.flatMap((kind): Scene[] => {
    const usual = usualScene(kind);
    if (kind === 'scenario')
      return [
        usual,
        { ...usual, plan: PLAN },
        { ...usual, plan: { ...PLAN, status: null, coveredBefore: null, coveredAfter: null, shortBy: null } },
      ];
    if (kind === 'text') return [{ ...usual, title: 'Briefing', text: 'First point' }];
    if (kind === 'indicators') return [usual];
    if (kind === 'city')
      return DAY_SPANS.flatMap((span) => districts.map((district) => ({ ...usual, spans: [span], district })));
    return [...districts.map((district) => ({ ...usual, district })), { ...usual, years: [2019, 2019] as const }];
  });
}

/** Every sheet that built-in data can give, in one language. */
function sheets(data: WallData, locale: Locale): readonly Sheet[] {
  const order = sortByName(locale, data.districts, ({ names }) => nameIn(locale, names)).map(({ id }) => id);
  return playedSlides(data, slidesOf(allScenes(data), order)).flatMap((slide) =>
    [...standsOf(data, slide), 0.99].map((share) => shownAt(data, { slide, share, locale }).sheet),
  );
}

/** Each string by itself, cut at the ends of sentences: a word in one does not excuse the next. */
const sentencesOf = (sheet: Sheet): readonly string[] =>
  [
    sheet.title,
    sheet.period,
    ...sheet.filters,
    sheet.caption,
    ...sheet.sentences,
    ...sheet.sources,
    ...sheet.figures.flatMap(({ label, value, verdict, details }) => [label, value, verdict ?? '', ...details]),
    ...(sheet.table
      ? [
          ...sheet.table.head,
          ...sheet.table.rows.flatMap(({ label, cells }) => [
            label,
            ...cells.flatMap(({ text, note, said }) => [text, note, said]),
          ]),
        ]
      : []),
    ...sheet.charts.flatMap(({ title, bars }) => [title, ...bars.flatMap(({ label, text }) => [label, text])]),
  ]
    .flatMap((text) => text.split(/(?<=[.!?])\s+/))
    .filter((text) => text !== '');

const EXAMPLE: Record<Locale, RegExp> = { kk: /мысал/i, ru: /пример/i, en: /example/i };
/** The glossary's last rule, and words that would rank or frighten. */
const NEVER: Record<Locale, readonly RegExp[]> = {
  kk: [
    /қауіпті/i,
    /криминалды/i,
    /қорқынышты/i,
    /рейтинг/i,
    /ең нашар/i,
    /ең қауіпсіз/i,
    /ұлты|шыққан жері|отбас/i,
    /қылмыскер/i,
  ],
  ru: [
    /(?<!без)опасн/i,
    /криминальн\S* район/i,
    /страшн/i,
    /рейтинг/i,
    /худш/i,
    /безопаснее|самый безопасн/i,
    /национальност|происхожд|приезж|семь[яеи]/i,
    /преступник/i,
  ],
  en: [
    /danger/i,
    /criminal district/i,
    /\bscar/i,
    /\brank/i,
    /\bworst\b|\bleague\b/i,
    /\bsafest\b|\bsafer\b/i,
    /ethnic|migrant|origin|famil/i,
    /offender|criminals\b/i,
  ],
};

const built = wallData();

describe.each(LOCALES)('what the wall says from built-in data (%s)', (locale) => {
  const all = sheets(built, locale);

  it('is much: every kind of scene, every district', () => {
    expect(all.length).toBeGreaterThan(90);
    expect(new Set(all.map(({ kind }) => kind))).toEqual(new Set(SCENE_KINDS.filter((kind) => kind !== 'posts')));
    expect(new Set(all.flatMap(sentencesOf)).size).toBeGreaterThan(150);
  });

  it('names no real district without the word example in the same sentence', () => {
    const names = built.districts.flatMap(({ names: { kk, ru, en } }) => [
      ...Object.values(kk),
      ...Object.values(ru),
      en,
    ]);
    const named = all.flatMap(sentencesOf).filter((text) => names.some((name) => text.includes(name)));
    expect(named.length).toBeGreaterThan(8);
    expect(named.filter((text) => !EXAMPLE[locale].test(text))).toEqual([]);
  });

  it('never lets a year stand alone in large letters: it would be read as the figure', () => {
    const stamps = all.map(({ stamp }) => stamp).filter(Boolean);
    expect(stamps.length).toBeGreaterThan(0);
    expect(stamps.filter((stamp) => !/\d{4}/u.test(stamp) || /^\d+$/u.test(stamp))).toEqual([]);
  });

  it('names no other place of the map at all', () => {
    const said = all.flatMap(sentencesOf).join('\n');
    for (const place of ['Абай', 'Байтурсынов', 'Саяхат', 'Барахолка', 'Сайран', 'Мендикулов', 'Бектуров'])
      expect(said).not.toContain(place);
  });

  it('marks every picture of invented counts: in the title, by a mark and across the map', () => {
    for (const sheet of all.filter(({ kind }) => kind === 'city' || kind === 'cells' || kind === 'district')) {
      expect(sheet.title).toMatch(EXAMPLE[locale]);
      expect(sheet.marks).toContain(messagesFor(locale).wall.marks.example);
      expect(sheet.watermark).toBe(messagesFor(locale).wall.watermark);
    }
    for (const sheet of all.filter(({ kind, figures }) => kind === 'scenario' && figures.length > 0)) {
      expect(sheet.marks).toContain(messagesFor(locale).wall.marks.illustrative);
      expect(sheet.watermark).toBe(messagesFor(locale).wall.watermarkPlan);
    }
  });

  it('has none of the words that are never shown on a wall', () => {
    const found = all.flatMap(sheetText).filter((text) => NEVER[locale].some((word) => word.test(text)));
    expect(found).toEqual([]);
    const words = JSON.stringify(messagesFor(locale).wall);
    expect(NEVER[locale].filter((word) => word.test(words))).toEqual([]);
  });

  it('takes published scenes from published figures alone: other invented counts change no word of them', () => {
    const { snapshot } = built;
    const twice = (counts: readonly (number | null)[]) => counts.map((count) => (count === null ? null : count * 2));
    const other: Snapshot = {
      ...snapshot,
      city: {
        ...snapshot.city,
        yearly: twice(snapshot.city.yearly),
        monthly: twice(snapshot.city.monthly),
        daily: twice(snapshot.city.daily),
      },
    };
    const published = (data: WallData) =>
      sheets(data, locale)
        .filter(({ kind }) => kind === 'indicators')
        .flatMap(sheetText);
    expect(published(wallData(other))).toEqual(published(built));
    expect(published(built).length).toBeGreaterThan(10);
  });

  it('invents no posts where none are published, and says the sentence on confounding', () => {
    const { indicators } = messagesFor(locale);
    expect(all.filter(({ kind }) => kind === 'posts')).toEqual([]);
    expect(
      all
        .filter(({ kind }) => kind === 'indicators')
        .every(
          ({ sentences, sources }) =>
            sentences.includes(indicators.confounding(2020)) &&
            ['P3', 'P15'].every((fact) => sources.includes(sourceWords(locale, fact))),
        ),
    ).toBe(true);
  });

  it('keeps the marks of facts to itself: nobody before a wall knows them', () => {
    expect(all.flatMap(sheetText).filter((text) => /\b[FP]\d{1,2}\b/.test(text))).toEqual([]);
  });

  it('names a source with every scene that shows a figure', () => {
    expect(
      all.filter((sheet) => (sheet.figures.length > 0 || sheet.charts.length > 0) && sheet.sources.length === 0),
    ).toEqual([]);
  });

  it('has no hole where a value should stand', () => {
    expect(all.flatMap(sheetText).filter((text) => /undefined|NaN|null|\[object|Infinity|\?\?/.test(text))).toEqual([]);
  });
});

describe.each(LOCALES)('what the wall says from an operator’s snapshot (%s)', (locale) => {
  const plain = wallSnapshot();
  const data = wallData({ ...plain, city: { ...plain.city, ...wallRecent() }, sha256: '0'.repeat(64) });
  const all = sheets(data, locale);

  it('carries no example mark, shows published posts, and says withheld counts as such', () => {
    const counted = all.filter(({ kind }) => kind !== 'scenario');
    expect(counted.flatMap(sheetText).filter((text) => EXAMPLE[locale].test(text))).toEqual([]);
    expect(counted.every(({ watermark }) => watermark === null)).toBe(true);
    expect(all.filter(({ kind }) => kind === 'posts').length).toBeGreaterThan(1);
    const months = all.find(({ kind }) => kind === 'district')?.charts[0]?.bars ?? [];
    expect(months).toHaveLength(24);
    expect(months[3]).toMatchObject({ value: null, text: messagesFor(locale).wall.count.withheld });
  });

  it('compares nothing with a withheld count in it', () => {
    const districts = wallSnapshot().districts.map((district) => ({ ...district, yearly: [null, null] }));
    const year = sheets(wallData({ ...wallSnapshot({ districts }), sha256: '0'.repeat(64) }), locale).filter(
      ({ kind }) => kind === 'district',
    )[0].figures[1];
    expect(year.verdict).toBeNull();
    const { compared, count } = messagesFor(locale).wall;
    // Eleven published months of 60 to 64 and one withheld.
    const known = wallSnapshot()
      .districts[0].monthly.slice(0, 12)
      .reduce<number>((sum, one) => sum + (one ?? 0), 0);
    expect(year.details).toEqual([compared.before(count.atLeast(known)), compared.withheld]);
  });

  it('puts no sum of what happens to be published where more than a tenth of its counts are withheld: it would be read as the count', () => {
    const districts = wallSnapshot().districts.map((district) => ({
      ...district,
      yearly: [null, null],
      monthly: district.monthly.map((count, m) => (m % 6 === 3 ? null : count)),
    }));
    const year = sheets(wallData({ ...wallSnapshot({ districts }), sha256: '0'.repeat(64) }), locale).filter(
      ({ kind }) => kind === 'district',
    )[0].figures[1];
    const { compared, count } = messagesFor(locale).wall;
    expect([year.value, year.details]).toEqual([count.withheld, [compared.before(count.withheld), compared.withheld]]);
  });

  it('prints the published count of a whole year where months of it are withheld, as the resident’s page does', async () => {
    const { wall } = messagesFor(locale);
    const districts = wallSnapshot().districts.map((district) => ({
      ...district,
      monthly: district.monthly.map(() => null),
      yearly: [null, 9],
    }));
    const snapshot = { ...wallSnapshot({ districts }), sha256: '0'.repeat(64) };
    const year = sheets(wallData(snapshot), locale).filter(({ kind }) => kind === 'district')[0].figures[1];
    expect(year).toMatchObject({
      value: '9',
      verdict: null,
      details: [wall.compared.before(wall.count.withheld), wall.compared.withheld],
    });
    const { tables } = await residentMore(locale);
    const facts = areaFacts(
      snapshot,
      { districtId: snapshot.districts[0].id, point: null, cells: null },
      new Map(),
      [],
      null,
    );
    expect(facts.district?.now).toBe(9);
    expect(wall.count.withheld).toBe(tables.count(null));
  });

  it('shows the districts in the alphabetical order of the language', () => {
    const order = sortByName(locale, data.districts, ({ names }) => nameIn(locale, names));
    const titles = slidesOf(
      [usualScene('district')],
      order.map(({ id }) => id),
    ).map((slide) => shownAt(data, { slide, share: 0, locale }).sheet.title);
    expect(titles).toEqual(order.map(({ names }) => nameIn(locale, names)));
  });
});
