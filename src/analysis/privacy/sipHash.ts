import type { Secret } from './rules';

const MASK = 0xffff_ffff_ffff_ffffn;
const turned = (x: bigint, by: bigint): bigint => ((x << by) | (x >> (64n - by))) & MASK;

/**
 * SipHash-2-4 (Aumasson and Bernstein 2012), 64 bits: a function of a secret and some bytes that nobody without the
 * secret can tell from chance. The secret's first number is the first eight bytes of the key, read with the least byte
 * first.
 */
export function sipHash([k0, k1]: Secret, bytes: Uint8Array): bigint {
  let [v0, v1, v2, v3] = [
    k0 ^ 0x736f6d6570736575n,
    k1 ^ 0x646f72616e646f6dn,
    k0 ^ 0x6c7967656e657261n,
    k1 ^ 0x7465646279746573n,
  ];
  const rounds = (count: number): void => {
    for (let k = 0; k < count; k++) {
      v0 = (v0 + v1) & MASK;
      v1 = turned(v1, 13n) ^ v0;
      v0 = turned(v0, 32n);
      v2 = (v2 + v3) & MASK;
      v3 = turned(v3, 16n) ^ v2;
      v0 = (v0 + v3) & MASK;
      v3 = turned(v3, 21n) ^ v0;
      v2 = (v2 + v1) & MASK;
      v1 = turned(v1, 17n) ^ v2;
      v2 = turned(v2, 32n);
    }
  };
  for (let at = 0; at <= bytes.length; at += 8) {
    let word = 0n;
    for (let k = 0; k < 8 && at + k < bytes.length; k++) word |= BigInt(bytes[at + k]) << BigInt(8 * k);
    if (at + 8 > bytes.length) word |= BigInt(bytes.length & 0xff) << 56n;
    v3 ^= word;
    rounds(2);
    v0 ^= word;
  }
  v2 ^= 0xffn;
  rounds(4);
  return v0 ^ v1 ^ v2 ^ v3;
}

/** From 0 to under 1, evenly; the same for the same secret and words. */
export const chanceOf = (secret: Secret, words: string): number =>
  Number(
    sipHash(
      secret,
      Uint8Array.from(words, (letter) => letter.charCodeAt(0)),
    ) >> 11n,
  ) /
  2 ** 53;
