import { describe, expect, test } from 'vitest';
import Papa from 'papaparse';
import { toCsv } from '../../src/exports/csv';

describe('an exported CSV', () => {
  test('never lets a cell run as a formula, and leaves numbers alone', () => {
    const csv = toCsv(['a', 'b'], [['=HYPERLINK("x")', -2.5], ['-2+3', 7], ['+7 701 111', 0], ['@SUM(A1)', 1], ['-5', 2]]);
    const { data } = Papa.parse<string[]>(csv.trim());
    expect(data.slice(1).map((row) => row[0])).toEqual(["'=HYPERLINK(\"x\")", "'-2+3", "'+7 701 111", "'@SUM(A1)", '-5']);
    expect(data.slice(1).map((row) => row[1])).toEqual(['-2.5', '7', '0', '1', '2']);
  });

  test('keeps commas, quotes and line ends inside their cell, and drops control characters', () => {
    const csv = toCsv(['a', 'b'], [['x, "y"\nz', 'p\u0000q\t']]);
    const { data } = Papa.parse<string[]>(csv.trim());
    expect(data[1]).toEqual(['x, "y"\nz', 'pq']);
  });

  test('leaves a figure that cannot be said empty, never NaN or null in words', () => {
    expect(toCsv(['a', 'b', 'c'], [[null, NaN, undefined]])).toBe('a,b,c\r\n,,\r\n');
  });
});
