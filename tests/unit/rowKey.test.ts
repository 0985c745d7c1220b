import { describe, expect, it } from 'vitest';
import { readFileNow } from '../../src/intake/readFile';
import { keyOfBytes, keyOfCell } from '../../src/intake/rows/rowKey';

const IDS = ['17', '18.0', 'КУИ-5/а', '', '0042', '2,01712E+11', '17-бис'];

const keysOf = (text: string, name: string): readonly number[] => {
  const read = readFileNow(
    new TextEncoder().encode(text),
    name,
    { kind: 'incidents' },
    { nowMs: Date.UTC(2026, 0, 1) },
  );
  if (!read.ok) throw new Error(read.error.code);
  return [...(read.value.table?.key ?? [])];
};
const day = (i: number): string => `0${i + 1}.03.2024`;
const asCsv = (ids: readonly string[]): string =>
  `id;date;lat;lon\n${ids.map((id, i) => `${id};${day(i)};43.25;76.93`).join('\n')}\n`;

describe('the print of a row’s identifier', () => {
  it('is the same from typed bytes and from text, in whichever file it stands', () => {
    const features = IDS.map((id, i) => ({
      type: 'Feature',
      properties: { id, date: day(i) },
      geometry: { type: 'Point', coordinates: [76.93, 43.25] },
    }));
    const fromText = keysOf(JSON.stringify({ type: 'FeatureCollection', features }), 'a.geojson');
    const fromBytes = keysOf(asCsv(IDS), 'a.csv');
    expect(fromBytes).toEqual(fromText);
    expect(fromText).toEqual(IDS.map(keyOfCell));
    expect(fromText.map(Number.isNaN)).toEqual([false, false, false, true, false, true, false]);
    expect(new Set(fromText.filter((key) => !Number.isNaN(key))).size).toBe(5);
    const bytes = new TextEncoder().encode('x17y');
    expect(keyOfBytes(bytes, 1, 2)).toBe(keyOfCell('17,0'));
  });

  it('is none where rows of one identifier say different things and all are kept: it tells no row apart', () => {
    expect(keysOf(asCsv(['1', '1', '2']), 'a.csv')).toEqual([]);
    expect(keysOf('date;lat;lon\n01.03.2024;43.25;76.93\n', 'a.csv')).toEqual([]);
  });
});
