import { describe, expect, it } from 'vitest';
import { parseIndicators } from '../../src/domain/parse/indicators';
import { messagesFor } from '../../src/i18n';
import { readingsOf, sourceWords } from '../../src/state/words/indicators';
import { geoJson, valueOf } from './geoFiles';

const indicators = valueOf(parseIndicators(geoJson('indicators.json')));

/** What the facts say, figure by figure: fact, year, value, unit, kind. Copied from docs/facts.md, F2-F8 and P1-P18. */
const FACTS: Readonly<Record<string, readonly string[]>> = {
  F2: [
    '2020 3260 per-100k target',
    '2025 2835 per-100k target',
    '2019 2889 per-100k actual',
    '2020 1457.9 per-100k actual',
  ],
  F3: ['2030 4.6 per-100k target', '2020 4.2 per-100k actual'],
  F4: ['2019 37 count actual'],
  F5: ['2021 7 count claim'],
  F7: [
    '2020 -47.8 percent change',
    '2020 2 times change',
    '2020 -71 percent change',
    '2020 3.4 times change',
    '2020 -76 percent change',
    '2020 4.2 times change',
    '2020 12.3 percent change',
  ],
  F8: ['2021 -21.3 percent change'],
  P1: [
    '2019 1650 per-day actual',
    '2019 550 count actual',
    '2019 32 count actual',
    '2019 350 count actual',
    '2019 -17.4 percent change',
    '2019 11.8 percent change',
    '2019 23 count actual',
  ],
  P3: ['2020 1650 per-day actual', '2020 660 per-day actual', '2020 550 count actual', '2020 37 count actual'],
  P4: ['2021 3000 count target'],
  P5: [
    '2023 1844 count actual',
    '2023 468 count actual',
    '2023 1294 count actual',
    '2023 44 count actual',
    '2023 600 count claim',
  ],
  P6: ['2022 120 per-day claim', '2022 60 per-day claim'],
  P7: ['2019 69.1 percent actual'],
  P8: ['2024 5 percent actual'],
  P9: ['2014 1507500 count actual', '2021 2001304 count actual', '2023 2211000 count actual'],
  P15: [
    '2019 243.5 thousand actual',
    '2019 -16.7 percent change',
    '2020 162.8 thousand actual',
    '2020 -33.1 percent change',
    '2021 157.9 thousand actual',
    '2021 -3 percent change',
    '2022 157.5 thousand actual',
    '2022 -0.3 percent change',
  ],
  P16: [
    '2020 -44.7 percent change',
    '2020 -52.3 percent change',
    '2020 -61.1 percent change',
    '2020 2 times change',
    '2020 4 times change',
  ],
  P17: [
    '2020 102 count actual',
    '2020 2020 count actual',
    '2020 478 count actual',
    '2020 1487 count actual',
    '2020 550 count actual',
    '2020 2000 per-day actual',
    '2020 -16.5 percent change',
  ],
  P18: ['2021 -4 percent change', '2020 -50 percent claim'],
};

describe('indicators', () => {
  it('state the figures of the facts and no others', () => {
    for (const [fact, figures] of Object.entries(FACTS)) {
      const stated = indicators
        .filter((i) => i.fact === fact)
        .map(({ year, value, unit, kind }) => `${year} ${value} ${unit} ${kind}`);
      expect(stated, fact).toEqual(figures);
    }
    expect([...new Set(indicators.map(({ fact }) => fact))]).toEqual(Object.keys(FACTS));
  });

  it('never state a figure without a source', () => {
    for (const { source } of indicators) expect(source).toMatch(/\p{L}{3}/u);
  });

  it('read the ambiguous ones aloud: the ceiling of F3, the rounding of F7, the base of F8', () => {
    const readingOf = (fact: string, value: number): string | null | undefined =>
      indicators.find((i) => i.fact === fact && i.value === value)?.reading;
    expect(readingOf('F3', 4.6)).toBe('ceiling');
    expect(readingOf('F7', 2)).toBe('source-rounding');
    expect(readingOf('F8', -21.3)).toBe('base-same-months');
    expect(indicators.find(({ fact }) => fact === 'F8')?.months).toEqual([1, 4]);
    // P19: petty theft is a misdemeanour, so a share of "all crimes" that holds it is a reading.
    expect(readingOf('P7', 69.1)).toBe('includes-petty-theft');
  });

  it('say of vehicles in quarantine no more than P16 does: not where they were', () => {
    for (const language of ['kk', 'ru', 'en'] as const)
      expect(messagesFor(language).indicators.measures['quarantine-vehicles-change']).not.toMatch(/road|дорог|жол/i);
  });

  it('have words for every measure, unit and reading in three languages', () => {
    for (const language of ['kk', 'ru', 'en'] as const) {
      const words: { measures: object; units: object; readings: object } = messagesFor(language).indicators;
      for (const { measure, unit, reading } of indicators) {
        expect(Object.hasOwn(words.measures, measure), `${language} ${measure}`).toBe(true);
        expect(Object.hasOwn(words.units, unit), `${language} ${unit}`).toBe(true);
        if (reading) expect(Object.hasOwn(words.readings, reading), `${language} ${reading}`).toBe(true);
      }
      for (const { fact } of indicators) expect(sourceWords(language, fact), fact).toMatch(/\p{L}{3}/u);
    }
  });

  it('are read with the figures of the file: other figures give other words', () => {
    const read = (all: typeof indicators) => readingsOf('en', all, all).join(' ');
    for (const words of [
      'not less than 4.6',
      'The actual figure of 2019 was already below the target of 2020.',
      '“2 times” is the source’s rounding of 1.9 (−47.8%).',
      'rose by the factor 1.123',
      'January–April 2020',
      '44 as 37 + 7 is our reading',
      'since 2019',
    ])
      expect(read(indicators)).toContain(words);
    const other = indicators.map((i) => ({ ...i, year: i.year - 20, value: i.value * 2 }));
    expect(read(other)).toContain('88 as 74 + 14 is our reading');
    expect(read(other)).toContain('The actual figure of 1999 was already below the target of 2000.');
    for (const language of ['kk', 'ru', 'en'] as const)
      expect(readingsOf(language, other, other).join(' ')).not.toMatch(
        /\b(2019|202\d|37|44)\b|4[.,]6|47[.,]8|NaN|undefined/,
      );
  });
});
