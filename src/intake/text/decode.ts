import type { FaultInFile } from '../../domain/inFile';
import { fault } from '../../domain/result';
import { isKazakhByte, textByPage, utf8ByPage, utf8OfUtf16 } from './codePages';
import { doubleEncoded } from './doubleEncoded';
import { maskPersonal } from './personalData';
import { plausibility } from './plausible';
import { READINGS, type ImportQuestion } from '../../domain/import';
import { checkUtf8, textOfUtf8 } from './utf8';

/** A file's text as UTF-8 without a byte order mark, and how its encoding was settled. */
export interface Decoded {
  readonly bytes: Uint8Array;
  /** Places of bytes that are no UTF-8, ascending: rows that hold them were damaged. */
  readonly broken: readonly number[];
  /** By which it was read in the end; one of the choices of the reading `encoding`. */
  readonly encoding: string;
  readonly repairs: readonly string[];
  readonly questions: readonly ImportQuestion[];
}

/**
 * Bytes to text: BOMs, UTF-16 without one, UTF-8, else a Cyrillic code page. windows-1251 has no Kazakh letters but і;
 * when the bytes that KZ-1048 gives them stand inside words the user is asked. `answers` holds earlier answers.
 */
export function decode(bytes: Uint8Array, answers: Readonly<Record<string, string>>): Decoded | FaultInFile {
  const told = answers['encoding'];
  if (told !== undefined && READINGS.encoding.choices.some((name) => name === told)) return decodeAs(bytes, told);
  const unicode = decodeMarked(bytes);
  if (unicode) return undoubled(unicode, answers);
  const { broken, whole } = checkUtf8(bytes, true);
  if (broken.length === 0)
    return tooManyNulls(bytes)
      ? fault('not-text', { kind: 'binary' })
      : undoubled({ ...PLAIN, bytes, broken }, answers);
  if (whole > broken.length) return { ...PLAIN, bytes, broken };
  if (tooManyNulls(bytes)) return fault('not-text', { kind: 'binary' });
  return decodeCodePage(bytes, answers);
}

const PLAIN = { encoding: 'utf-8', repairs: [], questions: [] } as const;

/** Read as the user says. */
function decodeAs(bytes: Uint8Array, encoding: string): Decoded {
  if (encoding === 'utf-8') {
    const body = bytes.subarray(hasMark(bytes) ? 3 : 0);
    return { ...PLAIN, bytes: body, broken: checkUtf8(body).broken };
  }
  const utf8 = encoding.startsWith('utf') ? utf8OfUtf16(bytes, encoding) : utf8ByPage(bytes, encoding);
  return { bytes: utf8, broken: [], encoding, repairs: [repairOf(encoding)], questions: [] };
}

const utf8Of = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A byte order mark of UTF-8. */
const hasMark = ([a, b, c]: Uint8Array): boolean => a === 0xef && b === 0xbb && c === 0xbf;

const repairOf = (encoding: string): string => (encoding.startsWith('utf-16') ? 'utf-16' : encoding);

function decodeMarked(bytes: Uint8Array): Decoded | null {
  if (hasMark(bytes)) {
    const body = bytes.subarray(3);
    return { ...PLAIN, bytes: body, broken: checkUtf8(body).broken, repairs: ['bom'] };
  }
  const [a, b] = bytes;
  const name =
    (a === 0xff && b === 0xfe) || nullsAt(bytes, 1)
      ? 'utf-16le'
      : (a === 0xfe && b === 0xff) || nullsAt(bytes, 0)
        ? 'utf-16be'
        : null;
  if (!name) return null;
  return { bytes: utf8OfUtf16(bytes, name), broken: [], encoding: name, repairs: ['utf-16'], questions: [] };
}

/** Latin text in UTF-16 has a zero in every second byte and none in the others. */
function nullsAt(bytes: Uint8Array, offset: 0 | 1): boolean {
  const end = Math.min(bytes.length, 400) & ~1;
  let zeros = 0;
  for (let i = 0; i < end; i += 2) {
    if (bytes[i + 1 - offset] === 0) return false;
    if (bytes[i + offset] === 0) zeros++;
  }
  return end >= 4 && zeros * 2 > end * 0.3;
}

function tooManyNulls(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 65536);
  let odd = 0;
  for (const byte of head) if (byte < 9 || (byte > 13 && byte < 32)) odd++;
  return odd > head.length * 0.05;
}

