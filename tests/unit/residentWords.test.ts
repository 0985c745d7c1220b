import { describe, expect, it } from 'vitest';
import type { Origin } from '../../src/domain/origin';
import { SOURCE_PAGES } from '../../src/domain/thisCityFacts';
import { OPEN_CATEGORIES, type Snapshot } from '../../src/domain/snapshot';
import { LOCALES, type Locale } from '../../src/i18n';
import { residentMore, residentTrustMessages } from '../../src/i18n/residentLater';
import { residentMessages } from '../../src/i18n/residentMessages';
import { sentenceOf } from '../../src/state/resident/inForce';
import type { Section } from '../../src/state/resident/line';
import type { SinceVisit } from '../../src/state/resident/visit';
import { trustNotes } from '../../src/state/resident/trustNotes';
import type { Trouble } from '../../src/sources/keptFile';
import { fault } from '../../src/domain/result';
import { districts, example, page, point, publishedYears, textsOf, type Asked } from './residentScene';

const published = publishedYears();
/**
 * Withheld, silent, rounded, unknown hours, several precincts, hours and kinds by month: everything there are words
 * for.
 */
const poor: Snapshot = publishedYears({
  rhythmDays: 31,
  smallestCount: 10,
  roundedTo: 5,
  completeness: {
    completeThrough: '2025-12-20',
    silent: [{ district: districts[1].id, months: ['2025-02'] }],
    recordedFrom: [{ category: 'fraud', month: '2024-06' }],
  },
  districts: published.districts.map((one, k) => ({
    ...one,
    monthly: one.monthly.map((count, m) => (k === 2 && m === 40 ? null : k === 3 ? 1 : count)),
    byCategory: one.byCategory.map((kind, c) => kind.map((count) => (c === 1 ? null : count))),
  })),
  city: {
    ...published.city,
    categoryMonthly: OPEN_CATEGORIES.map((_, c) =>
      published.months.map((_month, m) => (c === 2 && m === 30 ? null : 21 + c)),
    ),
    times: published.years.map(() => ({
      byWeekdayAndBand: Array.from({ length: 56 }, (_, k) => (k === 9 ? null : k + 5)),
      unknown: 1,
    })),
  },
  posts: [
    { id: 'a', kind: 'stationary', name: null, lon: 76.9299, lat: 43.2431, hours: 'unknown' },
    { id: 'b', kind: 'mobile', name: 'Абай', lon: 76.94, lat: 43.24, hours: { from: 22, to: 6 } },
    { id: 'c', kind: 'planned', name: null, lon: 76.931, lat: 43.2435, hours: '24h' },
  ],
  precincts: published.precincts.map((one, k) => ({
    ...one,
    inspector: null,
    phone: null,
    receptionHours: null,
    address: null,
    nextMeeting: k % 2 ? null : '2025-03-04',
  })),
});
const visits: readonly SinceVisit[] = [
  { visitedOn: { year: 2026, month: 1, day: 5 }, isOther: false, change: null, counts: null },
  {
    visitedOn: { year: 2026, month: 1, day: 5 },
    isOther: false,
    change: { how: 'newer', before: { year: 2025, month: 11, day: 30 }, now: { year: 2025, month: 12, day: 31 } },
    counts: { before: 21, now: 1 },
  },
  {
    visitedOn: { year: 2026, month: 1, day: 5 },
    isOther: false,
    change: { how: 'replaced', before: { year: 2025, month: 11, day: 30 }, now: { year: 2025, month: 11, day: 30 } },
    counts: { before: 21, now: null },
  },
  {
    visitedOn: { year: 2026, month: 1, day: 5 },
    isOther: false,
    change: { how: 'replaced', before: { year: 2025, month: 11, day: 30 }, now: null },
    counts: null,
  },
];
const ORIGINS: readonly Origin[] = ['publisher', 'own', 'own-signed', 'unsigned', 'wrong', 'unchecked'];

/** The pages of every district, with and without a place, in every state a page can be in. */
async function states(locale: Locale): Promise<readonly (readonly Section[])[]> {
  const trust = await residentTrustMessages(locale);
  const asked: readonly (readonly [Snapshot | null, Partial<Asked>])[] = [
    [null, {}],
    [null, { isUnread: true }],
    [example, {}],
    ...ORIGINS.flatMap((origin) =>
      [published, poor].map(
        (snapshot) =>
          [
            snapshot,
            {
              of: sentenceOf(trust, origin),
              ofCard: sentenceOf(trust, origin),
              cardNote: origin === 'publisher' ? null : trust.note[origin],
            },
          ] as const,
      ),
    ),
    [published, { today: '2031-03-01' }],
    [poor, { today: '2031-03-01', hour: 3 }],
    [poor, { withinM: 2_500 }],
    [
      publishedYears({
        years: [],
        months: [],
        districts: published.districts.map((one) => ({
          ...one,
          monthly: [],
          yearly: [],
          byCategory: one.byCategory.map(() => []),
        })),
        cells: { ...published.cells, yearly: [] },
      }),
      {},
    ],
    ...visits.map((visit) => [published, { visit }] as const),
  ];
  return Promise.all(
    asked.flatMap(([snapshot, more]) =>
      districts.flatMap(({ id }) => [null, point].map((at) => page(locale, snapshot, { districtId: id, at, ...more }))),
    ),
  );
}

