import { decode } from '../../text/decode';
import { textOfUtf8 } from '../../text/utf8';

/** Rows of a .dbf file as text by the names of their fields. */
export interface Dbase {
  readonly encoding: string;
  /** null = marked as deleted. */
  readonly rows: readonly (Readonly<Record<string, string>> | null)[];
}

interface FieldOf {
  readonly name: string;
  readonly type: string;
  readonly at: number;
  readonly size: number;
}

/** Code pages by the byte that dBASE and its heirs put into the head. */
const BY_LANGUAGE: Readonly<Record<number, string>> = { 0x26: 'ibm866', 0x65: 'ibm866', 0xc9: 'windows-1251' };
const FIELD_BYTES = 32;
const END_OF_FIELDS = 0x0d;
const DELETED = 0x2a;

/**
 * A dBASE III table; null where it is damaged or cut off. Its letters are read by what was told, by the .cpg beside it,
 * by the byte of its head, else as UTF-8 where they are that and as windows-1251 where not.
 */
export function readDbase(bytes: Uint8Array, cpg: string | null, told: string | undefined): Dbase | null {
  if (bytes.length < FIELD_BYTES + 1) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [count, head, size] = [view.getUint32(4, true), view.getUint16(8, true), view.getUint16(10, true)];
  if (head < FIELD_BYTES + 1 || size < 1 || head + count * size > bytes.length) return null;
  const body = bytes.subarray(head, head + count * size);
  const encoding = told ?? encodingOfCpg(cpg) ?? BY_LANGUAGE[bytes[29]] ?? (isUtf8(body) ? 'utf-8' : 'windows-1251');
  const textOf = reader(encoding);
  if (!textOf) return null;
  const fields: FieldOf[] = [];
  let offset = 1;
  for (let at = FIELD_BYTES; at + FIELD_BYTES <= head && bytes[at] !== END_OF_FIELDS; at += FIELD_BYTES) {
    const raw = bytes.subarray(at, at + 11);
    const end = raw.indexOf(0);
    const name = textOf(end < 0 ? raw : raw.subarray(0, end)).trim();
    const [type, length] = [String.fromCharCode(bytes[at + 11]), bytes[at + 16]];
    if (name !== '' && name !== '__proto__') fields.push({ name, type, at: offset, size: length });
    offset += length;
  }
  if (offset > size) return null;
  const rows = Array.from({ length: count }, (_, i) => {
    const record = body.subarray(i * size, (i + 1) * size);
    if (record[0] === DELETED) return null;
    return Object.fromEntries(
      fields.map(({ name, type, at, size: width }) => [name, cellOf(type, textOf(record.subarray(at, at + width)))]),
    );
  });
  return { encoding, rows };
}

/** A cell as text: dates as ISO, stars (a number too long for its field) and question marks as nothing. */
function cellOf(type: string, raw: string): string {
  const text = raw.replaceAll('\0', ' ').trim();
  if (type === 'D') return /^\d{8}$/.test(text) ? `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}` : '';
  if (type === 'L') return /^[ty]$/i.test(text) ? 'true' : /^[fn]$/i.test(text) ? 'false' : '';
  return (type === 'N' || type === 'F') && /^\*+$/.test(text) ? '' : text;
}

function encodingOfCpg(cpg: string | null): string | null {
  const name = cpg?.replace(/\0/g, '').trim().toLowerCase() ?? '';
  if (/utf-?8|65001/.test(name)) return 'utf-8';
  const page = /\b(?:cp|ansi|oem|ibm|windows-?)?\s*(1251|866|1252)\b/.exec(name)?.[1];
  return page === undefined ? null : page === '866' ? 'ibm866' : `windows-${page}`;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Text by a code page; null where it is not known. */
function reader(encoding: string): ((bytes: Uint8Array) => string) | null {
  if (encoding === 'kz-1048')
    return (bytes) => {
      const decoded = decode(bytes, { encoding });
      return 'code' in decoded ? '' : textOfUtf8(decoded.bytes);
    };
  try {
    const decoder = new TextDecoder(encoding);
    return (bytes) => decoder.decode(bytes);
  } catch {
    return null;
  }
}
