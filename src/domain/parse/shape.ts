import { dayOfIso, isoOfDay } from '../clock';
import { err, fault, ok, type Fault, type Result } from '../result';
import { isMisleading } from '../unseen';

/**
 * Reads unknown JSON piece by piece. A piece that is not as expected stops the reading with one fault,
 * `data-malformed {dataset, at, expected}`, where `at` says the place: features[3].properties.id.
 */
export interface Piece {
  readonly value: unknown;
  readonly at: string;
}

class Malformed extends Error {
  readonly at: string;
  readonly expected: string;
  constructor(at: string, expected: string) {
    super(`${at}: ${expected}`);
    this.at = at;
    this.expected = expected;
  }
}

/** Runs a reader over a value and turns the first wrong piece into a fault. */
export function read<T>(
  dataset: string,
  value: unknown,
  reader: (root: Piece) => T,
): Result<T, Fault<'data-malformed'>> {
  try {
    return ok(reader({ value, at: '' }));
  } catch (cause) {
    if (!(cause instanceof Malformed)) throw cause;
    return err(fault('data-malformed', { dataset, at: cause.at || 'the file', expected: cause.expected }));
  }
}

/** Stops the reading at a piece that is not what it should be. */
export function refuse({ at }: Piece, expected: string): never {
  throw new Malformed(at, expected);
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A field of an object; undefined where it is absent. */
export function field(piece: Piece, name: string): Piece {
  if (!isRecord(piece.value)) return refuse(piece, 'object');
  const value = Object.hasOwn(piece.value, name) ? piece.value[name] : undefined;
  return { value, at: piece.at ? `${piece.at}.${name}` : name };
}

export function list(piece: Piece): readonly Piece[] {
  if (!Array.isArray(piece.value)) return refuse(piece, 'list');
  return piece.value.map((value: unknown, i) => ({ value, at: `${piece.at}[${i}]` }));
}

export function text(piece: Piece): string {
  if (typeof piece.value !== 'string' || piece.value === '') return refuse(piece, 'text');
  return isMisleading(piece.value) ? refuse(piece, 'text without characters that nobody sees') : piece.value;
}

export function number(piece: Piece): number {
  return typeof piece.value === 'number' && Number.isFinite(piece.value) ? piece.value : refuse(piece, 'number');
}

/** A whole number from `least` to `most`. */
export function whole(piece: Piece, least: number, most: number): number {
  const value = number(piece);
  return Number.isInteger(value) && value >= least && value <= most
    ? value
    : refuse(piece, `whole number ${least}-${most}`);
}

export function oneOf<T extends string>(piece: Piece, words: readonly T[]): T {
  return words.find((word) => word === piece.value) ?? refuse(piece, words.join(' | '));
}

/** null and an absent field stay null. */
export const orNull = <T>(piece: Piece, reader: (piece: Piece) => T): T | null =>
  piece.value === null || piece.value === undefined ? null : reader(piece);

const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;

/** A day of the calendar: 30 February is none. */
export function isoDate(piece: Piece): string {
  const value = text(piece);
  const day = ISO_DATE.test(value) ? dayOfIso(value) : NaN;
  return !Number.isNaN(day) && isoOfDay(day) === value ? value : refuse(piece, 'YYYY-MM-DD');
}
