/** Code pages of one byte a letter, and UTF-16, as text and as UTF-8. */

const KZ_1048: Readonly<Record<number, string>> = {
  0xa3: 'Ә',
  0xbc: 'ә',
  0xaa: 'Ғ',
  0xba: 'ғ',
  0x8d: 'Қ',
  0x9d: 'қ',
  0xbd: 'Ң',
  0xbe: 'ң',
  0xa5: 'Ө',
  0xb4: 'ө',
  0xa1: 'Ұ',
  0xa2: 'ұ',
  0xaf: 'Ү',
  0xbf: 'ү',
  0x8e: 'Һ',
  0x9e: 'һ',
};

/** Bytes that windows-1251 and KZ-1048 read as different letters. */
export const isKazakhByte = (byte: number): boolean => byte in KZ_1048;

/** A page's letters by their bytes; KZ-1048 is windows-1251 with sixteen replaced (TextDecoder does not know it). */
function lettersOf(page: string): string[] {
  const base = new TextDecoder(page === 'kz-1048' ? 'windows-1251' : page);
  return Array.from({ length: 256 }, (_, byte) =>
    page === 'kz-1048' && isKazakhByte(byte) ? KZ_1048[byte] : base.decode(Uint8Array.of(byte)),
  );
}

/** A sample of a file as a page reads it. */
export function textByPage(sample: Uint8Array, page: string): string {
  const letters = lettersOf(page);
  return Array.from(sample, (byte) => letters[byte]).join('');
}

/**
 * Bytes of a code page as UTF-8, without a text of the whole between: a large file does not lie in memory three
 * times.
 */
export function utf8ByPage(bytes: Uint8Array, page: string): Uint8Array {
  const encoder = new TextEncoder();
  const codes = lettersOf(page).map((letter) => encoder.encode(letter));
  const lengths = Uint8Array.from(codes, (code) => code.length);
  let size = 0;
  for (let i = 0; i < bytes.length; i++) size += lengths[bytes[i]];
  const utf8 = new Uint8Array(size);
  let at = 0;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i];
    if (lengths[byte] === 1) utf8[at++] = codes[byte][0];
    else for (const part of codes[byte]) utf8[at++] = part;
  }
  return utf8;
}

const BLOCK_BYTES = 1 << 20;

/** UTF-16 as UTF-8, block by block. */
export function utf8OfUtf16(bytes: Uint8Array, encoding: string): Uint8Array {
  const decoder = new TextDecoder(encoding);
  const encoder = new TextEncoder();
  // A letter of two bytes takes three at most.
  const utf8 = new Uint8Array(Math.ceil(bytes.length / 2) * 3 + 3);
  let at = 0;
  for (let from = 0; from < bytes.length || from === 0; from += BLOCK_BYTES) {
    const isLast = from + BLOCK_BYTES >= bytes.length;
    const text = decoder.decode(bytes.subarray(from, from + BLOCK_BYTES), { stream: !isLast });
    at += encoder.encodeInto(text, utf8.subarray(at)).written;
  }
  return utf8.subarray(0, at);
}
