import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { nearestPlace } from '../../src/analysis/resident/nearest';
import { openPost } from '../../src/analysis/resident/openPost';
import { wallTime } from '../../src/domain/clock';
import type { Hours } from '../../src/domain/post';
import type { SnapshotPost } from '../../src/domain/snapshot';
import { LOCALES } from '../../src/i18n';
import { residentMessages } from '../../src/i18n/residentMessages';
import { nearWords } from '../../src/state/resident/firstLines';
import type { Line } from '../../src/state/resident/line';
import { runs } from '../prove';
import { districts, page, point, publishedYears } from './residentScene';

const anyHours: fc.Arbitrary<Hours> = fc.oneof(
  fc.constant('24h' as const),
  fc.constant('unknown' as const),
  fc.record({ from: fc.integer({ min: 0, max: 24 }), to: fc.integer({ min: 0, max: 24 }) }),
);
const anyPosts = fc.array(
  fc.record({
    lon: fc.integer({ min: 0, max: 5 }).map((k) => 76.9 + k / 100),
    lat: fc.constant(43.25),
    hours: anyHours,
  }),
  { maxLength: 6 },
);

/** Hour by hour from the opening on, over midnight too: no rule of intervals. */
function openHours(hours: Hours): ReadonlySet<number> {
  if (hours === 'unknown') return new Set();
  if (hours === '24h' || hours.from === hours.to) return new Set(Array.from({ length: 24 }, (_, h) => h));
  const open = new Set<number>();
  for (let h = hours.from; h % 24 !== hours.to % 24 || open.size === 0; h++) open.add(h % 24);
  return open;
}

describe('the nearest post open at an hour', () => {
  it('is the nearest of those whose published hours hold that hour; a nearer one is named, with the hour it opens at if that is published', () => {
    fc.assert(
      fc.property(anyPosts, fc.integer({ min: 0, max: 23 }), (posts, hour) => {
        const [lon, lat] = [76.9, 43.25];
        const far = (post: { readonly lon: number }): number => Math.round((post.lon - lon) * 100);
        const found = openPost(lon, lat, posts, hour, nearestPlace);
        if (posts.length === 0) {
          expect(found).toBeNull();
          return;
        }
        const open = posts.filter(({ hours }) => openHours(hours).has(hour)).map(far);
        expect(found?.open && far(found.open.what)).toBe(open.length === 0 ? null : Math.min(...open));
        const nearest = Math.min(...posts.map(far));
        if (open.includes(nearest)) {
          expect(found?.other).toBeNull();
          return;
        }
        expect(found?.other && far(found.other.near.what)).toBe(nearest);
        const { hours } = found!.other!.near.what;
        // It is closed at this hour and opens at that one, or nobody knows.
        if (hours === 'unknown') expect(found?.other?.opens).toBeNull();
        else {
          const opens = found!.other!.opens!;
          expect(openHours(hours).has(hour)).toBe(false);
          expect([openHours(hours).has(opens), openHours(hours).has((opens + 23) % 24)]).toEqual([true, false]);
        }
      }),
      { numRuns: runs(2_000) },
    );
  });

  it('at one address is the post whose turn it is, whichever stands first in the file, and none is called nearer', () => {
    const at = { lon: 76.92, lat: 43.25 };
    const turns = [
      { ...at, hours: { from: 8, to: 20 } },
      { ...at, hours: { from: 20, to: 8 } },
    ];
    for (const posts of [turns, [...turns].reverse()]) {
      for (let hour = 0; hour < 24; hour++)
        expect(openPost(76.9, 43.25, posts, hour, nearestPlace)).toMatchObject({
          open: { what: { hours: { from: hour >= 8 && hour < 20 ? 8 : 20 } } },
          other: null,
        });
    }
  });
});

