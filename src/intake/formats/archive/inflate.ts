import { Gunzip, Inflate } from 'fflate';
import { crc32 } from '../../../domain/crc32';
import type { FaultInFile } from '../../../domain/inFile';
import { err, fault, ok, type Result } from '../../../domain/result';
import { MAX_WHOLE_BYTES } from '../../text/signature';
import type { Desk } from '../format';
import type { ZipEntry } from './zipDirectory';

/** Packed bytes taken at a time: a bomb unpacks them a thousandfold. */
const SLICE_BYTES = 16 * 1024;
/** Head, an empty block and the two sums at the end. */
const GZIP_LEAST_BYTES = 20;
/** A pause after so many unpacked bytes. */
const PAUSE_BYTES = 4 * 1024 * 1024;

/** How far bytes may unpack, counted while they do, and who is told in between. */
export interface Unpacking {
  readonly limit?: number;
  readonly breathe: Desk['breathe'];
}

/**
 * A file of an archive, handed over in pieces. Faults: archive-locked, archive-damaged (its bytes do not have the sum
 * the archive names, too), archive-too-large.
 */
export async function unpack(
  entry: ZipEntry,
  each: (piece: Uint8Array) => void,
  { limit = MAX_WHOLE_BYTES, breathe }: Unpacking,
): Promise<FaultInFile | null> {
  if (entry.isLocked) return fault('archive-locked');
  if (entry.method !== 0 && entry.method !== 8) return fault('archive-damaged');
  let sum = 0;
  const summed = (piece: Uint8Array): void => {
    sum = crc32(piece, sum);
    each(piece);
  };
  const failed =
    entry.method === 0
      ? passStored(entry.packed, summed, limit)
      : await push(entry.packed, (ondata) => new Inflate(ondata), summed, limit, breathe);
  return failed ?? (sum === entry.crc ? null : fault('archive-damaged'));
}

/** The whole of a file of an archive. */
export async function unpackWhole(entry: ZipEntry, how: Unpacking): Promise<Result<Uint8Array, FaultInFile>> {
  const pieces: Uint8Array[] = [];
  const failed = await unpack(entry, (piece) => pieces.push(piece), how);
  return failed ? err(failed) : ok(joined(pieces));
}

/** The first bytes of a file of an archive, at least so many where it has them; '' where they cannot be unpacked. */
export function peek({ method, packed }: ZipEntry, atLeast: number): string {
  if (method === 0) return latin(packed.subarray(0, atLeast));
  let head = '';
  const inflate = new Inflate((piece) => {
    head += latin(piece.subarray(0, atLeast));
  });
  try {
    for (let at = 0; at < packed.length && head.length < atLeast; at += SLICE_BYTES)
      inflate.push(packed.subarray(at, at + SLICE_BYTES), at + SLICE_BYTES >= packed.length);
  } catch {
    // What came before the damage is all there is; unpacking the whole says what is wrong.
  }
  return head;
}

const latin = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);

/** The whole of what was packed by gzip. */
export async function gunzip(bytes: Uint8Array, how: Unpacking): Promise<Result<Uint8Array, FaultInFile>> {
  if (bytes.length < GZIP_LEAST_BYTES) return err(fault('archive-damaged'));
  const pieces: Uint8Array[] = [];
  const { limit = MAX_WHOLE_BYTES, breathe } = how;
  const failed = await push(
    bytes,
    (ondata) => new Gunzip(ondata),
    (piece) => pieces.push(piece),
    limit,
    breathe,
  );
  if (failed) return err(failed);
  const whole = joined(pieces);
  // The last eight bytes are the sum and the size of what was packed last; several parts in one file are rare.
  const tail = new DataView(bytes.buffer, bytes.byteOffset + bytes.length - 8, 8);
  const isOnePart = tail.getUint32(4, true) === whole.length % 2 ** 32;
  return isOnePart && tail.getUint32(0, true) !== crc32(whole) ? err(fault('archive-damaged')) : ok(whole);
}

type OnData = (piece: Uint8Array, final: boolean) => void;
interface Unpacker {
  push(slice: Uint8Array, final?: boolean): void;
}

async function push(
  packed: Uint8Array,
  make: (ondata: OnData) => Unpacker,
  each: (piece: Uint8Array) => void,
  limit: number,
  breathe: Desk['breathe'],
): Promise<FaultInFile | null> {
  let unpacked = 0;
  let told = 0;
  let isWhole = false;
  const unpacker = make((piece, final) => {
    unpacked += piece.length;
    if (unpacked <= limit) each(piece);
    isWhole = final;
  });
  for (let at = 0; at < packed.length; at += SLICE_BYTES) {
    if (!pushed(unpacker, packed.subarray(at, at + SLICE_BYTES), at + SLICE_BYTES >= packed.length))
      return fault('archive-damaged');
    if (unpacked > limit) return fault('archive-too-large', { limitMb: Math.floor(limit / 1048576) });
    if (unpacked - told > PAUSE_BYTES) {
      told = unpacked;
      await breathe(at / packed.length);
    }
  }
  return isWhole || packed.length === 0 ? null : fault('archive-damaged');
}

function pushed(unpacker: Unpacker, slice: Uint8Array, isLast: boolean): boolean {
  try {
    unpacker.push(slice, isLast);
    return true;
  } catch {
    return false;
  }
}

function passStored(bytes: Uint8Array, each: (piece: Uint8Array) => void, limit: number): FaultInFile | null {
  if (bytes.length > limit) return fault('archive-too-large', { limitMb: Math.floor(limit / 1048576) });
  each(bytes);
  return null;
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  if (pieces.length === 1) return pieces[0];
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
