/** Datasets to keep: a register with every kind of value a column may hold, and what is known of it. */
import { expect } from 'vitest';
import { allocateIncidents, packFlags, type IncidentTable } from '../../src/domain/incident';
import { COLUMNS } from '../../src/storage/columnChunk';
import type { DatasetMeta } from '../../src/storage/db';

export function meta(id: string, rows: number, more: Partial<DatasetMeta> = {}): DatasetMeta {
  return {
    id,
    kind: 'incidents',
    title: id,
    sha256: `sum of ${id}`,
    rows,
    period: null,
    holds: null,
    read: null,
    builtIn: false,
    importedAt: 0,
    provenance: { id, status: 'imported', source: 'a test', licence: 'none', sha256: `sum of ${id}`, period: null },
    ...more,
  };
}

/** Every kind of value a column may hold: unknown and odd times, coordinates of many and of few decimals, spans. */
export function table(rows: number, seed: number, weighted = false): IncidentTable {
  const t = allocateIncidents(rows);
  for (let i = 0; i < rows; i++) {
    const u = Math.abs(Math.sin((i + 1) * 12.9898 + seed) * 43758.5453) % 1;
    t.startMs[i] = i >= rows - 5 ? NaN : 1_546_300_800_000 + i * 60_000 + (i % 1000 === 7 ? 1 : 0);
    t.spanMin[i] = i % 3 === 0 ? 0 : Math.floor(u * 5000);
    t.lon[i] = i % 2 === 0 ? 76.9 + u / 10 : Math.round((76.9 + u / 10) * 1e4) / 1e4;
    t.lat[i] = Math.round((43.2 + u / 10) * 1e6) / 1e6;
    t.x[i] = 656_000 + u * 10_000;
    t.y[i] = 4_791_000 + u * 9_000;
    t.category[i] = i % 9;
    t.place[i] = i % 8;
    t.severity[i] = i % 5;
    t.flags[i] = packFlags(1, 2, 0, i % 2 === 0);
  }
  return weighted ? { ...t, weight: Float64Array.from({ length: rows }, (_, i) => i / 7) } : t;
}

const same = (a: ArrayLike<number> | null, b: ArrayLike<number> | null): boolean =>
  a === b ||
  (a !== null && b !== null && a.length === b.length && Array.prototype.every.call(a, (v, i) => Object.is(v, b[i])));

export function expectSameTable(a: IncidentTable, b: IncidentTable): void {
  expect(a.count).toBe(b.count);
  for (const column of COLUMNS) expect(same(a[column] ?? null, b[column] ?? null), column).toBe(true);
}
