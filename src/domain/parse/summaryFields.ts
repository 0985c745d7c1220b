import type { FaultInFile } from '../inFile';
import { POST_KINDS } from '../post';
import { err, fault, type Fault, type Result } from '../result';
import {
  OPEN_CATEGORIES,
  SMALLEST_COUNT,
  SNAPSHOT_FORMAT,
  SNAPSHOT_VERSION,
  type Completeness,
  type Count,
  type Signature,
  type Snapshot,
  type SnapshotPost,
  type Tally,
} from '../snapshot';
import { latitude, listOf, longitude, name } from './pieces';
import { readHours } from './hours';
import { field, isoDate, oneOf, orNull, read, refuse, text, whole, type Piece } from './shape';

/**
 * What a resident's first answer needs of a snapshot, each field checked by itself: everything but cells, precincts and
 * the tables that came later, which are left empty or absent. Faults: `snapshot-foreign {}` when it is no snapshot at
 * all, `snapshot-newer {found, ours}`, `snapshot-damaged {at, expected}`.
 */
export const parseSummary = (value: unknown): Result<Snapshot, FaultInFile> => parseBy(value, readSummary);

/** Reads a value that says it is a snapshot of a version we know. */
export function parseBy(value: unknown, reader: (root: Piece) => Snapshot): Result<Snapshot, FaultInFile> {
  const head = read('snapshot', value, (root) => ({
    format: field(root, 'format').value,
    version: field(root, 'version').value,
  }));
  if (!head.ok || head.value.format !== SNAPSHOT_FORMAT) return err(fault('snapshot-foreign'));
  const { version } = head.value;
  if (typeof version === 'number' && version > SNAPSHOT_VERSION)
    return err(fault('snapshot-newer', { found: version, ours: SNAPSHOT_VERSION }));
  if (version !== SNAPSHOT_VERSION)
    return err(fault('snapshot-damaged', { at: 'version', expected: String(SNAPSHOT_VERSION) }));
  const parsed = read('snapshot', value, reader);
  return parsed.ok ? parsed : damaged(parsed.error);
}

/** The same from the text of a file, by one of the readers of its value. */
export function parseText(
  text: string,
  parse: (value: unknown) => Result<Snapshot, FaultInFile>,
): Result<Snapshot, FaultInFile> {
  if (text.length > SNAPSHOT_LIMITS.fileBytes) return err(fault('snapshot-foreign'));
  try {
    return parse(JSON.parse(text.replace(/^\ufeff/, '')) as unknown);
  } catch {
    // Cut off in the middle, it is still recognised by the name of its format.
    return err(
      text.includes(`"${SNAPSHOT_FORMAT}"`)
        ? fault('snapshot-damaged', { at: 'the file', expected: 'JSON' })
        : fault('snapshot-foreign'),
    );
  }
}

/** The fault of a field as one of the snapshot. */
export const damaged = ({ params: { at, expected } }: Fault<'data-malformed'>): Result<never, FaultInFile> =>
  err(fault('snapshot-damaged', { at, expected }));

/** More than any city needs; what is larger was not made by us. */
export const SNAPSHOT_LIMITS = {
  fileBytes: 32 * 1024 * 1024,
  years: 60,
  months: 720,
  days: 800,
  districts: 200,
  cells: 20_000,
  posts: 5000,
  count: 1e9,
} as const;

const STATUSES = ['published', 'approximate', 'illustrative', 'imported'] as const;
const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;
const ROUNDINGS = [3, 5] as const;
const BASE64 = /^[A-Za-z0-9+/_-]{40,100}={0,2}$/;
const SHA256 = /^[0-9a-f]{64}$/;

