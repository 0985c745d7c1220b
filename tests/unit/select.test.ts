import { describe, expect, it } from 'vitest';
import { dayCursor, moveTo } from '../../src/analysis/selection/dayCursor';
import { hourOf, select } from '../../src/analysis/selection/select';
import { fromCityClock, HOUR_MS, wallTime } from '../../src/domain/clock';
import { NO_FILTER, type IncidentFilter } from '../../src/domain/filter';
import {
  CATEGORIES,
  knowsTimeOfDay,
  PLACE_KINDS,
  publicOf,
  SEVERITIES,
  streetOf,
  type IncidentTable,
} from '../../src/domain/incident';
import { random } from './areasFixtures';
import { randomRows, tableOf } from './selectFixtures';

const IDS = ['alatau', 'medeu', 'turksib'];

/** The filter read word by word, one row at a time, on Date objects. */
function passes(table: IncidentTable, filter: IncidentFilter, district: number, i: number): boolean {
  const ms = table.startMs[i];
  const t = Number.isNaN(ms) ? null : wallTime(ms);
  const flags = table.flags[i];
  const yes = (wanted: boolean | null, answer: number): boolean => wanted === null || answer === (wanted ? 1 : 0);
  if (filter.period && !(t && ms >= filter.period.fromMs && ms < filter.period.toMs)) return false;
  if (filter.categories && !filter.categories.includes(CATEGORIES[table.category[i]])) return false;
  if (filter.places && !filter.places.includes(PLACE_KINDS[table.place[i]])) return false;
  if (filter.severities && !filter.severities.includes(SEVERITIES[table.severity[i]])) return false;
  if (!yes(filter.inPublic, publicOf(flags)) || !yes(filter.street, streetOf(flags))) return false;
  if (filter.districts && !(district >= 0 && filter.districts.includes(IDS[district]))) return false;
  if (filter.weekdays && !(t && filter.weekdays.includes(t.weekday))) return false;
  if (filter.hours) {
    if (!t || !knowsTimeOfDay(flags)) return false;
    const { from, to } = filter.hours;
    for (let h = from, first = true; first || h !== to; h = (h + 1) % 24, first = false) {
      if (t.hour === h) return !filter.excludedPoints.some((p) => p[0] === table.lon[i] && p[1] === table.lat[i]);
      if (from !== to && (h + 1) % 24 === to % 24) break;
    }
    return false;
  }
  return !filter.excludedPoints.some((p) => p[0] === table.lon[i] && p[1] === table.lat[i]);
}

