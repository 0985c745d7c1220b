import { describe, expect, it } from 'vitest';
import { numbersOf } from '../../src/i18n/numbers';
import { residentMore } from '../../src/i18n/residentLater';
import { page, publishedYears, textsOf } from './residentScene';

const snapshot = publishedYears();
const monthly = snapshot.districts.find(({ id }) => id === 'almaly')!.monthly;
/** Sums of twelve months as a reader of the file adds them up, newest first. */
const twelves = [3, 2, 1, 0].map((k) =>
  monthly.slice(k * 12, k * 12 + 12).reduce<number>((sum, count) => sum + (count ?? NaN), 0),
);

describe('whoever holds the page against the file with a calculator', () => {
  it.each(['kk', 'ru', 'en'] as const)(
    'finds the earlier years that "as usual" is reckoned from, beside its limits (%s)',
    async (locale) => {
      const { int } = numbersOf(locale);
      const [now, ...past] = twelves;
      const texts = textsOf(await page(locale, snapshot, { districtId: 'almaly', at: null }));
      expect(texts.some((text) => text.includes(int(now)))).toBe(true);
      expect(
        texts.filter((text) =>
          text.includes(`(${[2022, 2023, 2024].map((year, k) => `${year}: ${int(past[2 - k])}`).join('; ')})`),
        ),
      ).toHaveLength(1);
    },
  );

  it('is never told that the limits of "as usual" are what was counted', async () => {
    const texts = textsOf(await page('ru', snapshot, { districtId: 'almaly', at: { lon: 76.9296, lat: 43.243 } }));
    const limits = texts.filter((text) => text.includes('95 %') && text.includes('до этого'));
    expect(limits).toHaveLength(2);
    for (const text of limits) expect(text).toContain('рассчитано по 3 годам до этого');
  });
});

describe('whoever holds the printed card', () => {
  it.each(['kk', 'ru', 'en'] as const)(
    'finds the source of each mark that stands on it, and of no other (%s)',
    async (locale) => {
      const { facts } = await residentMore(locale);
      const lines = (await page(locale, snapshot, { districtId: 'almaly', at: null }))
        .filter(({ id }) => id !== 'facts')
        .flatMap((section) => section.lines);
      const printed = lines.filter(({ kind, isPrinted }) => kind !== 'quiet' || isPrinted);
      const sources = printed.filter(({ text }) => text.startsWith(facts.sourcesTitle));
      expect(sources).toHaveLength(1);
      const marks = (text: string): readonly string[] => [...new Set(text.match(/\b[FP]\d+/g))].sort();
      expect(marks(sources[0].text)).toEqual(
        marks(
          printed
            .filter((line) => line !== sources[0])
            .map(({ text }) => text)
            .join(' '),
        ),
      );
      expect(marks(sources[0].text)).toEqual(['P10', 'P9']);
      // On the screen all are named.
      expect(
        marks(lines.find(({ text, isPrinted }) => text.startsWith(facts.sourcesTitle) && !isPrinted)?.text ?? ''),
      ).toContain('P16');
    },
  );
});
