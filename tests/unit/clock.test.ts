import { describe, expect, test } from 'vitest';
import {
  dateOfDay,
  dayOf,
  dayOfDate,
  dayOfIso,
  formatIsoDate,
  fromCityClock,
  isoOfDay,
  midnightOfDay,
  monthLength,
  sinceMidnightMs,
  wallTime,
  weekdayOfDay,
} from '../../src/domain/clock';

describe("the city's clock", () => {
  test('is UTC+6 before 1 March 2024 and UTC+5 from then on', () => {
    expect(fromCityClock(2020, 6, 1, 12)).toBe(Date.UTC(2020, 5, 1, 6));
    expect(fromCityClock(2025, 6, 1, 12)).toBe(Date.UTC(2025, 5, 1, 7));
  });

  test('reads the hour that happened twice as the first of the two, and the next midnight once', () => {
    expect(fromCityClock(2024, 2, 29, 23, 30)).toBe(Date.UTC(2024, 1, 29, 17, 30));
    expect(fromCityClock(2024, 3, 1)).toBe(Date.UTC(2024, 1, 29, 19));
    expect(wallTime(Date.UTC(2024, 1, 29, 18, 30))).toMatchObject({ day: 29, hour: 23, minute: 30 });
  });

  test('refuses days and hours that do not exist instead of rolling over', () => {
    expect(fromCityClock(2024, 2, 30)).toBeNaN();
    expect(fromCityClock(2023, 2, 29)).toBeNaN();
    expect(fromCityClock(2023, 11, 31)).toBeNaN();
    expect(fromCityClock(2023, 1, 1, 24)).toBeNaN();
  });

  test('counts weekdays from Monday', () => {
    expect(wallTime(fromCityClock(2019, 1, 1)).weekday).toBe(2);
    expect(wallTime(fromCityClock(2021, 5, 2, 23, 59)).weekday).toBe(7);
  });

  test('counts days of its calendar, from midnight to midnight, across the hour that happened twice', () => {
    for (const iso of ['1969-12-31', '2024-02-28', '2024-02-29', '2024-03-01', '2025-12-31']) {
      const day = dayOfIso(iso);
      const midnight = midnightOfDay(day);
      expect(isoOfDay(day)).toBe(iso);
      expect([formatIsoDate(midnight), formatIsoDate(midnight - 1)]).toEqual([iso, isoOfDay(day - 1)]);
      expect([dayOf(midnight), dayOf(midnightOfDay(day + 1) - 1)]).toEqual([day, day]);
      expect(sinceMidnightMs(midnight)).toBe(0);
      expect(dayOfDate(...dateOfDay(day))).toBe(day);
      expect(weekdayOfDay(day) + 1).toBe(wallTime(midnight).weekday);
    }
    expect([1, 2, 12].map((month) => monthLength(2024, month))).toEqual([31, 29, 31]);
    expect(dayOfIso('2024-13-01')).toBeNaN();
  });
});