/** Text in which letters were encoded twice is read back, where the user does not say that it stands as it should. */
function undoubled(decoded: Decoded, answers: Readonly<Record<string, string>>): Decoded {
  // Every letter that was encoded twice has left one of few bytes behind, in places where text has them by the score.
  const sample = textOfUtf8(decoded.bytes.subarray(0, SAMPLE_BYTES));
  const found = /[^\0-\u007f]/.test(sample) ? doubleEncoded(sample) : null;
  if (!found) return decoded;
  const answer = answers['double-encoded'];
  if (answer === 'keep') return decoded;
  const { before, after } = found;
  const params = { before: before.slice(0, SHOWN), after: maskPersonal(after).text.slice(0, SHOWN) };
  const bytes = utf8Of(found.read(textOfUtf8(decoded.bytes)));
  return {
    ...decoded,
    bytes,
    broken: checkUtf8(bytes).broken,
    repairs: [...decoded.repairs, 'double-encoded'],
    questions:
      answer === 'read-back'
        ? decoded.questions
        : [...decoded.questions, { code: 'double-encoded', params, choices: ['read-back', 'keep'] }],
  };
}

/** As much of a file as is looked at to judge its letters. */
const SAMPLE_BYTES = 1 << 18;
const SHOWN = 40;
const CODE_PAGES = ['windows-1251', 'koi8-r', 'ibm866'] as const;
/** By so much the likeliest reading must be likelier than the next, a letter on average, to be taken unasked. */
const PLAIN_LEAD = 0.7;

/**
 * Of the Cyrillic code pages the one whose letters follow one another as they do in words; asked only where two do
 * about as well.
 */
function decodeCodePage(bytes: Uint8Array, answers: Readonly<Record<string, string>>): Decoded {
  const at = Math.max(0, bytes.findIndex((byte) => byte >= 0x80) - 20);
  const sample = bytes.subarray(at, at + SAMPLE_BYTES);
  const ranked = CODE_PAGES.map((name) => ({ name, score: plausibility(textByPage(sample, name)) })).sort(
    (one, other) => other.score - one.score,
  );
  // Kazakh letters are strange ones to windows-1251: there KZ-1048 is the better reading, if a question.
  const kazakh = plausibility(textByPage(sample, 'kz-1048'));
  const lead = Math.max(ranked[0].score, kazakh);
  const isPage1251 = ranked[0].name === 'windows-1251' || kazakh > ranked[0].score;
  const next = isPage1251 ? ranked.filter(({ name }) => name !== 'windows-1251')[0].score : ranked[1].score;
  if (lead - next < PLAIN_LEAD) {
    const [first, second, ...others] = ranked.map(({ name }) => name);
    return asked(bytes, 'code-page', [first, second, ...others], answers);
  }
  if (!isPage1251) return decodeAs(bytes, ranked[0].name);
  if (sample.some(isKazakhByte)) return asked(bytes, 'kazakh-code-page', ['kz-1048', 'windows-1251'], answers);
  return decodeAs(bytes, 'windows-1251');
}

function asked(
  bytes: Uint8Array,
  code: 'code-page' | 'kazakh-code-page',
  choices: readonly [string, string, ...string[]],
  answers: Readonly<Record<string, string>>,
): Decoded {
  const answer = answers[code];
  const chosen = choices.includes(answer ?? '') ? (answer as string) : choices[0];
  const at = sampleAt(bytes);
  const read = (name: string): string =>
    // More is looked at than is shown: a name that is cut is none to see.
    maskPersonal(textByPage(bytes.subarray(at, at + 200), name).split(/[\r\n]/)[0]).text.slice(0, 48);
  const questions =
    answer === chosen ? [] : [{ code, params: { before: read(choices[1]), after: read(choices[0]) }, choices }];
  return { bytes: utf8ByPage(bytes, chosen), broken: [], encoding: chosen, repairs: [chosen], questions };
}

/** Where the line starts that holds the first letter worth showing. */
function sampleAt(bytes: Uint8Array): number {
  let at = bytes.findIndex(isKazakhByte);
  if (at < 0) at = bytes.findIndex((byte) => byte >= 0x80);
  let start = Math.max(0, at);
  while (start > 0 && at - start < 20 && bytes[start - 1] >= 0x80) start--;
  return start;
}
