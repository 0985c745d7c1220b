import { describe, expect, it } from 'vitest';
import type { Precinct } from '../../src/domain/precinct';
import { LOCALES } from '../../src/i18n';
import { residentMore } from '../../src/i18n/residentLater';
import { residentMessages } from '../../src/i18n/residentMessages';
import { districtsHolding } from '../../src/state/resident/offlineFiles';
import { example, page, point, publishedYears } from './residentScene';

describe.each(LOCALES)('the printed card is read at another hour, %s', async (locale) => {
  const m = await residentMessages(locale);
  const more = await residentMore(locale);
  const posts = publishedYears().posts;

  it('it says when the posts nearby are open, and leaves to the screen which of them is open now', async () => {
    for (const hour of [3, 14]) {
      const [first] = await page(locale, publishedYears(), {
        districtId: 'bostandyk',
        at: point,
        hour,
        hasPaper: true,
      });
      const said = first.lines.filter(({ isPrinted }) => isPrinted !== false);
      for (const { text } of said) expect(text).not.toContain(`${String(hour).padStart(2, '0')}:05`);
      const paper = first.lines.filter(({ isPrinted }) => isPrinted === 'only');
      expect(paper[0].label).toBe(more.post.onPaper);
      expect(paper[0].text).toContain(m.hours.range(8, 20));
      expect(paper.map(({ label }) => label)).toEqual(
        hour === 14 ? [more.post.onPaper] : [more.post.onPaper, undefined],
      );
      if (hour === 3) expect(paper[1].text).toContain(m.hours.allDay);
      const screen = first.lines.filter(({ isPrinted }) => isPrinted === false);
      expect([screen[0].label, screen[0].text.includes(`${String(hour).padStart(2, '0')}:05`)]).toEqual([
        m.lines.labels.post,
        true,
      ]);
      // What stands on the screen is what stood there before.
      const [without] = await page(locale, publishedYears(), { districtId: 'bostandyk', at: point, hour });
      expect(first.lines.filter(({ isPrinted }) => isPrinted !== 'only').map(({ text }) => text)).toEqual(
        without.lines.map(({ text }) => text),
      );
    }
  });

  it('hours that nobody published are said once', async () => {
    const unknown = publishedYears({ posts: posts.map((post) => ({ ...post, hours: 'unknown' as const })) });
    const texts = (await page(locale, unknown, { districtId: 'bostandyk', at: point, hasPaper: true })).flatMap(
      ({ lines }) => lines.map(({ text }) => text.toLowerCase()),
    );
    expect(texts.filter((text) => text.includes(m.hours.unknown)).length).toBeGreaterThan(1);
    for (const text of texts) {
      expect(text.split(m.hours.unknown).length).toBeLessThan(3);
      expect(text).not.toContain(more.post.hours(m.hours.unknown).toLowerCase());
    }
  });

  it('no bracket stands in a bracket among the sources', async () => {
    const sources = (await page(locale, publishedYears(), { districtId: 'bostandyk', at: point }))
      .flatMap(({ lines }) => lines)
      .find(({ text }) => text.startsWith(more.facts.sourcesTitle));
    expect(sources?.text).toContain('gov.kz');
    expect(sources?.text).not.toMatch(/\([^)]*\(|\)\)/);
  });

  it('a verdict that counts days of the quarantine says so beside it, on the card with its sources, and no other does', async () => {
    const said = more.facts.confounding(2020, 'P3, P15, P16');
    const sections = await page(locale, example, { districtId: 'medeu', at: null, hasPaper: true });
    const { lines } = sections[0];
    const at = lines.findIndex(({ label }) => label === m.lines.labels.change);
    expect(lines[at + 1]?.text).toBe(said);
    expect([lines[at + 1].kind, lines[at + 1].label, lines[at + 1].isPrinted]).toEqual(['plain', undefined, undefined]);
    expect(lines[at + 1].parts.filter(({ href }) => href).map(({ text }) => text)).toEqual(['P3', 'P15', 'P16']);
    const sources = sections
      .flatMap((one) => one.lines)
      .find(({ isPrinted, text }) => isPrinted === 'only' && text.startsWith(more.facts.sourcesTitle));
    for (const mark of ['P3', 'P15', 'P16']) expect(sources?.text).toContain(`${mark} – `);
    const [later] = await page(locale, publishedYears(), { districtId: 'medeu', at: null, hasPaper: true });
    expect(later.lines.map(({ text }) => text)).not.toContain(said);
  });

  it('where none of the published precincts lies in the district, nobody is told to name a place to see one', async () => {
    const texts = async (hasPrecincts: boolean): Promise<readonly string[]> =>
      (await page(locale, publishedYears(), { districtId: 'turksib', at: null, hasPrecincts })).flatMap(({ lines }) =>
        lines.map(({ text }) => text),
      );
    expect(await texts(true)).toContain(m.inspector.needsPoint);
    expect(await texts(false)).not.toContain(m.inspector.needsPoint);
    expect((await texts(false)).join(' ')).toContain(m.inspector.notPublished);
  });
});

it('a precinct lies in every district that holds its middle or a corner', () => {
  const precinct = (west: number, east: number): Precinct => ({
    id: 'p',
    number: '1',
    geometry: [
      [
        [
          [west, 0],
          [east, 0],
          [east, 1],
          [west, 1],
          [west, 0],
        ],
      ],
    ],
    inspector: null,
    phone: null,
    receptionHours: null,
    address: null,
    nextMeeting: null,
    photo: null,
  });
  const middle = ([[[a, b]]]: Precinct['geometry']) => [(a[0] + b[0]) / 2, 0.5] as const;
  const districtOf = ([lon]: readonly [number, number]): string | null =>
    lon < 0 ? null : lon < 10 ? 'west' : lon < 20 ? 'middle' : 'east';
  const held = (...precincts: readonly Precinct[]): readonly string[] =>
    [...districtsHolding(precincts, districtOf, middle)].toSorted();
  expect(held(precinct(1, 3))).toEqual(['west']);
  expect(held(precinct(8, 12))).toEqual(['middle', 'west']);
  expect(held(precinct(-3, -1), precinct(15, 30))).toEqual(['east', 'middle']);
  expect(held()).toEqual([]);
});
