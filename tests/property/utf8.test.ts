import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkUtf8, lostLetters, textOfUtf8 } from '../../src/intake/text/utf8';
import { runs } from '../prove';

const ascii = fc.array(fc.integer({ min: 0, max: 127 }), { maxLength: 9 });
const piece = fc.oneof(
  ascii,
  fc.array(fc.integer({ min: 128, max: 255 }), { maxLength: 4 }),
  fc.string({ unit: 'grapheme', maxLength: 3 }).map((text) => [...new TextEncoder().encode(text)]),
  fc.constantFrom(
    [0xed, 0xa0, 0x80],
    [0xf4, 0x90, 0x80, 0x80],
    [0xe0, 0x80, 0x80],
    [0xf0, 0x82, 0x82, 0xac],
    [0xc0, 0xaf],
  ),
);
const bytes = fc
  .tuple(fc.integer({ min: 0, max: 3 }), fc.array(piece, { maxLength: 12 }))
  .map(([offset, pieces]) => Uint8Array.from([...Array<number>(offset).fill(65), ...pieces.flat()]).subarray(offset));

test('bytes are UTF-8 exactly where the browser reads no replacement, wherever they begin in memory', () => {
  fc.assert(
    fc.property(bytes, (given) => {
      const { broken } = checkUtf8(given);
      let strict = true;
      try {
        new TextDecoder('utf-8', { fatal: true }).decode(given);
      } catch {
        strict = false;
      }
      expect(broken.length === 0).toBe(strict);
      for (const at of broken) expect(given[at]).toBeGreaterThan(127);
    }),
    { numRuns: runs(3000) },
  );
});

test('each broken place is where its replacement stands in the text', () => {
  fc.assert(
    fc.property(bytes, (given) => {
      const { broken } = checkUtf8(given);
      const before = (at: number): string => textOfUtf8(given.subarray(0, at));
      for (const at of broken) expect(textOfUtf8(given).charAt(before(at).length)).toBe('\ufffd');
    }),
    { numRuns: runs(1000) },
  );
});

test('three question marks and a replacement character are the traces of lost letters', () => {
  const text = 'a??b???c\ufffd?';
  const given = new TextEncoder().encode(text);
  expect(lostLetters(given)).toEqual([4, 8]);
});
