import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeIncidents, encodeIncidents } from '../../src/domain/columnar';
import {
  CATEGORIES,
  PLACE_KINDS,
  SEVERITIES,
  allocateIncidents,
  packFlags,
  type Answer,
  type IncidentTable,
} from '../../src/domain/incident';

const answer = fc.constantFrom<Answer[]>(0, 1, 2);
const row = fc.record({
  lon: fc.double({ min: -180, max: 180, noNaN: true }),
  lat: fc.double({ min: -80, max: 84, noNaN: true }),
  minute: fc.option(fc.integer({ min: 0, max: 4_000_000_000 }), { nil: NaN }),
  span: fc.integer({ min: 0, max: 4_000_000_000 }),
  category: fc.nat(CATEGORIES.length - 1),
  place: fc.nat(PLACE_KINDS.length - 1),
  severity: fc.nat(SEVERITIES.length - 1),
  flags: fc.tuple(answer, answer, answer, fc.boolean()).map((parts) => packFlags(...parts)),
});
const tables = fc.array(row, { maxLength: 40 }).map((rows): IncidentTable => {
  const table = allocateIncidents(rows.length);
  rows.forEach((r, i) => {
    [table.lon[i], table.lat[i], table.startMs[i], table.spanMin[i]] = [r.lon, r.lat, r.minute * 60_000, r.span];
    [table.category[i], table.place[i], table.severity[i], table.flags[i]] = [r.category, r.place, r.severity, r.flags];
  });
  return table;
});

describe('columns of incidents', () => {
  it('bring back any table: places to half a step of 1e-5 degrees, everything else exactly', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const read = decodeIncidents(encodeIncidents(table));
        expect(read.ok).toBe(true);
        if (!read.ok) return;
        for (let i = 0; i < table.count; i++) {
          expect(Math.abs(read.value.lon[i] - table.lon[i])).toBeLessThanOrEqual(0.500001e-5);
          expect(Math.abs(read.value.lat[i] - table.lat[i])).toBeLessThanOrEqual(0.500001e-5);
        }
        for (const column of ['startMs', 'spanMin', 'category', 'place', 'severity', 'flags'] as const) {
          expect(Array.from(read.value[column])).toEqual(Array.from(table[column]));
        }
      }),
    );
  });

  it('never throw, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        expect(decodeIncidents(new Uint8Array(bytes).buffer).ok).toBe(false);
      }),
    );
  });

  it('notice any damaged byte and any cut', () => {
    fc.assert(
      fc.property(tables, fc.nat(), fc.integer({ min: 1, max: 255 }), (table, at, flip) => {
        const bytes = new Uint8Array(encodeIncidents(table));
        const cut = bytes.slice(0, at % bytes.length);
        expect(decodeIncidents(cut.buffer).ok).toBe(false);
        bytes[at % bytes.length] ^= flip;
        expect(decodeIncidents(bytes.buffer).ok).toBe(false);
      }),
    );
  });
});
