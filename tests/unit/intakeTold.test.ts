import { describe, expect, it } from 'vitest';
import type { ImportChoices } from '../../src/domain/import';
import { readFileNow } from '../../src/intake/readFile';

const NOW = { nowMs: Date.UTC(2026, 0, 1) };

function read(
  text: string | Uint8Array,
  answers: Readonly<Record<string, string>>,
  columns?: ImportChoices['columns'],
) {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const found = readFileNow(bytes, 'a.csv', { kind: 'incidents', answers, ...(columns ? { columns } : {}) }, NOW);
  if (!found.ok) throw new Error(found.error.code);
  return found.value;
}

describe('what is told of a file without being asked', () => {
  it('a header line that is told is taken, and the lines above it are no rows', () => {
    const text = 'Реестр за март;;\nстр. 1;;\nдата;широта;долгота\n01.03.2024;43,25;76,93\n';
    const { preview } = read(text, { 'header-line': '3' });
    expect(preview.allColumns).toEqual(['дата', 'широта', 'долгота']);
    expect(preview).toMatchObject({ rowsIn: 1, accepted: 1, readings: { 'header-line': '3', separator: ';' } });
  });

  it('of a file without a header the first line is a row, and its columns go by their numbers', () => {
    const columns = { date: '#1', lat: '#2', lon: '#3' };
    const { preview } = read('01.03.2024,43.25,76.93\n02.03.2024,43.26,76.94\n', { 'header-line': 'none' }, columns);
    expect(preview.allColumns).toEqual(['#1', '#2', '#3']);
    expect(preview).toMatchObject({ rowsIn: 2, accepted: 2, readings: { 'header-line': 'none' } });
  });

  it('a header line beyond the end of the file is refused by its number', () => {
    const bytes = new TextEncoder().encode('date,lat,lon\n2024-03-01,43.25,76.93\n');
    const found = readFileNow(bytes, 'a.csv', { answers: { 'header-line': '9' } }, NOW);
    expect(found).toMatchObject({ ok: false, error: { code: 'no-header-line', params: { line: 9, file: 'a.csv' } } });
  });

  it('a separator that is told is taken where another would do better', () => {
    const { preview } = read('date|lat|lon|a,b,c\n2024-03-01|43.25|76.93|x,y,z\n', { separator: '|' });
    expect(preview).toMatchObject({ accepted: 1, readings: { separator: '|' } });
    expect(read('date\tlat\tlon\n2024-03-01\t43.25\t76.93\n', { separator: 'tab' }).preview.accepted).toBe(1);
  });

  it('an encoding that is told is taken where another was found', () => {
    const bytes = Uint8Array.from([...'date,lat,lon,', ...'\n2024-03-01,43.25,76.93,'].map((c) => c.charCodeAt(0)));
    const theft = Uint8Array.from([0xea, 0xf0, 0xe0, 0xe6, 0xe0]);
    const head = bytes.indexOf(10);
    const all = Uint8Array.from([...bytes.slice(0, head), ...theft, ...bytes.slice(head), ...theft, 10]);
    expect(read(all, {}).preview.readings.encoding).toBe('windows-1251');
    const other = read(all, { encoding: 'koi8-r' }).preview;
    expect(other.readings.encoding).toBe('koi8-r');
    expect(other.allColumns[3]).not.toBe('кража');
  });
});

describe('the columns as they are shown', () => {
  it('every column is there with its first values, and what is used with how many of its cells can be read', () => {
    const rows = Array.from({ length: 100 }, (_, i) => `${i < 98 ? '01.03.2024' : 'вчера'};43,25;76,93;№${i}`);
    const { preview } = read(`дата;широта;долгота;журнал\n${rows.join('\n')}\n`, {});
    expect(preview.seen).toMatchObject([
      { name: 'дата', first: ['01.03.2024', 'вчера'], field: 'date', reads: { good: 98, of: 100 } },
      { name: 'широта', field: 'lat', reads: { good: 100, of: 100 } },
      { name: 'долгота', field: 'lon' },
      { name: 'журнал', first: ['№0', '№1', '№2'], field: null, reads: null },
    ]);
    expect(preview.fields).toContain('category');
    expect(preview.lines[1]).toBe('01.03.2024;43,25;76,93;№0');
  });
});
