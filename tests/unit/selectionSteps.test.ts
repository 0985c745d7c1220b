import { describe, expect, it } from 'vitest';
import { select } from '../../src/analysis/selection/select';
import { selectionSteps } from '../../src/analysis/selection/selectionSteps';
import { fromCityClock, wallTime } from '../../src/domain/clock';
import { NO_FILTER, type IncidentFilter } from '../../src/domain/filter';
import {
  CATEGORIES,
  knowsTimeOfDay,
  NO,
  PLACE_KINDS,
  publicOf,
  SEVERITIES,
  streetOf,
  UNKNOWN,
  YES,
  type IncidentTable,
} from '../../src/domain/incident';
import { FILTER_CONDITIONS, WITHOUT, type FilterCondition } from '../../src/domain/selection';
import { toPlane } from '../../src/domain/projection';
import { random } from './areasFixtures';
import { randomRows, tableOf } from './selectFixtures';

const DISTRICTS = ['a', 'b', 'c'];
const weekday = (ms: number): number =>
  ((new Date(Date.UTC(wallTime(ms).year, wallTime(ms).month - 1, wallTime(ms).day)).getUTCDay() + 6) % 7) + 1;

/** One condition of one row, written out as a person would read it. */
const PASSES: Record<FilterCondition, (f: IncidentFilter, t: IncidentTable, row: number, district: number) => boolean> =
  {
    period: (f, t, i) => f.period === null || (t.startMs[i] >= f.period.fromMs && t.startMs[i] < f.period.toMs),
    category: (f, t, i) => f.categories === null || f.categories.includes(CATEGORIES[t.category[i]]),
    place: (f, t, i) => f.places === null || f.places.includes(PLACE_KINDS[t.place[i]]),
    severity: (f, t, i) => f.severities === null || f.severities.includes(SEVERITIES[t.severity[i]]),
    public: (f, t, i) => f.inPublic === null || publicOf(t.flags[i]) === (f.inPublic ? YES : NO),
    street: (f, t, i) => f.street === null || streetOf(t.flags[i]) === (f.street ? YES : NO),
    district: (f, _t, _i, d) => f.districts === null || f.districts.includes(DISTRICTS[d]),
    near: (f, t, i) => {
      if (f.near === null) return true;
      const [x, y] = toPlane(f.near.lon, f.near.lat);
      return Math.hypot(t.x[i] - x, t.y[i] - y) <= f.near.radiusM;
    },
    within: (f, t, i) => {
      if (f.within?.kind !== 'circle') return f.within === null;
      const [x, y] = toPlane(f.within.at[0], f.within.at[1]);
      return Math.hypot(t.x[i] - x, t.y[i] - y) <= f.within.radiusM;
    },
    weekdays: (f, t, i) =>
      f.weekdays === null || (!Number.isNaN(t.startMs[i]) && f.weekdays.includes(weekday(t.startMs[i]))),
    hours: (f, t, i) => {
      if (f.hours === null) return true;
      if (Number.isNaN(t.startMs[i]) || !knowsTimeOfDay(t.flags[i])) return false;
      const { hour } = wallTime(t.startMs[i]);
      const { from, to } = f.hours;
      return from === to || (from < to ? hour >= from && hour < to : hour >= from || hour < to);
    },
    excluded: (f, t, i) => !f.excludedPoints.some(([lon, lat]) => lon === t.lon[i] && lat === t.lat[i]),
    studied: (f, t, i) => {
      const [, at, radiusM] = f.studied?.split(':') ?? [];
      if (at === undefined) return true;
      const [lon, lat] = at.split(',').map(Number);
      const [x, y] = toPlane(lon, lat);
      return Math.hypot(t.x[i] - x, t.y[i] - y) <= Number(radiusM);
    },
  };

