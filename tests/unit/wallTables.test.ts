import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { OPEN_CATEGORIES, type Snapshot } from '../../src/domain/snapshot';
import { LOCALES, messagesFor } from '../../src/i18n';
import { healthWords } from '../../src/state/wall/freshness';
import { limitMark, type Limits } from '../../src/state/wall/scenes/limits';
import { mayFollow, readRemote, remoteOf } from '../../src/state/wall/playlist/remotePlaylist';
import { usualScene, type Scene } from '../../src/state/wall/scene';
import { quarantineWords } from '../../src/state/wall/scenes/parts';
import { sheetText } from '../../src/state/wall/scenes/sheet';
import { shownAt } from '../../src/state/wall/scenes/shown';
import { arcMinutes, LEAST_ARC, textScale, WALL_TEXT } from '../../src/state/wall/sizes';
import { wallData } from '../fixtures/wallData';
import { wallRecent, wallSnapshot } from '../fixtures/wallSnapshot';

const plain = wallSnapshot();
const snapshot: Snapshot = { ...plain, city: { ...plain.city, ...wallRecent() }, sha256: '0'.repeat(64) };
const data = wallData(snapshot);
const sheetOf = (scene: Scene, locale: (typeof LOCALES)[number], past = false) =>
  shownAt(data, { slide: { key: '', scene, district: scene.district, ms: 1 }, share: 0, locale, past }).sheet;

/** The windows that end on 31 December 2025. */
const DATES = {
  kk: ['2025 жылғы 31 желтоқсан', '2025 жылғы 25–31 желтоқсан', '2025 жылғы 4–31 желтоқсан', '2025 жыл'],
  ru: ['31 декабря 2025 г.', '25–31 декабря 2025 г.', '4–31 декабря 2025 г.', '2025 год'],
  en: ['31 December 2025', '25–31 December 2025', '4–31 December 2025', '2025'],
} as const;

