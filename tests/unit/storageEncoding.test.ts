import { createHash } from 'node:crypto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { decodeChunk, encodeChunk, type ColumnName, type ColumnArray } from '../../src/storage/columnChunk';
import { sha256Hex } from '../../src/storage/sha256';
import { resultKey } from '../../src/storage/resultRepository';

function comesBack(column: ColumnName, values: ColumnArray): { form: string; bytes: number; same: boolean } {
  const chunk = encodeChunk(column, values);
  const into = values.slice().fill(7);
  const decoded = decodeChunk(chunk, into);
  return {
    form: chunk.encoding.form,
    bytes: chunk.bytes.byteLength,
    same: decoded && into.every((v, i) => Object.is(v, values[i])),
  };
}

describe('a chunk of a column comes back bit for bit', () => {
  it('keeps times of whole minutes in 4 bytes, unknown times included', () => {
    const values = Float64Array.of(1546300800000, 1546300860000, NaN, 1619827140000);
    expect(comesBack('startMs', values)).toEqual({ form: 'steps', bytes: 16, same: true });
  });

  it('keeps times that start with an unknown one', () => {
    expect(comesBack('startMs', Float64Array.of(NaN, 1546300800000, 1546300861000))).toEqual({
      form: 'steps',
      bytes: 12,
      same: true,
    });
  });

  it('keeps milliseconds raw rather than round them', () => {
    expect(comesBack('startMs', Float64Array.of(1546300800001, 1546300800002)).form).toBe('raw');
    expect(comesBack('startMs', Float64Array.of(1546300800001, 1546300800002)).same).toBe(true);
  });

  it('keeps coordinates of up to seven decimals in 4 bytes', () => {
    expect(comesBack('lon', Float64Array.of(76.928, 76.9281234, 77.1))).toEqual({
      form: 'decimal',
      bytes: 12,
      same: true,
    });
    expect(comesBack('lat', Float64Array.of(43.2567, -43.1, 0))).toEqual({ form: 'decimal', bytes: 12, same: true });
  });

  it('keeps coordinates with more decimals, minus zero and infinity exactly', () => {
    for (const values of [
      Float64Array.of(76.92812345678901, 1),
      Float64Array.of(-0, 1),
      Float64Array.of(Infinity, 1),
    ]) {
      expect(comesBack('lon', values)).toMatchObject({ form: 'raw', same: true });
    }
  });

  it('keeps a column of one value, NaN too, without bytes', () => {
    expect(comesBack('lon', new Float64Array(5).fill(NaN))).toEqual({ form: 'constant', bytes: 0, same: true });
    expect(comesBack('spanMin', new Uint32Array(5))).toEqual({ form: 'constant', bytes: 0, same: true });
  });

  it('keeps spans of more than 2^31 minutes', () => {
    expect(comesBack('spanMin', Uint32Array.of(4_294_967_295, 0))).toMatchObject({ form: 'raw', same: true });
  });

  it('refuses bytes of another length than the rows', () => {
    const chunk = encodeChunk('category', Uint8Array.of(1, 2, 3));
    expect(decodeChunk(chunk, new Uint8Array(2))).toBe(false);
    expect(decodeChunk(encodeChunk('lon', Float64Array.of(76.1, 76.2)), new Float64Array(3))).toBe(false);
  });
});

describe('sums', () => {
  const independent = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
  afterEach(() => vi.unstubAllGlobals());

  it.each(['offered', 'missing'])(
    'are right at every length around a block where the hash of the platform is %s',
    async (is) => {
      if (is === 'missing') vi.stubGlobal('crypto', {});
      for (const length of [0, 1, 3, 54, 55, 56, 57, 63, 64, 65, 119, 120, 128, 1000, 70_001]) {
        const bytes = Uint8Array.from({ length }, (_, i) => (i * 131 + length) & 255);
        expect(await sha256Hex(bytes)).toBe(independent(bytes));
        expect(await sha256Hex(bytes.buffer)).toBe(independent(bytes));
      }
    },
  );

  it.each(['offered', 'missing'])('of a view are of its own bytes where the hash of the platform is %s', async (is) => {
    if (is === 'missing') vi.stubGlobal('crypto', {});
    expect(await sha256Hex(Uint8Array.of(9, 1, 2, 3, 9).subarray(1, 4))).toBe(independent(Uint8Array.of(1, 2, 3)));
  });
});

describe('the key of a result', () => {
  it("does not depend on the order of a question's fields", () => {
    expect(resultKey('density', 'abc', { a: 1, b: { c: 2, d: [1, 2] } })).toBe(
      resultKey('density', 'abc', { b: { d: [1, 2], c: 2 }, a: 1 }),
    );
  });

  it('changes with the data, the question and the order of a list', () => {
    const keys = [
      resultKey('density', 'abc', { a: [1, 2] }),
      resultKey('density', 'abd', { a: [1, 2] }),
      resultKey('coverage', 'abc', { a: [1, 2] }),
      resultKey('density', 'abc', { a: [2, 1] }),
    ];
    expect(new Set(keys).size).toBe(4);
  });
});
