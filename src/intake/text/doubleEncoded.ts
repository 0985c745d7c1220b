/** UTF-8 that was taken for a code page and written as UTF-8 once more: "РєСЂР°Р¶Р°" for "кража". */

/** windows-1252 from 0x80 to 0x9f: some platforms decode it as controls, as ISO-8859-1 has them. */
const WESTERN = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Characters of a code page by which the bytes of UTF-8 were misread, with those bytes. */
function pageOf(name: string): ReadonlyMap<string, number> {
  const decoder = new TextDecoder(name);
  const page = new Map<string, number>();
  for (let byte = 128; byte < 256; byte++) page.set(decoder.decode(Uint8Array.of(byte)), byte);
  if (name === 'windows-1252')
    [...WESTERN].forEach((letter, i) => page.set(letter, 128 + i).set(String.fromCharCode(128 + i), 128 + i));
  return page;
}

/** Longest run that is looked at as one. */
const RUN = /[^\0-\u007f]{2,4000}/gu;
/** Bytes a run must have had to count for evidence: three letters. */
const SURE_BYTES = 6;

interface Reader {
  readonly text: (text: string) => string;
  /** Runs that read as letters once their bytes are taken back. */
  readonly found: (text: string) => { readonly runs: number; readonly before: string; readonly after: string };
}

function readerOf(name: string): Reader {
  const page = pageOf(name);
  const strict = new TextDecoder('utf-8', { fatal: true });
  const undone = (run: string): string | null => {
    const bytes: number[] = [];
    for (const letter of run) {
      const byte = page.get(letter);
      if (byte === undefined) return null;
      bytes.push(byte);
    }
    if (bytes[0] < 0xc2) return null;
    try {
      const text = strict.decode(Uint8Array.from(bytes));
      return /^[\p{L}\p{P}\p{S}\p{M}\u00a0]+$/u.test(text) ? text : null;
    } catch {
      return null;
    }
  };
  return {
    text: (text) => text.replace(RUN, (run) => undone(run) ?? run),
    found: (text) => {
      let runs = 0;
      let [before, after] = ['', ''];
      for (const [run] of text.matchAll(RUN)) {
        const read = run.length < SURE_BYTES ? null : undone(run);
        if (read === null) continue;
        if (runs++ === 0) [before, after] = [run, read];
      }
      return { runs, before, after };
    },
  };
}

/** What of a text was encoded twice, with an example; null when nothing was. `read` gives the text as it was. */
export function doubleEncoded(
  sample: string,
): { readonly before: string; readonly after: string; readonly read: (text: string) => string } | null {
  for (const name of ['windows-1251', 'windows-1252']) {
    const reader = readerOf(name);
    const { runs, before, after } = reader.found(sample);
    if (runs > 0) return { before, after, read: reader.text };
  }
  return null;
}