function randomFilter(seed: number, table: IncidentTable): IncidentFilter {
  const next = random(seed);
  const maybe = <T>(value: () => T): T | null => (next() < 0.4 ? value() : null);
  const some = <T>(list: readonly T[]): readonly T[] => list.filter(() => next() < 0.6);
  return {
    period: maybe(() => ({
      fromMs: fromCityClock(2018 + Math.floor(next() * 4), 3, 1),
      toMs: fromCityClock(2023 + Math.floor(next() * 3), 7, 1),
    })),
    categories: maybe(() => some(CATEGORIES)),
    places: maybe(() => some(PLACE_KINDS)),
    severities: maybe(() => some(SEVERITIES)),
    districts: maybe(() => some(DISTRICTS)),
    near: maybe(() => ({ lon: table.lon[3], lat: table.lat[3], radiusM: 1000 + Math.floor(next() * 4000) })),
    within: maybe(() => ({
      kind: 'circle',
      at: [table.lon[5], table.lat[5]],
      radiusM: 2000 + Math.floor(next() * 9000),
    })),
    inPublic: maybe(() => next() < 0.5),
    street: maybe(() => next() < 0.5),
    hours: maybe(() => ({ from: Math.floor(next() * 25), to: Math.floor(next() * 25) })),
    weekdays: maybe(() => some([1, 2, 3, 4, 5, 6, 7])),
    excludedPoints:
      next() < 0.4
        ? [
            [table.lon[1], table.lat[1]],
            [table.lon[7], table.lat[7]],
          ]
        : [],
    ...(next() < 0.4 ? { studied: `circle:${table.lon[9]},${table.lat[9]}:${2000 + Math.floor(next() * 9000)}` } : {}),
  };
}

describe('the steps of a selection', () => {
  const table = tableOf(randomRows(1500, 5));
  const districtOfRow = Int16Array.from({ length: table.count }, (_, i) => (i % 4) - 1);

  it('say of each condition what a row-by-row reading finds, and end where the selection ends', () => {
    for (let seed = 1; seed <= 60; seed++) {
      const filter = randomFilter(seed, table);
      const steps = selectionSteps(table, filter, districtOfRow, DISTRICTS);
      const asked = FILTER_CONDITIONS.filter(
        (c) => JSON.stringify({ ...filter, ...WITHOUT[c] }) !== JSON.stringify(filter),
      );
      expect(steps.map(({ condition }) => condition)).toEqual(asked);
      let rows = Array.from({ length: table.count }, (_, i) => i);
      for (const step of steps) {
        expect(step).toMatchObject({ before: rows.length, applied: true, missing: false });
        rows = rows.filter((row) => PASSES[step.condition as FilterCondition](filter, table, row, districtOfRow[row]));
        expect(step.after).toBe(rows.length);
        expect(step.unknown).toBeLessThanOrEqual(step.before - step.after);
      }
      expect([...select(table, filter, districtOfRow, DISTRICTS)]).toEqual(rows);
    }
  });

  it('count the rows that do not say it', () => {
    const unanswered = (street: number): number => [...table.flags].filter((f) => streetOf(f) === street).length;
    const [street] = selectionSteps(table, { ...NO_FILTER, street: true }, districtOfRow, DISTRICTS);
    expect(street).toEqual({
      condition: 'street',
      applied: true,
      missing: false,
      unknown: unanswered(UNKNOWN),
      before: 1500,
      after: unanswered(YES),
    });
    const [severity] = selectionSteps(table, { ...NO_FILTER, severities: ['grave'] }, districtOfRow, DISTRICTS);
    expect(severity.unknown).toBe([...table.severity].filter((code) => code === 0).length);
    const timeless = [...table.startMs].filter(Number.isNaN).length;
    const period = { fromMs: fromCityClock(2000, 1, 1), toMs: fromCityClock(2100, 1, 1) };
    expect(selectionSteps(table, { ...NO_FILTER, period }, null, [])).toEqual([
      { condition: 'period', applied: true, missing: false, unknown: timeless, before: 1500, after: 1500 - timeless },
    ]);
  });

  it('name what the file says in no row: nothing passes, and that is why', () => {
    const bare = tableOf([{}, {}, {}]);
    const all: IncidentFilter = {
      ...NO_FILTER,
      categories: ['theft'],
      places: ['park'],
      severities: ['grave'],
      inPublic: true,
      street: true,
      weekdays: [1],
      hours: { from: 18, to: 6 },
    };
    for (const condition of ['category', 'place', 'severity', 'public', 'street', 'weekdays', 'hours'] as const) {
      const only = FILTER_CONDITIONS.reduce((f, c) => (c === condition ? f : { ...f, ...WITHOUT[c] }), all);
      expect(selectionSteps(bare, only, null, [])).toEqual([
        { condition, applied: true, missing: true, unknown: 3, before: 3, after: 0 },
      ]);
    }
    // What is asked for is "not stated" itself.
    expect(selectionSteps(bare, { ...NO_FILTER, severities: ['unknown'] }, null, [])).toMatchObject([
      { missing: true, unknown: 0, after: 3 },
    ]);
  });

  it('are none without a filter', () => {
    expect(selectionSteps(table, NO_FILTER, districtOfRow, DISTRICTS)).toEqual([]);
  });
});
