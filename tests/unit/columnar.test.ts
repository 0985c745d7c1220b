import { crc32 } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { decodeIncidents, encodeIncidents } from '../../src/domain/columnar';
import { allocateIncidents, NO, UNKNOWN, YES, packFlags, type IncidentTable } from '../../src/domain/incident';
import { toPlane } from '../../src/domain/projection';
import { demoBytes, demoIncidents, valueOf } from './geoFiles';
import { given } from '../fixtures/given';

function oneRow(change: (table: IncidentTable) => void = () => {}): IncidentTable {
  const table = allocateIncidents(1);
  table.startMs[0] = Date.UTC(2020, 0, 2, 3, 4);
  table.spanMin[0] = 90;
  [table.lon[0], table.lat[0]] = [76.92861, 43.25673];
  [table.category[0], table.place[0], table.severity[0]] = [8, 7, 4];
  table.flags[0] = packFlags(YES, NO, UNKNOWN, true);
  change(table);
  return table;
}

const reasonOf = (buffer: ArrayBuffer): unknown => {
  const result = decodeIncidents(buffer);
  return result.ok ? 'read' : [result.error.code, given(result.error)['reason']];
};

/** Writes again what was changed, so that only the content is wrong and not the checksum. */
function withChecksum(buffer: ArrayBuffer, change: (view: DataView) => void): ArrayBuffer {
  const copy = buffer.slice(0);
  const view = new DataView(copy);
  change(view);
  const bytes = [...new Uint8Array(copy)];
  view.setUint32(16, crc32(Buffer.from([...bytes.slice(0, 16), ...bytes.slice(20)])), true);
  return copy;
}

describe('columns of incidents', () => {
  it('bring back a row as it went in, and its metres with it', () => {
    const table = valueOf(decodeIncidents(encodeIncidents(oneRow())));
    expect([table.count, table.startMs[0], table.spanMin[0], table.lon[0], table.lat[0]]).toEqual([
      1,
      Date.UTC(2020, 0, 2, 3, 4),
      90,
      76.92861,
      43.25673,
    ]);
    expect([table.category[0], table.place[0], table.severity[0], table.flags[0]]).toEqual([
      8,
      7,
      4,
      packFlags(YES, NO, UNKNOWN, true),
    ]);
    expect([table.x[0], table.y[0]]).toEqual(toPlane(76.92861, 43.25673));
    expect(table.weight).toBeNull();
  });

  it('keep an unknown time unknown, and a span of a month', () => {
    const table = valueOf(
      decodeIncidents(
        encodeIncidents(
          oneRow((t) => {
            t.startMs[0] = NaN;
            t.spanMin[0] = 100_000;
          }),
        ),
      ),
    );
    expect([table.startMs[0], table.spanMin[0]]).toEqual([NaN, 100_000]);
  });

  it('hold no rows as well as many', () => {
    expect(valueOf(decodeIncidents(encodeIncidents(allocateIncidents(0)))).count).toBe(0);
    expect(demoIncidents().count).toBeGreaterThan(90_000);
  });

  it('write the demonstration incidents again to the same bytes', () => {
    expect(Buffer.from(encodeIncidents(demoIncidents())).equals(Buffer.from(demoBytes()))).toBe(true);
  });

  it('refuse to write what they cannot hold', () => {
    expect(() => encodeIncidents(oneRow((t) => (t.lon[0] = NaN)))).toThrow(RangeError);
    expect(() => encodeIncidents(oneRow((t) => (t.startMs[0] = -60_000)))).toThrow(RangeError);
    expect(() => encodeIncidents({ ...oneRow(), weight: new Float64Array(1) })).toThrow(RangeError);
  });

  it('say what is wrong with foreign, cut and damaged bytes', () => {
    const good = encodeIncidents(oneRow());
    expect(reasonOf(new ArrayBuffer(0))).toEqual(['columns-damaged', 'too-short']);
    expect(reasonOf(new ArrayBuffer(500))).toEqual(['columns-damaged', 'magic']);
    expect(reasonOf(withChecksum(good, (view) => view.setUint16(8, 1, true)))).toEqual(['columns-damaged', 'version']);
    expect(reasonOf(good.slice(0, good.byteLength - 1))).toEqual(['columns-damaged', 'checksum']);
    for (const count of [0, 2, 4_000_000_000]) {
      const other = withChecksum(good, (view) => view.setUint32(12, count, true));
      expect(['length', 'codes'].map((reason) => ['columns-damaged', reason])).toContainEqual(reasonOf(other));
    }
    const directory = ['columns-damaged', 'directory'];
    expect(reasonOf(withChecksum(good, (view) => view.setUint8(20, 33)))).toEqual(directory);
    expect(reasonOf(withChecksum(good, (view) => view.setUint16(22, 1, true)))).toEqual(directory);
    expect(reasonOf(withChecksum(good, (view) => view.setFloat64(24, NaN, true)))).toEqual(directory);
  });

  it('refuse codes that no dictionary holds, even under a right checksum', () => {
    for (const [column, value] of [
      ['category', 9],
      ['place', 8],
      ['severity', 5],
      ['flags', 128],
      ['flags', 3],
    ] as const) {
      expect(reasonOf(encodeIncidents(oneRow((table) => (table[column][0] = value))))).toEqual([
        'columns-damaged',
        'codes',
      ]);
    }
  });
});
