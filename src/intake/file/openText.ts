/** Bytes of a text as UTF-8, with what was said and mended on the way. */
import type { FaultInFile } from '../../domain/inFile';
import { err, fault, ok, type Result } from '../../domain/result';
import { decode, type Decoded } from '../text/decode';
import { firstLetter, textOfUtf8 } from '../text/utf8';
import { cleanText } from '../text/cellText';
import { maskPersonal } from '../text/personalData';
import type { Opened } from '../formats/format';
import type { Context } from './intake';

/** An object, a list, or the mark before each value of a sequence (RFC 8142). */
const JSON_STARTS = ['{', '[', '\u001e'];

/** Lines of a text shown as they stand, and the most of one. */
const SHOWN_LINES = 12;

const SHOWN_LINE_CHARS = 300;

export interface Source extends Decoded {
  readonly isJson: boolean;
  /** Set where the rows were written by a format of ours, not by the user. */
  readonly separator: string | null;
}

export function openText(
  content: Extract<Opened, { as: 'text' }>,
  { choices, report }: Context,
): Result<Source, FaultInFile> {
  const separator = content.separator ?? null;
  const decoded = decode(content.bytes, separator === null ? (choices.answers ?? {}) : {});
  if ('code' in decoded) return err(decoded);
  const first = firstLetter(decoded.bytes);
  if (first === '') return err(fault('empty-file'));
  const isJson = separator === null && JSON_STARTS.includes(first);
  const head = textOfUtf8(decoded.bytes.subarray(0, SHOWN_LINES * SHOWN_LINE_CHARS));
  if (first === '<' && /^\s*<(!doctype|\?xml|html|kml|gpx)/i.test(head.slice(0, 200)))
    return err(fault('not-text', { kind: 'html/xml' }));
  for (const repair of decoded.repairs) report.repaired(repair);
  report.questions.push(...decoded.questions);
  if (separator === null) report.settled('encoding', decoded.encoding);
  report.lines = head
    .trimEnd()
    .split(/\r\n?|\n/)
    .slice(0, SHOWN_LINES)
    .map((line) => maskPersonal(cleanText(isJson ? withLetters(line) : line)).text.slice(0, SHOWN_LINE_CHARS));
  return ok({ ...decoded, isJson, separator });
}

/** JSON with its letters as letters where they are written as numbers: what is not seen cannot be hidden. */
const withLetters = (json: string): string =>
  json.replace(/\\u([\da-f]{4})/gi, (escape, code: string) => {
    const letter = String.fromCharCode(parseInt(code, 16));
    return /\p{L}/u.test(letter) ? letter : escape;
  });
