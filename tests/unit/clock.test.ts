import { describe, expect, test } from 'vitest';
import { fromAlmatyClock, wallTime } from '../../src/domain/clock';

describe("Almaty's clock", () => {
  test('is UTC+6 before 1 March 2024 and UTC+5 from then on', () => {
    expect(fromAlmatyClock(2020, 6, 1, 12)).toBe(Date.UTC(2020, 5, 1, 6));
    expect(fromAlmatyClock(2025, 6, 1, 12)).toBe(Date.UTC(2025, 5, 1, 7));
  });

  test('reads the hour that happened twice as the first of the two, and the next midnight once', () => {
    expect(fromAlmatyClock(2024, 2, 29, 23, 30)).toBe(Date.UTC(2024, 1, 29, 17, 30));
    expect(fromAlmatyClock(2024, 3, 1)).toBe(Date.UTC(2024, 1, 29, 19));
    expect(wallTime(Date.UTC(2024, 1, 29, 18, 30))).toMatchObject({ day: 29, hour: 23, minute: 30 });
  });

  test('refuses days and hours that do not exist instead of rolling over', () => {
    expect(fromAlmatyClock(2024, 2, 30)).toBeNaN();
    expect(fromAlmatyClock(2023, 2, 29)).toBeNaN();
    expect(fromAlmatyClock(2023, 11, 31)).toBeNaN();
    expect(fromAlmatyClock(2023, 1, 1, 24)).toBeNaN();
  });

  test('counts weekdays from Monday', () => {
    expect(wallTime(fromAlmatyClock(2019, 1, 1)).weekday).toBe(2);
    expect(wallTime(fromAlmatyClock(2021, 5, 2, 23, 59)).weekday).toBe(7);
  });
});