describe.each(LOCALES)('kinds of incidents in the last days (%s)', (locale) => {
  const { categories: t } = messagesFor(locale).wallMore;
  const table = sheetOf(usualScene('categories'), locale).table;

  it('has a row a kind and a column a window, each beside a year earlier', () => {
    expect(table?.rows).toHaveLength(OPEN_CATEGORIES.length);
    expect(table?.head.map((word) => word.replace(/\s/g, ' '))).toEqual(
      ([1, 7, 28, 'year'] as const).map((days, k) =>
        days === 7 || days === 28 ? t.windows(days, DATES[locale][k]).replace(/\s/g, ' ') : DATES[locale][k],
      ),
    );
    expect(table?.rows[1].cells.map(({ text }) => text.replace(/\s/g, ''))).toEqual(
      ['6', '23', '83', '1003'].map((n) => expect.stringContaining(n.slice(-3)) as string),
    );
  });

  it('marks a clear difference, nothing that chance brings, nothing withheld, and never a single day', () => {
    const rows = table?.rows.map(({ cells }) => cells) ?? [];
    expect(rows[0].map(({ mark }) => mark)).toEqual(['', '▲', '▲', '▲']);
    expect(rows[0].slice(1).every(({ said }) => said.endsWith(`${t.marks.more})`))).toBe(true);
    expect(
      rows
        .slice(1)
        .flat()
        .filter(({ mark }) => mark !== ''),
    ).toEqual([]);
    expect(rows[0][0].note).toBe('');
  });

  it('has one sign for what is withheld, says what it means, and says it in words to whoever cannot see it', () => {
    const { withheld } = messagesFor(locale).wall.count;
    expect(table?.rows[4].cells.map(({ text, note }) => `${text}${note}`)).toEqual(['·', ...[1, 2, 3].map(() => '·')]);
    // Where the later number alone is known, words stand for the earlier one.
    const { recent: half } = wallRecent();
    const beside = half && {
      ...half,
      windows: half.windows.map((window) => ({ ...window, now: window.now.map((count) => count ?? 13) })),
    };
    const cells =
      shownAt(wallData({ ...snapshot, city: { ...snapshot.city, recent: beside } }), {
        slide: { key: '', scene: usualScene('categories'), district: null, ms: 1 },
        share: 0,
        locale,
      }).sheet.table?.rows[4].cells ?? [];
    expect(cells.map(({ text, note, mark }) => [text, note, mark])).toEqual([
      ['13', '', ''],
      ...[1, 2, 3].map(() => ['13', t.beforeWithheld, '']),
    ]);
    expect(table?.rows[4].cells.every(({ said }) => said.includes(withheld) && !said.includes('·'))).toBe(true);
    expect(sheetOf(usualScene('categories'), locale).sentences).toContain(t.dot(5));
    const { recent } = wallRecent();
    const open = recent && {
      ...recent,
      windows: recent.windows.map((window) => ({
        ...window,
        now: window.now.map((count) => count ?? 9),
        before: window.before.map((count) => count ?? 9),
      })),
    };
    const whole = shownAt(wallData({ ...snapshot, city: { ...snapshot.city, recent: open } }), {
      slide: { key: '', scene: usualScene('categories'), district: null, ms: 1 },
      share: 0,
      locale,
    });
    expect(whole.sheet.sentences).not.toContain(t.dot(5));
  });

  it('puts no earlier count beside a withheld later one, on the screen or in words: it would read as a fall', () => {
    const { recent } = wallRecent();
    const fallen = recent && {
      ...recent,
      windows: recent.windows.map((window) => ({ ...window, before: window.before.map(() => 266) })),
    };
    const cells =
      shownAt(wallData({ ...snapshot, city: { ...snapshot.city, recent: fallen } }), {
        slide: { key: '', scene: usualScene('categories'), district: null, ms: 1 },
        share: 0,
        locale,
      }).sheet.table?.rows[4].cells ?? [];
    expect(cells.length).toBeGreaterThan(1);
    expect(cells.map(({ note, said }) => `${note}${said}`).join(' ')).not.toContain('266');
  });

  it('names the quarantine where the days a year earlier fall into it, and only there', () => {
    const { recent } = wallRecent();
    const at = (through: string) =>
      shownAt(wallData({ ...snapshot, city: { ...snapshot.city, recent: recent && { ...recent, through } } }), {
        slide: { key: '', scene: usualScene('categories'), district: null, ms: 1 },
        share: 0,
        locale,
      }).sheet;
    const [quarantine] = quarantineWords(locale);
    expect(quarantine).toContain('2020');
    for (const through of ['2021-03-01', '2021-04-30', '2021-06-20']) {
      expect(at(through).sentences).toContain(quarantine);
      expect(at(through).sources.some((source) => source.includes('vlast.kz'))).toBe(true);
    }
    for (const through of ['2021-02-20', '2021-07-10', '2022-04-30'])
      expect(at(through).sentences).not.toContain(quarantine);
  });

  it('names the dates of each window, of old data and of new ones alike', () => {
    for (const past of [false, true]) {
      const sheet = sheetOf(usualScene('categories'), locale, past);
      expect(sheet.table?.head).toEqual(table?.head);
    }
  });

  it('gives hours and weekdays of the newest year, a dot for what is withheld, and what has no hour in words', () => {
    const sheet = sheetOf(usualScene('times'), locale);
    expect([sheet.table?.head.length, sheet.table?.rows.length, sheet.table?.rows[0].cells.length]).toEqual([8, 7, 8]);
    expect(sheet.table?.rows[0].cells[5].text).toBe('·');
    expect(Math.max(...(sheet.table?.rows ?? []).flatMap(({ cells }) => cells.map(({ shade }) => shade ?? 0)))).toBe(1);
    expect(sheetText(sheet).join(' ')).toContain('310');
    expect(sheet.period).toBe({ en: '2025', ru: '2025 год', kk: '2025 жыл' }[locale]);
    const { times: words } = messagesFor(locale).wallMore;
    expect(sheet.sentences).toEqual(expect.arrayContaining([words.reading, words.hatched(5)]));
    expect(sheet.table?.rows[0].cells[5].shade).toBeNull();
  });

  it('says that incidents without a known hour are left out also where their number is withheld, and nothing where there are none', () => {
    const { times: words } = messagesFor(locale).wallMore;
    const without = (unknown: number | null) => {
      const times = snapshot.city.times?.map((year) => ({ ...year, unknown }));
      return shownAt(wallData({ ...snapshot, city: { ...snapshot.city, times } }), {
        slide: { key: '', scene: usualScene('times'), district: null, ms: 1 },
        share: 0,
        locale,
      }).sheet.sentences;
    };
    expect(without(310)).toContain(words.unknown(310));
    expect(without(null)).toContain(words.unknownWithheld);
    expect(words.unknownWithheld).not.toMatch(/\d/);
    expect(without(0)).not.toContain(words.unknown(0));
    expect(without(0)).not.toContain(words.unknownWithheld);
  });

  it('has a hint in the editor that lays the days before data count as old on the data only where they say so', () => {
    const { editorAgeHint: hint } = messagesFor(locale).wallMore;
    expect(hint.usual(45)).toContain('45');
    expect(hint.promised(30)).toContain('30');
    expect(hint.usual(45)).not.toBe(hint.promised(45));
  });

  it('names last day, making, and a district silent of late at the foot', () => {
    const silent = {
      ...snapshot,
      completeness: {
        completeThrough: '2025-12-29',
        silent: [
          { district: 'medeu', months: ['2025-11'] },
          { district: 'almaly', months: ['2024-02'] },
        ],
        recordedFrom: [],
      },
    };
    const words = healthWords(silent, data.districts, locale);
    expect(words).toHaveLength(4);
    expect(words[3]).toMatch(/Мед|Medeu/);
    expect(words[3]).not.toMatch(/Алмал|Almaly/);
    expect(healthWords(snapshot, data.districts, locale)).toHaveLength(2);
  });
});

