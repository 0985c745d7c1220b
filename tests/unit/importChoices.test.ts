import { describe, expect, it } from 'vitest';
import type { ColumnSeen } from '../../src/domain/import';
import {
  formOf,
  headerKey,
  holderOf,
  withAnswer,
  withField,
  withKind,
  withMended,
} from '../../src/domain/importChoices';

const seen = (...columns: readonly (readonly [name: string, field: string | null])[]): { seen: ColumnSeen[] } => ({
  seen: columns.map(([name, field]) => ({ name, field, first: [], reads: null, empty: 0 })),
});

describe('what is said of a file', () => {
  it('gives a field to a column and takes from it the one it was', () => {
    const file = seen(['A', 'date'], ['B', null]);
    expect(withField(file, {}, 'B', 'date').columns).toEqual({ date: 'B' });
    expect(withField(file, {}, 'A', 'end').columns).toEqual({ date: '', end: 'A' });
    expect(withField(file, {}, 'A', null).columns).toEqual({ date: '' });
  });

  it('gives no column two fields, and a field that was given twice to the later column', () => {
    const file = seen(['A', 'date'], ['B', null]);
    const first = withField(file, {}, 'B', 'date');
    const second = withField(seen(['A', null], ['B', 'date']), first, 'A', 'date');
    expect(second.columns).toEqual({ date: 'A' });
    expect(withField(seen(['A', 'date'], ['B', null]), second, 'A', 'opened').columns).toEqual({
      date: '',
      opened: 'A',
    });
  });

  it('holds what was said a moment ago against a preview that was read before it', () => {
    const file = seen(['A', 'lat'], ['B', null]);
    const first = withField(file, {}, 'B', 'lat');
    expect(holderOf(file, {}, 'lat')).toBe('A');
    expect(holderOf(file, first, 'lat')).toBe('B');
    expect(holderOf(file, withField(file, first, 'B', null), 'lat')).toBeNull();
    expect(withField(file, first, 'A', 'lon').columns).toMatchObject({ lat: 'B', lon: 'A' });
  });

  it('says where a row is in one way: a column of points takes longitude and latitude away', () => {
    const file = seen(['lon', 'lon'], ['lat', 'lat'], ['where', null]);
    const choices = withField(file, {}, 'where', 'point');
    expect(choices.columns).toEqual({ lon: '', lat: '', x: '', y: '', point: 'where' });
    expect(withField(seen(['where', 'point']), choices, 'lon', 'lon').columns).toMatchObject({ lon: 'lon', point: '' });
  });

  it('forgets columns where another line, another mark or another kind makes others', () => {
    const choices = { columns: { date: 'A' }, answers: { encoding: 'koi8-r' } };
    expect(withAnswer(choices, 'header-line', '3')).toEqual({ answers: { encoding: 'koi8-r', 'header-line': '3' } });
    expect(withAnswer(choices, 'date-order', 'MDY').columns).toEqual({ date: 'A' });
    expect(withAnswer(choices, 'encoding', null)).toEqual({ columns: { date: 'A' }, answers: {} });
    expect(withKind(choices, 'posts')).toEqual({ kind: 'posts', answers: { encoding: 'koi8-r' } });
  });

  it('mends a row and leaves it as it is in the file again', () => {
    const mended = withMended(withMended({}, 4, { date: 'a' }), 4, { lon: 'b' });
    expect(mended).toEqual({ mended: { 4: { date: 'a', lon: 'b' } } });
    expect(withMended(mended, 4, null)).toEqual({ mended: {} });
  });

  it('is remembered for the form, not for the rows of one file', () => {
    const answers = { 'outside-area': 'import', 'date-order': 'MDY' };
    expect(formOf({ columns: { date: 'A' }, answers, mended: { 3: { A: 'x' } } })).toEqual({
      columns: { date: 'A' },
      answers: { 'date-order': 'MDY' },
    });
    expect(formOf({ answers: { 'outside-area': 'import' } })).toBeNull();
    expect(formOf({})).toBeNull();
  });

  it('is known again by the set of columns, whatever their order and case', () => {
    expect(headerKey(['Дата', 'LAT ', 'lon'])).toBe(headerKey(['lon', 'дата', 'lat']));
    expect(headerKey(['дата', 'lat'])).not.toBe(headerKey(['дата', 'lon']));
  });
});
