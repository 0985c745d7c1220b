import { DAY_MS, fromCityClock } from '../../src/domain/clock';
import { allocateIncidents, packFlags, type Answer, type IncidentTable } from '../../src/domain/incident';
import { random } from './areasFixtures';

export interface RowSpec {
  readonly startMs?: number;
  readonly category?: number;
  readonly place?: number;
  readonly severity?: number;
  readonly inPublic?: Answer;
  readonly street?: Answer;
  readonly fresh?: Answer;
  readonly timeOfDay?: boolean;
  readonly spanMin?: number;
  readonly lon?: number;
  readonly lat?: number;
}

/** A table of the rows given, sorted by start with unknown times last. */
export function tableOf(specs: readonly RowSpec[]): IncidentTable {
  const rank = (ms: number): number => (Number.isNaN(ms) ? Infinity : ms);
  const rows = specs.toSorted((a, b) =>
    rank(a.startMs ?? NaN) === rank(b.startMs ?? NaN) ? 0 : rank(a.startMs ?? NaN) - rank(b.startMs ?? NaN),
  );
  const table = allocateIncidents(rows.length);
  rows.forEach((row, i) => {
    table.startMs[i] = row.startMs ?? NaN;
    table.spanMin[i] = row.spanMin ?? 0;
    table.category[i] = row.category ?? 8;
    table.place[i] = row.place ?? 7;
    table.severity[i] = row.severity ?? 0;
    table.flags[i] = packFlags(row.inPublic ?? 2, row.street ?? 2, row.fresh ?? 2, row.timeOfDay ?? true);
    table.lon[i] = table.x[i] = row.lon ?? 76.9;
    table.lat[i] = table.y[i] = row.lat ?? 43.2;
  });
  return table;
}

/**
 * Rows at random over 2018-2025 (both of the city's clocks), one in twenty without a time, one in five with a date
 * alone.
 */
export function randomRows(n: number, seed: number): RowSpec[] {
  const next = random(seed);
  const pick = (k: number): number => Math.floor(next() * k);
  return Array.from({ length: n }, () => {
    const timeOfDay = next() > 0.2;
    const midnight = fromCityClock(2018, 1, 1) + pick(2900) * DAY_MS;
    return {
      startMs: next() < 0.05 ? NaN : midnight + (timeOfDay ? pick(1440) * 60_000 : 0),
      category: pick(9),
      place: pick(8),
      severity: pick(5),
      inPublic: pick(3) as Answer,
      street: pick(3) as Answer,
      fresh: pick(3) as Answer,
      timeOfDay,
      lon: 76.8 + pick(40) / 100,
      lat: 43.1 + pick(30) / 100,
    };
  });
}