describe('an operator’s mark', () => {
  const limits: Limits = { 7: 200, month: 120 };
  it('stands beside a figure from its number on, also of a least value, and nowhere else', () => {
    const sum = (known: number, withheld = 0) => ({ known, withheld, of: 7 });
    expect(limitMark(limits, '7', sum(199), 'en')).toBeNull();
    expect(limitMark(limits, '7', sum(200), 'en')).toContain('200');
    expect(limitMark(limits, '7', sum(200, 2), 'en')).toContain('200');
    expect(limitMark(limits, '30', sum(9000), 'en')).toBeNull();
    expect(limitMark(limits, 'month', null, 'en')).toBeNull();
    const marks = sheetOf({ ...usualScene('city'), limits }, 'ru').figures.map(({ mark }) => mark ?? null);
    expect(marks).toEqual([null, messagesFor('ru').wallMore.limits.reached(200), null]);
  });
});

describe('sizes for a screen and a distance', () => {
  it('show the smallest words under 11 minutes of arc where there is room, and say to where they are legible where there is none', () => {
    for (const [inches, distanceM] of [
      [86, 6],
      [98, 7],
      [75, 5],
      [110, 8],
    ]) {
      const { scale, tooSmall } = textScale({ inches, distanceM });
      expect([inches, tooSmall]).toEqual([inches, false]);
      expect(arcMinutes(scale * WALL_TEXT.smallest, { inches, distanceM })).toBeGreaterThanOrEqual(LEAST_ARC - 1e-9);
    }
    const far = textScale({ inches: 43, distanceM: 12 });
    expect([far.tooSmall, far.scale]).toEqual([true, 1.25]);
    expect(far.arc).toBeLessThan(LEAST_ARC);
    expect(arcMinutes(far.scale * WALL_TEXT.smallest, { inches: 43, distanceM: far.legibleToM })).toBeCloseTo(
      LEAST_ARC,
      6,
    );
    expect(textScale(null)).toMatchObject({ scale: 1, tooSmall: false });
  });
});

describe('a list that is changed from afar', () => {
  const keySha256 = createHash('sha256').update('кілт').digest('hex');
  const config = (file: string) => ({ playlist: { file, keySha256 } });

  it('is followed only from this origin, by a screen whose address carries the key', async () => {
    const remote = remoteOf(config('lists/briefing.json'));
    expect(remote).toEqual({ file: 'lists/briefing.json', keySha256 });
    for (const file of [
      'https://example.org/a.json',
      '//example.org/a.json',
      '/etc/a.json',
      '../a.json',
      'a/../../b.json',
      'a.txt',
      'javascript:a.json',
    ])
      expect([file, remoteOf(config(file))]).toEqual([file, null]);
    expect(remoteOf({ playlist: { file: 'a.json', keySha256: 'short' } })).toBeNull();
    expect(remoteOf({})).toBeNull();
    expect(remoteOf(null)).toBeNull();
    if (!remote) throw new Error('not read');
    expect([await mayFollow(remote, 'кілт'), await mayFollow(remote, 'ключ'), await mayFollow(remote, '')]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('is what the file says now, and nothing where the file is none', async () => {
    const remote = { file: 'a.json', keySha256 };
    const answer = (text: string) => (url: string) =>
      Promise.resolve(new Response(url === '/a.json' ? text : '', { status: url === '/a.json' ? 200 : 404 }));
    expect(
      (
        await readRemote('/', remote, answer('{"format":"qyragy-wall","version":1,"scenes":[{"kind":"times"}]}'))
      )?.scenes.map(({ kind }) => kind),
    ).toEqual(['times']);
    expect(await readRemote('/', remote, answer('<!doctype html>'))).toBeNull();
    expect(await readRemote('/', remote, () => Promise.reject(new TypeError('Failed to fetch')))).toBeNull();
  });
});
