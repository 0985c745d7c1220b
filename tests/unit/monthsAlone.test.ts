import { describe, expect, test } from 'vitest';
import { fromCityClock } from '../../src/domain/clock';
import { judgeTimes } from '../../src/analysis/health/judgeTimes';
import { countsByClock } from '../../src/analysis/selection/tally';
import { publishedSpan } from '../../src/analysis/span/publishedSpan';
import { registerSpan } from '../../src/analysis/span/registerSpan';
import { silencesByPart } from '../../src/analysis/span/silentRows';
import { holdsOf } from '../../src/workers/holds';
import { incidentsTable } from '../../src/exports/ownRows';
import { readWell, startsOf, warningsOf } from '../fixtures/reading';

const rows = (months: readonly string[]): string =>
  `lon;lat;date\n${months.map((month, i) => `76.9${i % 10};43.2;${month}\n`).join('')}`;
const tableOf = (months: readonly string[]) => {
  const { table } = readWell(rows(months));
  if (!table) throw new Error('no table');
  return table;
};

describe('a row dated to a month alone', () => {
  test.each([['2024-03'], ['2024/3'], ['03.2024'], ['3/2024'], ['март 2024'], ['2024 жылғы наурыз'], ['March 2024']])(
    'written %j begins with the month and lasts it out',
    (month) => {
      const table = tableOf([month]);
      expect(table.startMs[0]).toBe(fromCityClock(2024, 3, 1));
      expect(table.startMs[0] + table.spanMin[0] * 60_000).toBe(fromCityClock(2024, 4, 1));
    },
  );

  test.each([['2024-13'], ['1999-05'], ['Foo 2024']])('written %j is none', (month) => {
    const intake = readWell(`lon;lat;date\n76.9;43.2;${month}\n76.9;43.2;2024-03-01\n`);
    expect(intake.preview).toMatchObject({ accepted: 1, quarantined: 1 });
  });

  test('is told of, and has no weekday and no hour', () => {
    const intake = readWell(rows(['2024-02', '2024-03']));
    expect(warningsOf(intake)).toContain('months-alone');
    expect(startsOf(intake)).toEqual(['2024-02-01', '2024-03-01']);
    const table = tableOf(['2024-02', '2024-03']);
    expect(countsByClock(table, Uint32Array.of(0, 1))).toEqual({
      byHour: Array<number>(24).fill(0),
      byWeekday: Array<number>(7).fill(0),
    });
    expect(judgeTimes(table).dates.dated).toBe(0);
  });

  test('leaves the file without weekdays, which one day among the rows gives it', () => {
    expect(holdsOf(tableOf(['2024-02', '2024-03']))).toMatchObject({ time: true, day: false });
    expect(holdsOf(tableOf(['2024-02', '2024-03-05']))).toMatchObject({ time: true, day: true });
  });

  test('makes the register cover its whole month, with no silence between the firsts', () => {
    const months = ['2024-01', '2024-02', '2024-03'].flatMap((month) => Array<string>(200).fill(month));
    const table = tableOf(months);
    const register = registerSpan(table);
    expect(register?.span).toEqual({ fromMs: fromCityClock(2024, 1, 1), toMs: fromCityClock(2024, 4, 1) });
    expect(register).toMatchObject({ gaps: [], rows: 600 });
    if (!register) return;
    const all = Uint32Array.from(months, (_, i) => i);
    expect(silencesByPart(table, register, all, 1, () => 0)[0].periods).toEqual([]);
  });

  test('is not published by days', () => {
    const table = tableOf(['2024-02', '2024-03']);
    const span = publishedSpan(table, registerSpan(table), null, false);
    expect(span.ok ? null : span.error.code).toBe('months-unpublished');
  });

  test('goes out as its month and comes in equal', () => {
    const table = tableOf(['2024-02', '2024-03']);
    const { header, rows: cells } = incidentsTable(table);
    const rows = Array.from({ length: cells.length }, (_, i) => cells.at(i) ?? []);
    const csv = [header, ...rows].map((row) => row.join(';')).join('\n');
    const again = readWell(`${csv}\n`).table;
    expect(again?.startMs).toEqual(table.startMs);
    expect(again?.spanMin).toEqual(table.spanMin);
    expect(again?.flags).toEqual(table.flags);
  });
});
