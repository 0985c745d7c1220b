import { describe, expect, it } from 'vitest';
import { timeBands } from '../../src/analysis/health/timeBands';
import { recentWindows } from '../../src/analysis/published/recentWindows';
import { DAY_MS, fromCityClock } from '../../src/domain/clock';
import { tableOf } from './selectFixtures';

const at = (day: number, hour: number, minute = 0): number => fromCityClock(2023, 5, day, hour, minute);

describe('the three hours in which an incident happened', () => {
  it('are known where the file knows the hour, and a span does not leave them', () => {
    const bands = timeBands(
      tableOf([
        { startMs: at(1, 0, 7) },
        { startMs: at(1, 2, 59) },
        { startMs: at(1, 3, 0) },
        { startMs: at(1, 23, 59) },
        { startMs: at(2, 18, 0), spanMin: 180 },
        { startMs: at(2, 18, 1), spanMin: 180 },
        { startMs: at(2, 20, 30), spanMin: 45 },
        { startMs: at(3, 1, 0), spanMin: 1440 },
        { startMs: at(4, 12, 5), timeOfDay: false },
        {},
      ]),
    );
    expect([...bands]).toEqual([0, 0, 1, 7, 6, -1, -1, -1, -1, -1]);
  });

  it('are not known where the time is what the register puts in when it knows none', () => {
    const spread = Array.from({ length: 240 }, (_, k) => ({ startMs: at(1 + (k % 28), k % 24, (k * 7) % 60) }));
    const noon = Array.from({ length: 120 }, (_, k) => ({ startMs: at(1 + (k % 28), 12, 0) }));
    const table = tableOf([...spread, ...noon].sort((a, b) => a.startMs - b.startMs));
    const bands = timeBands(table);
    const ofNoon = [...bands].filter((_, row) => noon.some(({ startMs }) => startMs === table.startMs[row]));
    expect(new Set(ofNoon)).toEqual(new Set([-1]));
    expect([...bands].filter((band) => band >= 0)).toHaveLength(table.count - ofNoon.length);
  });
});

describe('the last days and the same days a year earlier', () => {
  const windows = (iso: string): unknown[] =>
    recentWindows(Date.parse(iso) / DAY_MS).map(({ days, now, before }) => [
      days,
      ...[now.from, now.to - 1, before.from, before.to - 1].map((day) =>
        new Date(day * DAY_MS).toISOString().slice(0, 10),
      ),
    ]);

  it('end on the same date, and the windows of days are equally long', () => {
    expect(windows('2025-05-31')).toEqual([
      [1, '2025-05-31', '2025-05-31', '2024-05-31', '2024-05-31'],
      [7, '2025-05-25', '2025-05-31', '2024-05-25', '2024-05-31'],
      [28, '2025-05-04', '2025-05-31', '2024-05-04', '2024-05-31'],
      ['year', '2025-01-01', '2025-05-31', '2024-01-01', '2024-05-31'],
    ]);
  });

  it('across 29 February: its date a year earlier is the 28th, and whole months stay whole months', () => {
    expect(windows('2024-02-29')).toEqual([
      [1, '2024-02-29', '2024-02-29', '2023-02-28', '2023-02-28'],
      [7, '2024-02-23', '2024-02-29', '2023-02-22', '2023-02-28'],
      [28, '2024-02-02', '2024-02-29', '2023-02-01', '2023-02-28'],
      ['year', '2024-01-01', '2024-02-29', '2023-01-01', '2023-02-28'],
    ]);
    expect(windows('2025-02-28').at(-1)).toEqual(['year', '2025-01-01', '2025-02-28', '2024-01-01', '2024-02-29']);
    expect(windows('2024-03-10')[2]).toEqual([28, '2024-02-12', '2024-03-10', '2023-02-11', '2023-03-10']);
  });
});
