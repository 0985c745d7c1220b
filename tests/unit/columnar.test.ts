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
  let crc = 0xffffffff;
  for (const byte of new Uint8Array(copy, 24)) {
    crc ^= byte;
    for (let k = 0; k < 8; k++) crc = crc & 1 ? 0xedb88320 ^ (crc >>> 1) : crc >>> 1;
  }
  view.setUint32(16, (crc ^ 0xffffffff) >>> 0, true);
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
    expect(reasonOf(withChecksum(good, (view) => view.setUint16(8, 2, true)))).toEqual(['columns-damaged', 'version']);
    expect(reasonOf(good.slice(0, good.byteLength - 1))).toEqual(['columns-damaged', 'checksum']);
    expect(reasonOf(withChecksum(good, (view) => view.setUint32(12, 4_000_000_000, true)))).toEqual([
      'columns-damaged',
      'length',
    ]);
    expect(reasonOf(withChecksum(good, (view) => view.setUint8(40, 5)))).toEqual(['columns-damaged', 'directory']);
    expect(reasonOf(withChecksum(good, (view) => view.setFloat64(24, NaN, true)))).toEqual([
      'columns-damaged',
      'directory',
    ]);
  });

  it('refuse codes that no dictionary holds, even under a right checksum', () => {
    const good = encodeIncidents(oneRow());
    const offsetOf = (column: number): number => new DataView(good).getUint32(40 + 12 * column + 4, true);
    for (const [column, value] of [
      [4, 9],
      [5, 8],
      [6, 5],
      [7, 128],
      [7, 3],
    ]) {
      expect(reasonOf(withChecksum(good, (view) => view.setUint8(offsetOf(column), value)))).toEqual([
        'columns-damaged',
        'codes',
      ]);
    }
  });
});
