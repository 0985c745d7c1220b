/** Where bytes are not UTF-8, or stand for letters that were lost before. */

const QUESTION = 63;

/** UTF-8 without a byte order mark, looked through once. */
export interface Utf8Text {
  readonly bytes: Uint8Array;
  /** Places of bytes that are no UTF-8, ascending. */
  readonly broken: readonly number[];
  /** Places of ??? and U+FFFD, ascending. */
  readonly lost: readonly number[];
}

/** The text of UTF-8; what is broken is U+FFFD. */
export const textOfUtf8 = (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

/** So many broken places, and more of them than whole letters, are no damage any more. */
const SURELY_OTHER = 100_000;

/**
 * Places, ascending, of bytes that belong to no whole sequence of UTF-8 (RFC 3629: no overlong forms, no surrogates,
 * nothing over U+10FFFF), by the same count as `TextDecoder` gives U+FFFD, and how many whole sequences of more than
 * one byte there are. With `guess` only as far as it takes to see that bytes are plainly in another encoding.
 */
export function checkUtf8(
  bytes: Uint8Array,
  guess = false,
): { readonly broken: readonly number[]; readonly whole: number } {
  const broken: number[] = [];
  let whole = 0;
  const size = bytes.length;
  // Four bytes at a time: most of a register is ASCII.
  const aligned = (4 - (bytes.byteOffset & 3)) & 3;
  const words =
    size < 8 ? new Uint32Array(0) : new Uint32Array(bytes.buffer, bytes.byteOffset + aligned, (size - aligned) >>> 2);
  for (let at = 0; at < size; at++) {
    const lead = bytes[at];
    if (lead < 0x80) {
      if (((at - aligned) & 3) === 3) {
        let word = (at + 1 - aligned) >>> 2;
        while (word < words.length && (words[word] & 0x80808080) === 0) word++;
        at = aligned + word * 4 - 1;
      }
      continue;
    }
    const more = lead >= 0xf0 ? 3 : lead >= 0xe0 ? 2 : 1;
    // What may stand second (Unicode 15, table 3-7).
    const low = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
    const high = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
    if (lead < 0xc2 || lead > 0xf4 || !(bytes[at + 1] >= low && bytes[at + 1] <= high)) {
      broken.push(at);
      // Another encoding: its letters are not counted to the end.
      if (guess && broken.length >= SURELY_OTHER && broken.length > whole) break;
      continue;
    }
    let k = 2;
    while (k <= more && (bytes[at + k] & 0xc0) === 0x80) k++;
    if (k <= more) broken.push(at);
    else whole++;
    at += k - 1;
  }
  return { broken, whole };
}

/** Places of ??? and of U+FFFD, the traces of letters lost before the file came, ascending. */
export function lostLetters(bytes: Uint8Array): number[] {
  const found: number[] = [];
  for (let at = bytes.indexOf(QUESTION); at >= 0; at = bytes.indexOf(QUESTION, at + 1))
    if (bytes[at + 1] === QUESTION && bytes[at + 2] === QUESTION) {
      found.push(at);
      at += 2;
    }
  const marks: number[] = [];
  for (let at = bytes.indexOf(0xef); at >= 0; at = bytes.indexOf(0xef, at + 1))
    if (bytes[at + 1] === 0xbf && bytes[at + 2] === 0xbd) marks.push(at);
  return marks.length === 0 ? found : [...found, ...marks].sort((a, b) => a - b);
}

/** The first character that is no blank; '' where there is none. */
export function firstLetter(bytes: Uint8Array): string {
  for (let at = 0; at < bytes.length; at += 4096) {
    const found = /\S/u.exec(textOfUtf8(bytes.subarray(at, at + 4096)));
    if (found) return found[0];
  }
  return '';
}