/** Everything of a page that is ours: an operator's own words are left out. */
const oursOf = (sections: readonly Section[]): string[] =>
  sections.flatMap(({ title, lines, tables = [] }) => [
    title,
    ...lines.flatMap(({ parts, label = '', mark = '' }) => [
      parts.map(({ text, isOwn, href }) => (isOwn || href?.startsWith('tel:') ? '•' : text)).join(''),
      label,
      mark,
    ]),
    ...tables.flatMap((table) => [
      table.title,
      ...table.heads,
      ...table.notes,
      ...table.rows.flatMap(({ group = '', label, cells, note = '' }) => [
        group,
        label,
        note,
        ...cells.map(({ text }) => text),
      ]),
    ]),
  ]);
/** Names that are the same in every language: of file formats, of marks, and the publishers' own. */
const PUBLISHERS = Object.values(SOURCE_PAGES).flatMap((pages) => pages.map(({ publisher }) => publisher));
const oursAlone = (text: string): string =>
  PUBLISHERS.reduce((rest, name) => rest.replaceAll(name, ''), text).replace(
    /GeoJSON|snapshot\.json|\bH3\b|\b[FP]\d+\b/g,
    '',
  );

async function troubles(locale: Locale): Promise<readonly string[]> {
  const t = await residentTrustMessages(locale);
  const own = { snapshot: null, precincts: null, isRefused: true, isUnused: false };
  const all: readonly Trouble[] = [
    { kind: 'silent' },
    { kind: 'gone' },
    { kind: 'foreign' },
    { kind: 'failing', status: 503 },
    { kind: 'unreadable', fault: fault('snapshot-newer', { found: 9, ours: 1 }) },
    { kind: 'unreadable', fault: fault('snapshot-damaged', { at: 'city', expected: 'object' }) },
    { kind: 'unreadable', fault: fault('signature-wrong') },
  ];
  return all.flatMap((trouble) =>
    [null, { snapshot: published, origin: 'wrong' as const }].flatMap(
      (found) => trustNotes(t, { found, trouble }, own).lines,
    ),
  );
}

describe.each(LOCALES)('every word of every state of every district, %s', async (locale) => {
  const pages = await states(locale);
  const ours = [...new Set([...pages.flatMap(oursOf), ...(await troubles(locale))])].filter((text) => text !== '');

  it('holds no raw date, no broken value, no doubled stop, no stray space', () => {
    expect(ours.length).toBeGreaterThan(300);
    for (const text of ours) {
      expect(text).not.toMatch(/\d{4}-\d{2}/);
      expect(text).not.toMatch(/undefined|NaN|null|\[object|Infinity|\ue000|\ue001|\ue002/);
      expect(text).not.toMatch(/\.\s?\.|[,;:]\.|,,|;;|::| {2}|\s[,;.](?:\s|$)|\(\s|\s\)|\(\)|^\s|\s$/);
    }
  });

  it('ends every sentence with one stop, and begins it with a capital or a figure', async () => {
    const { inspector } = await residentMessages(locale);
    const cards = example.precincts.map(({ number }) => inspector.precinct(number));
    for (const { kind, text, isPrinted } of pages.flat().flatMap(({ lines }) => lines)) {
      // The title of a card is no sentence.
      if (kind === 'head' || kind === 'item' || isPrinted === 'only' || cards.some((card) => text.endsWith(card)))
        continue;
      expect(text).toMatch(/[.…]$/);
      expect(text).toMatch(/^[\p{Lu}\d«“]/u);
    }
  });

  it.skipIf(locale === 'en')('holds no English word, and no Latin letter in a word of ours', () => {
    for (const text of ours) expect(oursAlone(text)).not.toMatch(/[a-z]/i);
  });

  it('speaks the language it says: Kazakh letters in kk, none in ru and en', async () => {
    const { facts } = await residentMore(locale);
    if (locale === 'kk')
      expect(ours.filter((text) => /[әғқңөұүһі]/i.test(text)).length).toBeGreaterThan(ours.length / 2);
    else for (const text of ours) expect(text.startsWith(facts.sourcesTitle) ? '' : text).not.toMatch(/[әғқңөұүһі]/i);
    if (locale === 'en')
      for (const text of ours) expect(text.startsWith(facts.sourcesTitle) ? '' : text).not.toMatch(/[а-яё]/i);
  });
});

describe('without a network', () => {
  it.each(LOCALES)('the facts of posts are said where what is published could not be read: %s', async (locale) => {
    const m = await residentMessages(locale);
    const unread = await page(locale, null, { districtId: 'medeu', at: null, isUnread: true });
    for (const [id, fact] of [
      ['post', 'F4'],
      ['planned', 'F5'],
    ]) {
      const lines = unread.find((section) => section.id === id)?.lines.map(({ text }) => text) ?? [];
      expect(lines[0]).toBe(m.lines.unread);
      expect(lines.join(' ')).toContain(fact);
    }
    expect(textsOf(unread)).not.toContain(m.post.notPublished);
  });
});
