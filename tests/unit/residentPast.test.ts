import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ageOf } from '../../src/analysis/published/age';
import type { Snapshot } from '../../src/domain/snapshot';
import { LOCALES, type Locale } from '../../src/i18n';
import { dayParts, formatDate, formatDateShort, formatDayMonth, monthName } from '../../src/i18n/dates';
import { readDate } from '../../src/i18n/readDate';
import { residentMore } from '../../src/i18n/residentLater';
import { residentMessages } from '../../src/i18n/residentMessages';
import type { Line, SectionId } from '../../src/state/resident/line';
import { runs, SEED } from '../prove';
import { districts, example, page, point, publishedYears, type Asked } from './residentScene';

const DAY_MS = 86_400_000;
const after = (iso: string, days: number): string =>
  new Date(Date.parse(`${iso}T00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
const THROUGH = '2025-12-31';
/**
 * Every kind of verdict and none: districts whose newest year rose, fell, is withheld in part, and one without posts
 * known to be open.
 */
const published: Snapshot = (() => {
  const whole = publishedYears();
  return {
    ...whole,
    districts: whole.districts.map((one, k) => ({
      ...one,
      monthly: one.monthly.map((count, m) =>
        k === 1 && m > 35 ? (count ?? 0) * 2 : k === 2 && m > 35 ? 9 : k === 3 && m === 30 ? null : count,
      ),
    })),
  };
})();
const PLACES = districts.flatMap(({ id }) => [null, point].map((at) => ({ districtId: id, at })));
/** Words that say of a verdict, a post or a meeting that it is so now. */
const NOW: Record<Locale, RegExp> = {
  kk: /қазір|бүгін|әдеттегідей ме|келесі/i,
  ru: /сейчас|сегодня|следующ|обычно ли это/i,
  en: /\bnow\b|today|\bis (?:closed|known|as usual)|\bare (?:as|above|below)|\bnext\b/i,
};
/** What asks for a place, or says why nothing can be said: it claims nothing, and has no age. */
const claimless = async (locale: Locale): Promise<ReadonlySet<string>> => {
  const { inspector, lines, post } = await residentMessages(locale);
  return new Set([
    inspector.needsPoint,
    post.needsPoint,
    ...Object.values(lines.wheres).flatMap((where) => Object.values(lines.unjudged).map((say) => say(where))),
    ...Object.values(lines.unchanged),
  ]);
};
const OF_FILE: readonly SectionId[] = ['inspector', 'post', 'planned'];
interface Lead extends Line {
  /** Of posts or precincts: as old as the file that holds them, whatever day its counts end on. */
  readonly isOfFile: boolean;
}
const leadsOf = async (
  locale: Locale,
  asked: Omit<Asked, 'districtId' | 'at'>,
  snapshot = published,
): Promise<readonly Lead[]> => {
  const { labels } = (await residentMessages(locale)).lines;
  const pages = await Promise.all(PLACES.map((place) => page(locale, snapshot, { ...place, ...asked })));
  return pages
    .flat()
    .flatMap(({ id, lines }) =>
      lines.map((one) => ({
        ...one,
        isOfFile: OF_FILE.includes(id) || one.label === labels.inspector || one.label === labels.post,
      })),
    )
    .filter(({ kind }) => kind === 'lead');
};

describe.each(LOCALES)('an answer of counts that ended years ago, %s', (locale) => {
  it.each([3, 14])(
    'is of the past in every lead, names the last day in words and carries the mark where something is claimed, at %i o’clock',
    async (hour) => {
      const { lines } = await residentMessages(locale);
      const leads = await leadsOf(locale, { today: '2031-03-01', hour });
      const unpublished = new Set(
        (await leadsOf(locale, { today: '2026-01-10', hour }, { ...published, posts: [] })).map(({ text }) => text),
      );
      const silent = await claimless(locale);
      expect(leads.length).toBeGreaterThan(80);
      expect(leads.filter(({ text }) => silent.has(text)).length).toBeGreaterThan(20);
      for (const { text, mark, label, isOfFile } of leads) {
        expect([text, NOW[locale].test(text)]).toEqual([text, false]);
        // That nothing of a kind is published is true today.
        if (silent.has(text)) expect([text, mark]).toEqual([text, undefined]);
        else if (!unpublished.has(text) || label === lines.labels.usual || label === lines.labels.change)
          expect([text, mark]).toEqual([text, lines[isOfFile ? 'published' : 'old'](dayParts(THROUGH))]);
        if (mark !== undefined) expect(mark).toContain(formatDate(locale, dayParts(THROUGH)));
      }
      const notes = (await page(locale, published, { ...PLACES[0], today: '2031-03-01', hour }))[0].lines.filter(
        ({ kind }) => kind === 'note',
      );
      expect(notes.map(({ text }) => text)).toEqual([lines.past(dayParts(THROUGH), 1_886)]);
      expect(lines.past(dayParts(THROUGH), 1_886)).toContain(formatDate(locale, dayParts(THROUGH)));
    },
  );

  it('keeps the mark on the inspector’s card where the same old file is not the publisher’s', async () => {
    const { lines } = await residentMessages(locale);
    const said = { of: (text: string) => `! ${text}`, ofCard: (text: string) => `! ${text}`, cardNote: '!' };
    const leads = await leadsOf(locale, { today: '2031-03-01', ...said });
    const silent = await claimless(locale);
    const cards = leads.filter(({ label, text }) => label === lines.labels.inspector && !silent.has(text));
    expect(cards).toHaveLength(PLACES.length / 2);
    for (const { mark } of cards) expect(mark).toBe(lines.published(dayParts(THROUGH)));
    const ofOther = (await leadsOf(locale, { today: '2031-03-01', ...said, hasOwnCard: true })).filter(
      ({ label }) => label === lines.labels.inspector,
    );
    for (const { mark } of ofOther) expect(mark).toBeUndefined();
  });

  it.each([
    ['45 days where nothing is promised', undefined, 45],
    ['one day', 1, 1],
    ['a week', 7, 7],
    ['a year', 366, 366],
  ])(
    'speaks of now through the last day of the rhythm and of the past from the next on: %s',
    async (_name, rhythmDays, days) => {
      const { lines } = await residentMessages(locale);
      const silent = await claimless(locale);
      const snapshot = { ...published, rhythmDays };
      const within = await leadsOf(locale, { today: after(THROUGH, days) }, snapshot);
      expect(within.filter(({ mark }) => mark !== undefined)).toEqual([]);
      expect(within.some(({ text, label }) => label === lines.labels.post && NOW[locale].test(text))).toBe(true);
      const past = (await leadsOf(locale, { today: after(THROUGH, days + 1) }, snapshot)).filter(
        ({ label, text }) => label !== undefined && !silent.has(text),
      );
      expect(past.length).toBeGreaterThan(40);
      for (const { mark, isOfFile } of past)
        expect(mark).toBe(lines[isOfFile ? 'published' : 'old'](dayParts(THROUGH)));
    },
  );

  it.each([
    ['last day', { through: '2031-12-31' }],
    ['day of making', { madeOn: '2031-12-31' }],
  ])(
    'says of a file whose %s has not come yet that the clock or the file is wrong, beside every claim',
    async (_name, dates) => {
      const { lines } = await residentMessages(locale);
      const silent = await claimless(locale);
      const snapshot = { ...published, ...dates };
      const leads = (await leadsOf(locale, { today: '2026-01-10' }, snapshot)).filter(
        ({ label, text }) => label !== undefined && !silent.has(text),
      );
      expect(leads.length).toBeGreaterThan(40);
      for (const { mark } of leads) expect(mark).toBe(lines.ahead(dayParts('2031-12-31')));
      const notes = (await page(locale, snapshot, { ...PLACES[0], today: '2026-01-10' }))[0].lines.filter(
        ({ kind }) => kind === 'note',
      );
      expect(notes.map(({ text }) => text)).toEqual([lines.aheadNote(dayParts('2031-12-31'))]);
      expect(lines.aheadNote(dayParts('2031-12-31'))).toContain(formatDate(locale, dayParts('2031-12-31')));
    },
  );

  it('published today with counts that ended long ago says of posts and inspectors what is so now, and of counts what was so then', async () => {
    const { lines } = await residentMessages(locale);
    const [silent, snapshot] = [await claimless(locale), { ...published, madeOn: '2031-03-01' }];
    const leads = (await leadsOf(locale, { today: '2031-03-01' }, snapshot)).filter(
      ({ label, text }) => label !== undefined && !silent.has(text),
    );
    const [ofFile, ofCounts] = [leads.filter(({ isOfFile }) => isOfFile), leads.filter(({ isOfFile }) => !isOfFile)];
    for (const { mark } of ofFile) expect(mark).toBeUndefined();
    expect(ofFile.some(({ text, label }) => label === lines.labels.post && NOW[locale].test(text))).toBe(true);
    expect(ofCounts.length).toBeGreaterThan(20);
    for (const { mark } of ofCounts) expect(mark).toBe(lines.old(dayParts(THROUGH)));
    const later = (await leadsOf(locale, { today: after('2031-03-01', 46) }, snapshot)).filter(
      ({ label, text, isOfFile }) => isOfFile && label !== undefined && !silent.has(text),
    );
    for (const { text, mark } of later)
      expect([text, mark, NOW[locale].test(text)]).toEqual([text, lines.published(dayParts('2031-03-01')), false]);
    expect(lines.published(dayParts('2031-03-01'))).toContain(formatDate(locale, dayParts('2031-03-01')));
  });

  it('never ages an example: its days are invented', async () => {
    for (const { mark } of await leadsOf(locale, { today: '2031-03-01' }, example)) expect(mark).toBeUndefined();
  });
});

const anyDay = fc
  .integer({ min: Date.parse('2000-01-01T00:00Z') / DAY_MS, max: Date.parse('2099-12-31T00:00Z') / DAY_MS })
  .map((day) => new Date(day * DAY_MS).toISOString().slice(0, 10));

it('the age is the number of days on the calendar, whatever the year, and never less than none', () => {
  fc.assert(
    fc.property(
      anyDay,
      fc.integer({ min: -800, max: 8_000 }),
      fc.option(fc.integer({ min: 1, max: 400 }), { nil: undefined }),
      (through, days, rhythmDays) => {
        expect(ageOf({ through, rhythmDays }, after(through, days))).toEqual({
          days: Math.max(0, days),
          rhythmDays: rhythmDays ?? 45,
          isPast: days > (rhythmDays ?? 45),
          isFilePast: days > (rhythmDays ?? 45),
          aheadOn: days < -2 ? through : null,
        });
      },
    ),
    { numRuns: runs(300) },
  );
});

/** A day as an operator may write it. */
const FORMS: readonly ((iso: string) => string)[] = [
  (iso) => iso,
  (iso) => `${iso}T18:00`,
  (iso) => `${iso} 18:00`,
  (iso) => formatDateShort('ru', dayParts(iso)),
  (iso) => `${Number(iso.slice(8))}.${Number(iso.slice(5, 7))}.${iso.slice(0, 4)} ж., 18:00`,
  (iso) => `${formatDateShort('ru', dayParts(iso))} г. в 18:00`,
  ...LOCALES.flatMap((locale) => [
    (iso: string) => formatDate(locale, dayParts(iso)),
    (iso: string) => `${formatDate(locale, dayParts(iso)).toUpperCase()}, 18:00, № 64`,
  ]),
  (iso) => `${formatDayMonth('kk', dayParts(iso))} ${iso.slice(0, 4)} жыл, мектеп`,
  (iso) => `${iso.slice(0, 4)} ж. ${formatDayMonth('kk', dayParts(iso))}да`,
  (iso) => `во вторник, ${formatDayMonth('ru', dayParts(iso))} ${iso.slice(0, 4)} года`,
  (iso) => `${monthName('en', Number(iso.slice(5, 7)))} ${Number(iso.slice(8))}, ${iso.slice(0, 4)} at 6 pm`,
  (iso) => `${Number(iso.slice(8))}th ${monthName('en', Number(iso.slice(5, 7))).slice(0, 3)} ${iso.slice(0, 4)}`,
];
/** Forms that no date is read from: the operator's words stand as published, and nothing is called next. */
const UNREAD: readonly ((iso: string) => string)[] = [
  (iso) => `${iso.slice(8)}/${iso.slice(5, 7)}/${iso.slice(0, 4)}`,
  (iso) => `${iso.slice(8)}.${iso.slice(5, 7)}.${iso.slice(2, 4)}`,
  (iso) => `${formatDayMonth('ru', dayParts(iso))}, 18:00`,
  (iso) => `${formatDateShort('ru', dayParts(iso))}, ${formatDateShort('ru', dayParts(after(iso, 400)))}`,
  () => 'по понедельникам',
];

describe.each(LOCALES)('an inspector’s report meeting, %s', (locale) => {
  const meetingOn = async (words: string, today: string): Promise<readonly string[]> => {
    const { meeting } = await residentMore(locale);
    const heads = [meeting.next, meeting.past].map(
      (of) => of(dayParts('2001-01-01')).split(formatDate(locale, dayParts('2001-01-01')))[0],
    );
    const sections = await page(
      locale,
      { ...published, precincts: published.precincts.map((one) => ({ ...one, nextMeeting: words })) },
      { districtId: 'almaly', at: point, today },
    );
    return sections
      .flatMap(({ lines }) => lines.map(({ text }) => text))
      .filter((text) => [...heads, `${meeting.asPublished}:`].some((head) => text.startsWith(head)));
  };

  it('of the past is never the next one, in whatever form its day is written, and is named with that day', async () => {
    const { meeting } = await residentMore(locale);
    const sampled = fc.sample(fc.tuple(anyDay, fc.integer({ min: 1, max: 9_000 })), {
      numRuns: runs(2, 120),
      seed: SEED,
    });
    for (const [day, later] of sampled) {
      for (const form of FORMS) {
        const [said, ...others] = await meetingOn(form(day), after(day, later));
        expect(others).toEqual([]);
        expect([form(day), said.startsWith(meeting.past(dayParts(day)))]).toEqual([form(day), true]);
      }
      for (const form of UNREAD)
        expect(await meetingOn(form(day), after(day, later))).toEqual([
          expect.stringMatching(new RegExp(`^${meeting.asPublished}: `)),
        ]);
    }
  });

  it('that is not published is said not to be, once', async () => {
    const [{ meeting }, { notPublished }] = [await residentMore(locale), await residentMessages(locale)];
    const sections = await page(
      locale,
      { ...published, precincts: published.precincts.map((one) => ({ ...one, nextMeeting: null })) },
      { districtId: 'almaly', at: point },
    );
    const said = sections.flatMap(({ lines }) => lines.map(({ text }) => text));
    expect(said.filter((text) => text === meeting.none)).toHaveLength(1);
    expect(said.filter((text) => text.startsWith(meeting.asPublished) && text.includes(notPublished))).toEqual([]);
  });

  it('is the next one through its own day, and of the past on the day after', async () => {
    const { meeting } = await residentMore(locale);
    for (const form of FORMS) {
      expect((await meetingOn(form('2026-01-15'), '2026-01-15'))[0]).toContain(meeting.next(dayParts('2026-01-15')));
      expect((await meetingOn(form('2026-01-15'), '2026-01-16'))[0]).toContain(meeting.past(dayParts('2026-01-15')));
    }
  });
});

it('every day of the calendar is read back from every form of it, and from no other', () => {
  fc.assert(
    fc.property(anyDay, fc.constantFrom(...FORMS), (day, form) => {
      expect(readDate(form(day))?.iso).toBe(day);
    }),
    { numRuns: runs(1_000) },
  );
  fc.assert(
    fc.property(anyDay, fc.constantFrom(...UNREAD), (day, form) => {
      expect(readDate(form(day))).toBeNull();
    }),
    { numRuns: runs(300) },
  );
});
