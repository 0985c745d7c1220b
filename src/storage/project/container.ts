/**
 * One file of many parts: a line, a head in JSON, then the parts one after another. Every byte is under a sum: the head
 * under the line's, each part under the head's, and the length says where it ends. A part is read where it lies, so a
 * large file never is in memory whole, and nothing is unpacked, so a small one never grows.
 */
import { sha256Hex } from '../sha256';

const MAGIC = 'QYRAGY-PROJECT';
const LINE = /^QYRAGY-PROJECT ([1-9]\d{0,4}) ([1-9]\d{0,8}) ([0-9a-f]{64})\n/;
const LINE_BYTES = 110;
/** A head tells of datasets by a line for each 65,536 values, and holds scenarios and publications whole. */
const MOST_HEAD = 256_000_000;

export interface Part {
  readonly bytes: number;
  readonly sha256: string;
}

type Fields = Readonly<Record<string, unknown>>;

/** An open file: its version, its head, and its parts, each read when it is asked for. */
export interface Container {
  readonly version: number;
  readonly head: Fields;
  readonly parts: readonly Part[];
  /** The bytes of a part; null when they are not what the head says. */
  part(index: number): Promise<ArrayBuffer | null>;
}

/** Puts a file together; `parts` tells of `bytes`, in their order. */
export async function contain(
  version: number,
  head: Fields,
  parts: readonly Part[],
  bytes: readonly Blob[],
): Promise<Blob> {
  const text = new TextEncoder().encode(JSON.stringify({ ...head, version, parts }));
  const line = `${MAGIC} ${version} ${text.byteLength} ${await sha256Hex(text)}\n`;
  return new Blob([line, text, ...bytes]);
}

/** Opens a file as far as its head; null when it is none, or not whole. */
export async function openContainer(file: Blob): Promise<Container | null> {
  const said = LINE.exec(await latin(file.slice(0, LINE_BYTES)));
  if (!said) return null;
  const [line, version, length, sha256] = said;
  const headBytes = Number(length);
  if (headBytes > MOST_HEAD) return null;
  const text = await file.slice(line.length, line.length + headBytes).arrayBuffer();
  if ((await sha256Hex(text)) !== sha256) return null;
  const head = readJson(text);
  const parts = head?.['parts'];
  // The version stands in the line for whoever cannot read the head, and in the head, under the sum.
  if (!head || head['version'] !== Number(version) || !isPartList(parts)) return null;
  const from = line.length + headBytes;
  const starts = [from];
  for (const { bytes } of parts) starts.push((starts.at(-1) ?? from) + bytes);
  if (starts.at(-1) !== file.size) return null;
  return {
    version: Number(version),
    head,
    parts,
    async part(index) {
      const of = parts[index];
      if (!of) return null;
      const bytes = await file.slice(starts[index], starts[index + 1]).arrayBuffer();
      return (await sha256Hex(bytes)) === of.sha256 ? bytes : null;
    },
  };
}

const latin = async (blob: Blob): Promise<string> => String.fromCharCode(...new Uint8Array(await blob.arrayBuffer()));

function readJson(bytes: ArrayBuffer): Fields | null {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : null;
  } catch {
    return null;
  }
}

const isPartList = (value: unknown): value is readonly Part[] =>
  Array.isArray(value) &&
  value.every(
    (one: unknown) =>
      typeof one === 'object' &&
      one !== null &&
      'bytes' in one &&
      Number.isSafeInteger(one.bytes) &&
      Number(one.bytes) >= 0 &&
      'sha256' in one &&
      typeof one.sha256 === 'string',
  );
