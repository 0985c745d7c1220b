import type { FaultInFile } from '../../domain/inFile';
import { fault } from '../../domain/result';

/** Largest file that is read at all, ten million rows: it lies in memory once, its columns beside it. */
export const MAX_FILE_BYTES = 600 * 1024 * 1024;
/** Most that is parsed or unpacked as a whole: a string of a browser holds about 500 million characters. */
export const MAX_WHOLE_BYTES = 300 * 1024 * 1024;

const SIGNATURES: readonly (readonly [
  bytes: readonly number[],
  code: 'zip-file' | 'excel-file' | 'pdf-file' | 'not-text',
  kind: string,
])[] = [
  [[0x50, 0x4b, 0x03, 0x04], 'zip-file', 'zip'],
  [[0x50, 0x4b, 0x05, 0x06], 'zip-file', 'zip'],
  [[0x1f, 0x8b], 'zip-file', 'gzip'],
  [[0x52, 0x61, 0x72, 0x21], 'zip-file', 'rar'],
  [[0x37, 0x7a, 0xbc, 0xaf], 'zip-file', '7z'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'excel-file', 'xls'],
  [[0x25, 0x50, 0x44, 0x46], 'pdf-file', 'pdf'],
  [[0x89, 0x50, 0x4e, 0x47], 'not-text', 'png'],
  [[0xff, 0xd8, 0xff], 'not-text', 'jpeg'],
  [[0x47, 0x49, 0x46, 0x38], 'not-text', 'gif'],
  [[0x4d, 0x5a, 0x90], 'not-text', 'exe'],
  [[0x7f, 0x45, 0x4c, 0x46], 'not-text', 'elf'],
  [[0x53, 0x51, 0x4c, 0x69, 0x74, 0x65], 'not-text', 'sqlite'],
];

/**
 * Refuses by size and by the first bytes what cannot be a text of rows, whatever its name says; null when it may be.
 */
export function refuseBySignature(bytes: Uint8Array, file: string): FaultInFile | null {
  if (bytes.length === 0) return fault('empty-file', { file });
  if (bytes.length > MAX_FILE_BYTES) {
    const sizeMb = Math.ceil(bytes.length / 1048576);
    return fault('file-too-large', { file, sizeMb, limitMb: MAX_FILE_BYTES / 1048576 });
  }
  for (const [start, code, kind] of SIGNATURES) {
    if (!start.every((byte, i) => bytes[i] === byte)) continue;
    if (code === 'zip-file' && looksLikeWorkbook(bytes)) return fault('excel-file', { file });
    return code === 'not-text' ? fault(code, { file, kind }) : fault(code, { file });
  }
  return null;
}

/** An xlsx names `xl/` or `[Content_Types].xml` among its first entries. */
function looksLikeWorkbook(bytes: Uint8Array): boolean {
  const head = String.fromCharCode(...bytes.subarray(0, 4096));
  return head.includes('[Content_Types].xml') || head.includes('xl/') || head.includes('_rels/.rels');
}
