import { describe, expect, it } from 'vitest';
import { otherKinds } from '../../src/analysis/published/otherKinds';
import { LOCALES, type Locale } from '../../src/i18n';
import { residentMore } from '../../src/i18n/residentLater';
import { residentMessages } from '../../src/i18n/residentMessages';
import { residentFiles } from '../../src/i18n/residentFiles';
import { residentMethod } from '../../src/i18n/residentMethod';
import { methodFigures } from '../../src/state/method/methodText';
import { countsCsv } from '../../src/state/resident/publishedCounts';
import { districts, page, point, publishedYears } from './residentScene';

/** A register of 1,070 incidents in its last year, 244 of which are of no published kind. */
const { city: whole } = publishedYears();
const withClosed = (closed: number | null, open: number | null = 826) =>
  publishedYears({ city: { ...whole, yearly: [1, 1, 1, open], closed: [9, 9, 9, closed] } });
const KINDS: Record<Locale, RegExp> = { kk: /сегіз түрін/, ru: /восьми видам/, en: /eight kinds/ };
const EIGHT: Record<Locale, RegExp> = { kk: /сегіз түр/, ru: /восьми видов/, en: /eight kinds/ };

describe.each(LOCALES)('counts of eight kinds are not passed off for all that is registered, %s', (locale) => {
  it('in the answer’s own sentences, where the count stands', async () => {
    const { lines } = await residentMessages(locale);
    const [first, usual] = await page(locale, withClosed(244), { districtId: districts[0].id, at: point });
    const counted = first.lines.filter(({ label }) => label === lines.labels.usual || label === lines.labels.change);
    expect(counted).toHaveLength(2);
    for (const { text } of [...counted, usual.lines[0]]) expect(text).toMatch(EIGHT[locale]);
  });

  it('about the data, on paper too, with how many of the city’s are in none, that this is withheld, or not published', async () => {
    const { data } = await residentMore(locale);
    const said = async (snapshot: ReturnType<typeof withClosed>): Promise<string | undefined> =>
      (await page(locale, snapshot, { districtId: districts[0].id, at: null }))
        .find(({ id }) => id === 'data')
        ?.lines.find(({ text, isPrinted }) => isPrinted && KINDS[locale].test(text))?.text;
    const known = await said(withClosed(244));
    expect(known).toBe(data.otherKinds({ year: 2025, count: 244, share: 244 / 1_070 }));
    expect(known).toMatch(/2025\D+244\D+23\s?%/);
    expect(await said(withClosed(244, null))).toBe(data.otherKinds({ year: 2025, count: 244, share: null }));
    expect(await said(withClosed(null))).toBe(data.otherKinds({ year: 2025, count: null, share: null }));
    expect(await said(publishedYears({ years: [], city: { ...whole, yearly: [], closed: [] } }))).toBe(
      data.otherKinds(null),
    );
    const words = [244, null].map((count) => data.otherKinds({ year: 2025, count, share: null }));
    expect(new Set([...words, data.otherKinds(null), known]).size).toBe(4);
  });

  it('on the page of the method, and in the files of counts', async () => {
    const [{ sections }, { file: words }] = await Promise.all([residentMethod(locale), residentFiles(locale)]);
    const counted = (snapshot: Parameters<typeof methodFigures>[0]): string =>
      sections(methodFigures(snapshot))[0].sentences.join(' ');
    expect(counted(withClosed(244))).toMatch(/2025\D+244\D+23\s?%/);
    expect(counted(withClosed(null))).not.toContain('2025');
    const csv = countsCsv({ snapshot: withClosed(244), words, originNote: null, districtName: (id) => id });
    for (const caution of words.cautions) expect(csv).toContain(caution);
    expect(words.cautions.some((caution) => caution.includes('closed'))).toBe(true);
  });
});

it('their share is of all the city’s incidents of the last whole year, and none where a count is withheld', () => {
  expect(otherKinds(withClosed(244))).toEqual({ year: 2025, count: 244, share: 244 / 1_070 });
  expect(otherKinds(withClosed(244, null))).toEqual({ year: 2025, count: 244, share: null });
  expect(otherKinds(withClosed(null))).toEqual({ year: 2025, count: null, share: null });
  expect(otherKinds({ ...withClosed(244), years: [] })).toBeNull();
});
