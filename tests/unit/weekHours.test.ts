import { describe, expect, test } from 'vitest';
import { fromCityClock } from '../../src/domain/clock';
import { allocateIncidents, packFlags, UNKNOWN, type IncidentTable } from '../../src/domain/incident';
import type { Post } from '../../src/domain/post';
import { isOpenInWeek, weekText, type WeekHours } from '../../src/domain/weekHours';
import { nearestByHour } from '../../src/analysis/coverage/nearestByHour';
import { readWell } from '../fixtures/reading';
import { standingPosts } from '../../src/analysis/coverage/standing';

const closed: WeekHours[number] = [];
const from9to18 = [{ from: 9, to: 18 }];
const overnight = [{ from: 20, to: 6 }];
const WEEKDAYS: WeekHours = [from9to18, from9to18, from9to18, from9to18, from9to18, closed, closed];
const FRIDAY_NIGHT: WeekHours = [closed, closed, closed, closed, overnight, closed, closed];

const post = (week: WeekHours | undefined, x: number): Post => ({
  id: `p${x}`,
  kind: 'mobile',
  lon: 76.9,
  lat: 43.25,
  x,
  y: 0,
  position: 'imported',
  openedOn: null,
  hours: 'unknown',
  name: null,
  ...(week ? { week } : {}),
});

/** Incidents at one place at moments of the city's clock. */
function at(...moments: readonly (readonly [number, number, number, number])[]): IncidentTable {
  const table = allocateIncidents(moments.length);
  moments.forEach((moment, i) => {
    table.startMs[i] = fromCityClock(...moment);
    table.flags[i] = packFlags(UNKNOWN, UNKNOWN, UNKNOWN, true);
  });
  return table;
}

describe('hours by weekday', () => {
  test('that wrap midnight end on the next day', () => {
    expect([19, 20, 23].map((hour) => isOpenInWeek(FRIDAY_NIGHT, 4, hour))).toEqual([false, true, true]);
    expect([0, 5, 6, 20].map((hour) => isOpenInWeek(FRIDAY_NIGHT, 5, hour))).toEqual([true, true, false, false]);
    expect(isOpenInWeek([overnight, closed, closed, closed, closed, closed, closed], 0, 3)).toBe(false);
    expect(isOpenInWeek([closed, closed, closed, closed, closed, closed, overnight], 0, 3)).toBe(true);
  });

  test('are said with the days that are alike together', () => {
    expect(weekText(WEEKDAYS)).toBe('mon-fri 09:00-18:00; sat-sun closed');
  });

  test('decide by the weekday of each incident which post was open', () => {
    // 1 March 2024 was a Friday.
    const table = at([2024, 3, 1, 10], [2024, 3, 2, 10], [2024, 3, 1, 21], [2024, 3, 2, 3], [2024, 3, 4, 10]);
    const { distanceM } = nearestByHour(table, [post(WEEKDAYS, 100), post(FRIDAY_NIGHT, 500)], null, 'metres');
    expect([...distanceM].map((m) => Math.round(m))).toEqual([100, Infinity, 500, 500, 100]);
  });

  test('leave a post of unknown hours a possibility, and none of known ones', () => {
    const table = at([2024, 3, 2, 10]);
    const { distanceM, atLeastM } = nearestByHour(table, [post(WEEKDAYS, 100), post(undefined, 300)], null, 'metres');
    expect([distanceM[0], Math.round(atLeastM[0])]).toEqual([Infinity, 300]);
  });

  test('are read of posts of any kind, and said where they cannot be', () => {
    const { posts, preview } = readWell(
      'id;kind;hours;lat;lon\n1;пост;пн-пт 9-18;43.25;76.93\n2;пост;ежедневно 9-21;43.25;76.94\n' +
        '3;пост;как получится;43.25;76.95\n4;пост;н/д;43.25;76.96\n',
      { kind: 'posts' },
      'posts.csv',
    );
    expect(posts?.map(({ hours, week }) => [hours, week === undefined ? null : weekText(week)])).toEqual([
      ['unknown', 'mon-fri 09:00-18:00; sat-sun closed'],
      [{ from: 9, to: 21 }, null],
      ['unknown', null],
      ['unknown', null],
    ]);
    expect(preview.warnings).toContainEqual({
      code: 'schedules-unread',
      params: { count: 1, line: 4, column: 'hours', value: 'как получится' },
    });
  });

  test('count for the ground only where they hold on every weekday that is asked about', () => {
    const posts = [post(WEEKDAYS, 100)];
    const hours = { from: 10, to: 12 };
    expect(standingPosts(posts, null, hours).posts).toHaveLength(0);
    expect(standingPosts(posts, null, hours, [1, 2, 3, 4, 5]).posts).toHaveLength(1);
    expect(standingPosts(posts, null, { from: 10, to: 20 }, [1]).posts).toHaveLength(0);
  });
});