describe.each(LOCALES)('the line of the post open now, %s', (locale) => {
  const post = (id: string, lonE: number, hours: Hours, kind: SnapshotPost['kind'] = 'stationary'): SnapshotPost => ({
    id,
    kind,
    name: id,
    lon: point.lon + lonE / 1_000,
    lat: point.lat,
    hours,
  });
  const linesAt = async (
    posts: readonly SnapshotPost[],
    hour: number,
    at: typeof point | null = point,
  ): Promise<readonly Pick<Line, 'kind' | 'text'>[]> => {
    const { lines } = await residentMessages(locale);
    const [first] = await page(locale, publishedYears({ posts }), { districtId: districts[0].id, at, hour });
    const from = first.lines.findIndex(({ label }) => label === lines.labels.post);
    return first.lines
      .slice(
        from,
        first.lines.findIndex(({ label }) => label === lines.labels.change),
      )
      .map(({ kind, text }) => ({ kind, text }));
  };
  const near = async (posts: readonly SnapshotPost[], id: string) => {
    const {
      what: { kind, name },
      distanceM: metres,
      walkMin: minutes,
      direction,
    } = nearestPlace(
      point.lon,
      point.lat,
      posts.filter((one) => one.id === id),
    )!;
    return { kind, name, metres, minutes, direction, withinM: null };
  };

  it('names it with the clock and its hours, and a nearer one that is closed with the hour it opens at, over midnight too', async () => {
    const { lines, hours } = await residentMessages(locale);
    const posts = [post('night', 1, { from: 22, to: 6 }), post('day', 4, { from: 6, to: 22 })];
    const [night, day] = [await near(posts, 'night'), await near(posts, 'day')];
    for (const hour of [22, 23, 0, 5]) {
      expect(await linesAt(posts, hour)).toEqual([
        { kind: 'lead', text: lines.openPost(night, `${String(hour).padStart(2, '0')}:05`, hours.range(22, 6), false) },
      ]);
    }
    for (const hour of [6, 12, 21]) {
      expect(await linesAt(posts, hour)).toEqual([
        { kind: 'lead', text: lines.openPost(day, `${String(hour).padStart(2, '0')}:05`, hours.range(6, 22), false) },
        { kind: 'plain', text: lines.closedPost(night, 22, true, false) },
      ]);
    }
    expect(lines.closedPost(night, 22, true, false)).toContain('22:00');
    expect(lines.openPost(night, '00:05', hours.range(22, 6), false)).toContain('22:00–06:00');
  });

  it('gives no direction and no minutes of a walk from a place that is known less exactly than the way is long', async () => {
    const { nearby } = await residentMessages(locale);
    const [near] = [nearestPlace(point.lon, point.lat, [post('night', 1, '24h')])!];
    const words = (withinM: number): string => nearby(nearWords(near, withinM));
    expect(words(335)).toContain('335');
    expect(words(335)).not.toBe(words(0));
    expect(words(335)).not.toMatch(/\d\s*(?:min|мин)/u);
    expect(words(30)).toBe(words(0));
    expect(nearby(nearWords({ ...near, distanceM: 900 }, 335))).toMatch(/\d\s*(?:min|мин)/u);
  });

  it('calls no post of unknown hours open, and says that its hours are not published', async () => {
    const { lines, hours } = await residentMessages(locale);
    const posts = [post('unknown', 1, 'unknown'), post('always', 5, '24h')];
    expect(await linesAt(posts, 3)).toEqual([
      { kind: 'lead', text: lines.openPost(await near(posts, 'always'), '03:05', hours.allDay, false) },
      { kind: 'plain', text: lines.unknownPost(await near(posts, 'unknown'), true) },
    ]);
    expect(await linesAt(posts.slice(0, 1), 3)).toEqual([
      { kind: 'lead', text: lines.noneOpen('03:05', false) },
      { kind: 'plain', text: lines.unknownPost(await near(posts, 'unknown'), false) },
    ]);
  });

  it('says that none is known to be open, and when the nearest opens', async () => {
    const { lines } = await residentMessages(locale);
    const posts = [post('early', 1, { from: 7, to: 19 }), post('late', 3, { from: 9, to: 21 })];
    expect(await linesAt(posts, 2)).toEqual([
      { kind: 'lead', text: lines.noneOpen('02:05', false) },
      { kind: 'plain', text: lines.closedPost(await near(posts, 'early'), 7, false, false) },
    ]);
  });

  it('without a published post, or with planned ones alone, says that none is published; without a place it asks for one', async () => {
    const { post: words } = await residentMessages(locale);
    expect(await linesAt([], 12)).toEqual([{ kind: 'lead', text: words.notPublished }]);
    expect(await linesAt([post('planned', 1, '24h', 'planned')], 12)).toEqual([
      { kind: 'lead', text: words.notPublished },
    ]);
    expect(await linesAt([post('always', 5, '24h')], 12, null)).toEqual([{ kind: 'lead', text: words.needsPoint }]);
  });
});

describe('Almaty’s clock', () => {
  const zone = process.env['TZ'];
  afterEach(() => {
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  });

  it.each(['UTC', 'America/New_York', 'Pacific/Auckland', 'Asia/Almaty'])(
    'says which post is open, whatever the device’s own says (%s): UTC+6 through February 2024, UTC+5 from 1 March on',
    (device) => {
      process.env['TZ'] = device;
      const opensAtNine = [{ lon: 76.9, lat: 43.25, hours: { from: 9, to: 18 } }];
      const isOpenAt = (iso: string): boolean =>
        openPost(76.9, 43.25, opensAtNine, wallTime(Date.parse(iso)).hour, nearestPlace)?.open !== null;
      expect([
        isOpenAt('2024-02-29T02:59Z'),
        isOpenAt('2024-02-29T03:00Z'),
        isOpenAt('2024-02-29T11:59Z'),
        isOpenAt('2024-02-29T12:00Z'),
      ]).toEqual([false, true, true, false]);
      expect([
        isOpenAt('2024-03-01T03:59Z'),
        isOpenAt('2024-03-01T04:00Z'),
        isOpenAt('2024-03-01T12:59Z'),
        isOpenAt('2024-03-01T13:00Z'),
      ]).toEqual([false, true, true, false]);
      // The last hour of February came twice; the day began once.
      expect(
        ['2024-02-29T17:30Z', '2024-02-29T18:30Z', '2024-02-29T19:00Z'].map((iso) => wallTime(Date.parse(iso))),
      ).toMatchObject([
        { day: 29, hour: 23 },
        { day: 29, hour: 23 },
        { month: 3, day: 1, hour: 0 },
      ]);
      expect(wallTime(Date.parse('2026-12-31T19:30Z'))).toMatchObject({
        year: 2027,
        month: 1,
        day: 1,
        hour: 0,
        minute: 30,
      });
    },
  );
});