describe('selecting incidents', () => {
  it('selects what a reading of the filter row by row selects, for 300 random filters', () => {
    const table = tableOf(randomRows(3000, 11));
    const next = random(12);
    const district = Int16Array.from({ length: table.count }, () => Math.floor(next() * 4) - 1);
    const maybe = <T>(make: () => T): T | null => (next() < 0.4 ? make() : null);
    const some = <T>(all: readonly T[]): T[] => all.filter(() => next() < 0.6);
    const at = (): number => fromCityClock(2018 + Math.floor(next() * 8), 1 + Math.floor(next() * 12), 1);
    let passed = 0;
    for (let k = 0; k < 300; k++) {
      const ends = [at(), at()].sort((a, b) => a - b);
      const filter: IncidentFilter = {
        period: maybe(() => ({ fromMs: ends[0], toMs: ends[1] })),
        categories: maybe(() => some(CATEGORIES)),
        places: maybe(() => some(PLACE_KINDS)),
        severities: maybe(() => some(SEVERITIES)),
        districts: maybe(() => some(IDS)),
        near: null,
        within: null,
        inPublic: maybe(() => next() < 0.5),
        street: maybe(() => next() < 0.5),
        hours: maybe(() => ({ from: Math.floor(next() * 24), to: Math.floor(next() * 24) })),
        weekdays: maybe(() => some([1, 2, 3, 4, 5, 6, 7])),
        excludedPoints: Array.from({ length: next() < 0.5 ? 0 : next() < 0.5 ? 3 : 40 }, () => {
          const row = Math.floor(next() * table.count);
          return [table.lon[row], table.lat[row]] as const;
        }),
      };
      const expected = Array.from({ length: table.count }, (_, i) => i).filter((i) =>
        passes(table, filter, district[i], i),
      );
      passed += expected.length;
      expect([...select(table, filter, district, IDS)]).toEqual(expected);
    }
    expect(passed).toBeGreaterThan(10_000);
  });

  it('takes everything, unknown times included, when nothing is asked', () => {
    const table = tableOf(randomRows(500, 3));
    expect(select(table, NO_FILTER, null, []).length).toBe(500);
  });

  it('closes a period at its start and opens it at its end', () => {
    const day = fromCityClock(2020, 3, 1);
    const table = tableOf([{ startMs: day - 1 }, { startMs: day }, { startMs: day + 5 }, { startMs: day + 10 }, {}]);
    expect([...select(table, { ...NO_FILTER, period: { fromMs: day, toMs: day + 10 } }, null, [])]).toEqual([1, 2]);
  });

  it('wraps hours over midnight', () => {
    const table = tableOf([0, 5, 6, 12, 17, 18, 23].map((hour) => ({ startMs: fromCityClock(2020, 5, 1, hour, 59) })));
    const hours = (from: number, to: number): number[] =>
      [...select(table, { ...NO_FILTER, hours: { from, to } }, null, [])].map(
        (row) => wallTime(table.startMs[row]).hour,
      );
    expect(hours(18, 6)).toEqual([0, 5, 18, 23]);
    expect(hours(6, 18)).toEqual([6, 12, 17]);
    expect(hours(18, 24)).toEqual([18, 23]);
    expect(hours(0, 24)).toEqual(hours(7, 7));
    expect(hours(24, 0)).toEqual(hours(7, 7));
    expect(hours(24, 6)).toEqual(hours(0, 6));
    expect(hours(18, 0)).toEqual(hours(18, 24));
  });

  it('keeps rows with only a date under a weekday, not under hours', () => {
    const friday = fromCityClock(2020, 5, 1);
    const table = tableOf([{ startMs: friday, timeOfDay: false }, { startMs: friday + 60_000 }, {}]);
    expect([...select(table, { ...NO_FILTER, weekdays: [5] }, null, [])]).toEqual([0, 1]);
    expect([...select(table, { ...NO_FILTER, hours: { from: 0, to: 24 } }, null, [])]).toEqual([1]);
  });

  it('asks for a recorded answer: unknown is neither yes nor no', () => {
    const table = tableOf([
      { startMs: 1, inPublic: 0 },
      { startMs: 2, inPublic: 1 },
      { startMs: 3, inPublic: 2 },
    ]);
    expect([...select(table, { ...NO_FILTER, inPublic: true }, null, [])]).toEqual([1]);
    expect([...select(table, { ...NO_FILTER, inPublic: false }, null, [])]).toEqual([0]);
  });

  it('lets nothing pass a district filter when no districts are known, or an empty list', () => {
    const table = tableOf(randomRows(50, 4));
    expect(select(table, { ...NO_FILTER, districts: ['medeu'] }, null, IDS).length).toBe(0);
    expect(select(table, { ...NO_FILTER, categories: [] }, null, IDS).length).toBe(0);
  });

  it('reads hours and weekdays of both clocks of Almaty, and before 1970, in any order', () => {
    const next = random(5);
    const change = Date.UTC(2024, 1, 29, 18);
    const day = dayCursor();
    for (let k = 0; k < 40_000; k++) {
      // Every second instant lies within two days of the night the clock was set back.
      const ms = k % 2 ? Math.floor((next() - 0.3) * 3.5e12) : change + Math.floor((next() - 0.5) * 96 * HOUR_MS);
      if (!(ms >= day.validFromMs && ms < day.validToMs)) moveTo(day, ms);
      expect([Math.floor((ms - day.midnightMs) / HOUR_MS), day.weekday + 1]).toEqual([
        wallTime(ms).hour,
        wallTime(ms).weekday,
      ]);
      expect(hourOf(ms)).toBe(wallTime(ms).hour);
    }
  });

  it('counts the hour that happened twice in 2024 both times', () => {
    const change = Date.UTC(2024, 1, 29, 18);
    const table = tableOf([change - 1, change, change + HOUR_MS - 1, change + HOUR_MS].map((startMs) => ({ startMs })));
    expect([...select(table, { ...NO_FILTER, hours: { from: 23, to: 24 } }, null, [])]).toEqual([0, 1, 2]);
    expect([...select(table, { ...NO_FILTER, weekdays: [5] }, null, [])]).toEqual([3]);
  });
});