export function readSummary(root: Piece): Snapshot {
  const of = (key: string): Piece => field(root, key);
  const years = rising(of('years'), (p) => whole(p, 1900, 2200), SNAPSHOT_LIMITS.years);
  const months = rising(of('months'), (p) => matching(p, MONTH, 'YYYY-MM'), SNAPSHOT_LIMITS.months);
  const tally = (piece: Piece): Tally => ({
    yearly: counts(field(piece, 'yearly'), years.length),
    monthly: counts(field(piece, 'monthly'), months.length),
    byCategory: exactly(field(piece, 'byCategory'), OPEN_CATEGORIES.length, (row) => counts(row, years.length)),
  });
  const city = of('city');
  return {
    format: SNAPSHOT_FORMAT,
    version: SNAPSHOT_VERSION,
    madeOn: isoDate(of('madeOn')),
    title: orNull(of('title'), (p) => name(p, 300)),
    source: orNull(of('source'), (p) => name(p, 1000)),
    licence: orNull(of('licence'), (p) => name(p, 300)),
    status: oneOf(of('status'), STATUSES),
    from: isoDate(of('from')),
    through: isoDate(of('through')),
    ...optional(root, 'completeness', readCompleteness),
    ...optional(root, 'rhythmDays', (p) => whole(p, 1, 3660)),
    ...optional(root, 'smallestCount', (p) => whole(p, SMALLEST_COUNT, 100)),
    ...optional(root, 'roundedTo', (p) => oneValueOf(p, ROUNDINGS)),
    ...optional(root, 'signature', readSignature),
    years,
    months,
    city: {
      ...tally(city),
      daily: listOf(field(city, 'daily'), count, SNAPSHOT_LIMITS.days),
      closed: counts(field(city, 'closed'), years.length),
    },
    districts: listOf(
      of('districts'),
      (piece) => ({ id: name(field(piece, 'id')), ...tally(piece) }),
      SNAPSHOT_LIMITS.districts,
    ),
    cells: { ids: [], areaKm2: [], land: [], busy: [], visitors: [], yearly: years.map(() => []) },
    posts: listOf(of('posts'), readPost, SNAPSHOT_LIMITS.posts),
    precincts: [],
    sha256: matching(of('sha256'), SHA256, 'sha256'),
  };
}

export function oneValueOf<T>(piece: Piece, allowed: readonly T[]): T {
  return allowed.find((one) => one === piece.value) ?? refuse(piece, allowed.join(' | '));
}

/** A field that may be absent; what is there must be right. */
export const optional = <K extends string, T>(
  piece: Piece,
  key: K,
  reader: (piece: Piece) => T,
): { readonly [key in K]?: T } => {
  const inner = field(piece, key);
  return inner.value === undefined ? {} : ({ [key]: reader(inner) } as { readonly [key in K]?: T });
};

const readSignature = (piece: Piece): Signature => ({
  key: matching(field(piece, 'key'), BASE64, 'base64'),
  value: matching(field(piece, 'value'), BASE64, 'base64'),
});

function readCompleteness(piece: Piece): Completeness {
  const month = (p: Piece): string => matching(p, MONTH, 'YYYY-MM');
  return {
    completeThrough: isoDate(field(piece, 'completeThrough')),
    silent: listOf(
      field(piece, 'silent'),
      (one) => ({
        district: orNull(field(one, 'district'), (p) => name(p)),
        months: rising(field(one, 'months'), month, SNAPSHOT_LIMITS.months),
      }),
      SNAPSHOT_LIMITS.districts + 1,
    ),
    recordedFrom: listOf(
      field(piece, 'recordedFrom'),
      (one) => ({ category: oneOf(field(one, 'category'), OPEN_CATEGORIES), month: month(field(one, 'month')) }),
      OPEN_CATEGORIES.length,
    ),
  };
}

const readPost = (piece: Piece): SnapshotPost => ({
  id: name(field(piece, 'id')),
  kind: oneOf(field(piece, 'kind'), POST_KINDS),
  name: orNull(field(piece, 'name'), (p) => name(p, 300)),
  lon: longitude(field(piece, 'lon')),
  lat: latitude(field(piece, 'lat')),
  hours: readHours(field(piece, 'hours')),
});

/** A smaller count than may be published was not protected: such a file is refused whole. */
export const count = (piece: Piece): Count => orNull(piece, (p) => whole(p, SMALLEST_COUNT, SNAPSHOT_LIMITS.count));
export const counts = (piece: Piece, length: number): readonly Count[] => exactly(piece, length, count);

export function exactly<T>(piece: Piece, length: number, reader: (piece: Piece) => T): readonly T[] {
  const entries = listOf(piece, reader, SNAPSHOT_LIMITS.cells);
  return entries.length === length ? entries : refuse(piece, `${length} entries`);
}

export function rising<T extends string | number>(
  piece: Piece,
  reader: (piece: Piece) => T,
  most: number,
): readonly T[] {
  const entries = listOf(piece, reader, most);
  return entries.every((entry, k) => k === 0 || entries[k - 1] < entry) ? entries : refuse(piece, 'rising entries');
}

export function matching(piece: Piece, pattern: RegExp, expected: string): string {
  const value = text(piece);
  return pattern.test(value) ? value : refuse(piece, expected);
}
