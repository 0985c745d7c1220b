/**
 * Whether what the database tells of a dataset has the shape this version writes: what another version wrote, or a
 * fault of the disk left, may be anything, and is not touched but told.
 */
import { KIND_IDS } from '../domain/kinds';
import { COLUMNS, OPTIONAL_COLUMNS, type ColumnName } from './columnChunk';
import type { DatasetRecord } from './db';

const KINDS: readonly unknown[] = [...KIND_IDS, 'file'];
const FORMS: readonly unknown[] = ['raw', 'constant', 'steps', 'decimal'];
/** More rows than any file that can be imported; a damaged number may ask for more memory than there is. */
const MOST_ROWS = 50_000_000;

type Unread = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Unread => typeof value === 'object' && value !== null;
const isText = (value: unknown): value is string => typeof value === 'string';
const isCount = (value: unknown): value is number =>
  Number.isInteger(value) && Number(value) >= 0 && Number(value) <= MOST_ROWS;
const isPeriod = (value: unknown): boolean =>
  isObject(value) && Number.isFinite(value['fromMs']) && Number.isFinite(value['toMs']);
const isAbsent = (value: unknown): boolean => value === null || value === undefined;

/**
 * True when every part that is used without another look is there and of its type; the content's own sums are not
 * looked at.
 */
export function isKeptRecord(record: unknown): record is DatasetRecord {
  if (!isObject(record)) return false;
  const {
    id,
    kind,
    title,
    sha256,
    provenance,
    rows,
    period,
    register,
    holds,
    read,
    importedAt,
    reports,
    bytes,
    layout,
  } = record;
  return (
    isText(id) &&
    KINDS.includes(kind) &&
    isText(title) &&
    isText(sha256) &&
    isObject(provenance) &&
    isText(provenance['status']) &&
    isCount(rows) &&
    (isAbsent(period) || isPeriod(period)) &&
    (isAbsent(register) || (isObject(register) && isPeriod(register['span']))) &&
    (isAbsent(holds) || isObject(holds)) &&
    (isAbsent(read) || isObject(read)) &&
    (isAbsent(reports) || Array.isArray(reports)) &&
    Number.isFinite(importedAt) &&
    Number.isFinite(bytes) &&
    isLayout(layout)
  );
}

function isLayout(layout: unknown): boolean {
  if (!isObject(layout)) return false;
  if (layout['form'] === 'bytes') return isText(layout['sha256']);
  const { form, rows, chunkRows, columns } = layout;
  if (form !== 'columns' || !isCount(rows) || !isCount(chunkRows) || chunkRows === 0 || !Array.isArray(columns))
    return false;
  const chunks = Math.ceil(rows / chunkRows);
  const named = columns.map((column: unknown) => (isObject(column) ? column['column'] : null));
  // A column that is not named would be read as noughts: a city of points at the equator.
  const isComplete =
    COLUMNS.every((column: ColumnName) => OPTIONAL_COLUMNS.has(column) || named.includes(column)) &&
    named.every((name, k) => COLUMNS.some((column) => column === name) && named.indexOf(name) === k);
  return (
    isComplete &&
    columns.every(
      (column: unknown) =>
        isObject(column) &&
        Array.isArray(column['chunks']) &&
        column['chunks'].length === chunks &&
        column['chunks'].every(isSum),
    )
  );
}

const isSum = (chunk: unknown): boolean =>
  isObject(chunk) &&
  isText(chunk['sha256']) &&
  isObject(chunk['encoding']) &&
  FORMS.includes(chunk['encoding']['form']);
