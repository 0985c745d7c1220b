import { describe, expect, it } from 'vitest';
import { districtNames } from '../../src/domain/districtFacts';
import { LOCALES, type Locale } from '../../src/i18n';
import { dayParts } from '../../src/i18n/dates';
import { insideOf, nameIn } from '../../src/i18n/names';
import { residentMessages } from '../../src/i18n/residentMessages';
import { districts, example, page, point, publishedYears } from './residentScene';

const district = districts.find(({ id }) => id === 'bostandyk')!;
const names = districtNames(district);
/** A count is of a district, of the whole city or of the ground around the place. */
const WHOSE: Record<Locale, RegExp> = { kk: /аудан|қала|орын/i, ru: /район|город|мест/, en: /district|city|place/ };
const usualOf = async (locale: Locale, change: Parameters<typeof publishedYears>[0] = {}, today = '2026-01-10') =>
  (await page(locale, publishedYears(change), { districtId: district.id, at: point, today }))[1];

describe.each(LOCALES)('every count of a place, %s', (locale) => {
  const isOfDistrict = (text: string): boolean =>
    [nameIn(locale, names), insideOf(locale, names).replace(/^(?:in|в) /, '')].some((name) => text.includes(name));

  it('says where it stands whether it is of the district, of the city or of the ground around the place', async () => {
    const { id, lines, tables = [] } = await usualOf(locale);
    expect(id).toBe('usual');
    const counted = lines.filter(({ kind, text }) => kind !== 'quiet' && /\d/.test(text));
    expect(counted.length).toBeGreaterThan(6);
    for (const { text } of counted) expect(text).toMatch(WHOSE[locale]);
    expect(tables.map(({ title }) => WHOSE[locale].test(title))).toEqual(tables.map(() => true));
    expect(tables.filter(({ title }) => isOfDistrict(title)).map((table) => table.id)).toEqual(['months', 'kinds']);
  });

  it('of the district is named with it, in the first lines too, and none stands below those of the ground around the place', async () => {
    const [first, { lines }] = await page(locale, publishedYears(), { districtId: district.id, at: point });
    const { labels } = (await residentMessages(locale)).lines;
    for (const label of [labels.usual, labels.change])
      expect(first.lines.filter((line) => line.label === label).every(({ text }) => isOfDistrict(text))).toBe(true);
    expect(isOfDistrict(lines[0].text)).toBe(true);
    const head = lines.findIndex(({ kind }) => kind === 'head');
    expect(lines.slice(0, head).filter(({ text }) => isOfDistrict(text)).length).toBeGreaterThan(1);
    expect(lines.slice(head).filter(({ text }) => isOfDistrict(text))).toEqual([]);
  });

  it('is marked as old by its own last day, not by that of the data', async () => {
    const { lines: words } = await residentMessages(locale);
    const newer = { through: '2026-07-31', madeOn: '2026-08-01' };
    const sections = await page(locale, publishedYears(newer), {
      districtId: district.id,
      at: point,
      today: '2031-03-01',
    });
    const marks = sections
      .slice(0, 2)
      .map(({ lines }) => lines.filter(({ kind, mark }) => kind === 'lead' && mark !== undefined));
    const own = words.old(dayParts('2025-12-31'));
    const leads = marks[0].filter(({ label }) => label === words.labels.usual || label === words.labels.change);
    expect(leads.map(({ mark }) => mark)).toEqual([own, own]);
    expect(marks[0].find(({ label }) => label === words.labels.post)?.mark).toBe(
      words.published(dayParts('2026-08-01')),
    );
    // The district's and the cell's.
    expect(marks[1].map(({ mark }) => mark)).toEqual([own, own]);
    // Of a whole year where the twelve months are withheld.
    const withheld = example.districts.map(({ id, byCategory }) => ({
      id,
      byCategory: byCategory.map(() => [9, 9, 9, 9]),
      yearly: [600, 610, 620, 630],
      monthly: publishedYears().months.map((_, m) => (m === 40 ? null : 50)),
    }));
    const months = [...publishedYears().months, '2026-01', '2026-02'];
    const [lead] = (
      await usualOf(
        locale,
        { ...newer, months, districts: withheld.map((one) => ({ ...one, monthly: [...one.monthly, 50, 50] })) },
        '2031-03-01',
      )
    ).lines;
    expect(lead).toMatchObject({ kind: 'lead', mark: own });
  });
});
