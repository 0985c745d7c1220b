import { formatIsoDate } from '../../src/domain/clock';
import { describe, expect, test } from 'vitest';
import { cityPopulation } from '../../src/domain/city';
import { lastYear, lengthYears, middleYear, parsePeriod, previousPeriod, type Period } from '../../src/domain/period';

function period(from: string, to: string): Period {
  const parsed = parsePeriod(from, to);
  if (!parsed.ok) throw new Error(parsed.error.code);
  return parsed.value;
}
const ends = (p: Period): readonly string[] => [formatIsoDate(p.fromMs), formatIsoDate(p.toMs)];

describe('a period', () => {
  test('is refused when empty, reversed or made of a day that does not exist', () => {
    expect(parsePeriod('2020-01-01', '2020-01-01')).toMatchObject({ ok: false, error: { code: 'empty-period' } });
    expect(parsePeriod('2020-02-01', '2020-01-01')).toMatchObject({ ok: false, error: { code: 'empty-period' } });
    expect(parsePeriod('2024-02-30', '2024-03-01')).toMatchObject({
      ok: false,
      error: { code: 'bad-date', params: { value: '2024-02-30' } },
    });
    expect(parsePeriod('01.02.2024', '2024-03-01')).toMatchObject({ ok: false });
  });

  test('of a calendar year is exactly one year, and its months sum to it', () => {
    expect(lengthYears(period('2020-01-01', '2021-01-01'))).toBe(1);
    const months = Array.from({ length: 12 }, (_, m) =>
      lengthYears(
        period(
          `2020-${String(m + 1).padStart(2, '0')}-01`,
          m === 11 ? '2021-01-01' : `2020-${String(m + 2).padStart(2, '0')}-01`,
        ),
      ),
    );
    expect(months.reduce((sum, years) => sum + years, 0)).toBeCloseTo(1, 12);
  });

  test('has the same days a year earlier; 29 February becomes the 28th', () => {
    expect(ends(lastYear(period('2021-01-01', '2021-05-01')))).toEqual(['2020-01-01', '2020-05-01']);
    expect(ends(lastYear(period('2020-02-29', '2020-03-05')))).toEqual(['2019-02-28', '2019-03-05']);
  });

  test('has a previous one that ends where it starts: as many months, else as many days', () => {
    expect(ends(previousPeriod(period('2021-01-01', '2021-04-01')))).toEqual(['2020-10-01', '2021-01-01']);
    expect(ends(previousPeriod(period('2021-01-10', '2021-01-20')))).toEqual(['2020-12-31', '2021-01-10']);
  });

  test('over the change of the clock in 2024 still counts days of the calendar', () => {
    expect(ends(previousPeriod(period('2024-02-27', '2024-03-03')))).toEqual(['2024-02-22', '2024-02-27']);
    expect(lengthYears(period('2024-02-01', '2024-04-01'))).toBeCloseTo(2 / 12, 12);
  });
});

describe("the city's population", () => {
  test('in the middle of 2019 and 2020 is what the facts derive, so that the published rates give the published counts', () => {
    expect(Math.round(cityPopulation(middleYear(period('2019-01-01', '2020-01-01'))) / 100) * 100).toBe(1_869_600);
    expect(Math.round(cityPopulation(middleYear(period('2020-01-01', '2021-01-01'))) / 100) * 100).toBe(1_935_500);
  });

  test('meets the three published figures', () => {
    expect(cityPopulation(2014)).toBe(1_507_500);
    expect(cityPopulation(2021.5)).toBe(2_001_304);
    expect(cityPopulation(2023.75)).toBe(2_211_000);
  });
});
