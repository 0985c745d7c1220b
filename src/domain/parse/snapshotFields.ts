import type { FaultInFile } from '../inFile';
import type { Result } from '../result';
import {
  LAND_KINDS,
  OPEN_CATEGORIES,
  TIME_BANDS,
  WEEKDAYS,
  type Recent,
  type Snapshot,
  type SnapshotCells,
  type Times,
} from '../snapshot';
import { listOf, within } from './pieces';
import { PRECINCT_LIMITS, readPrecinct } from './precinct';
import { field, isoDate, list, whole, type Piece } from './shape';
import {
  count,
  counts,
  exactly,
  matching,
  oneValueOf,
  optional,
  parseBy,
  readSummary,
  rising,
  SNAPSHOT_LIMITS,
} from './summaryFields';

/**
 * All of a snapshot's fields, each checked by itself; fields that are not ours are left behind. Whether they make sense
 * together is for `parseSnapshot`. Faults as of `parseSummary`.
 */
export const parseSnapshotFields = (value: unknown): Result<Snapshot, FaultInFile> => parseBy(value, readSnapshot);

const CELL = /^8[78][0-9a-f]{13}$/;

function readSnapshot(root: Piece): Snapshot {
  const summary = readSummary(root);
  const { years, months } = summary;
  const city = field(root, 'city');
  const districts = list(field(root, 'districts'));
  return {
    ...summary,
    city: {
      ...summary.city,
      ...optional(city, 'categoryMonthly', (p) =>
        exactly(p, OPEN_CATEGORIES.length, (row) => counts(row, months.length)),
      ),
      ...optional(city, 'times', (p) => exactly(p, years.length, readTimes)),
      ...optional(city, 'recent', readRecent),
    },
    districts: summary.districts.map((district, d) => ({
      ...district,
      ...optional(districts[d], 'bands', (p) => exactly(p, years.length, (row) => counts(row, TIME_BANDS))),
      ...optional(districts[d], 'weekdays', (p) => exactly(p, years.length, (row) => counts(row, WEEKDAYS))),
    })),
    cells: readCells(field(root, 'cells'), years.length),
    precincts: listOf(field(root, 'precincts'), readPrecinct, PRECINCT_LIMITS.precincts),
  };
}

const WINDOWS = [1, 7, 28, 'year'] as const;
const readRecent = (piece: Piece): Recent => ({
  through: isoDate(field(piece, 'through')),
  windows: listOf(
    field(piece, 'windows'),
    (window) => ({
      days: oneValueOf(field(window, 'days'), WINDOWS),
      now: counts(field(window, 'now'), OPEN_CATEGORIES.length),
      before: counts(field(window, 'before'), OPEN_CATEGORIES.length),
    }),
    WINDOWS.length,
  ),
});

const readTimes = (piece: Piece): Times => ({
  byWeekdayAndBand: counts(field(piece, 'byWeekdayAndBand'), TIME_BANDS * WEEKDAYS),
  unknown: count(field(piece, 'unknown')),
});

function readCells(piece: Piece, years: number): SnapshotCells {
  const ids = rising(
    field(piece, 'ids'),
    (p) => matching(p, CELL, 'H3 index of resolution 7 or 8'),
    SNAPSHOT_LIMITS.cells,
  );
  const column = (key: string, reader: (p: Piece) => number): readonly number[] =>
    exactly(field(piece, key), ids.length, reader);
  return {
    ids,
    areaKm2: column('areaKm2', (p) => within(p, { min: 0, max: 100 })),
    land: column('land', (p) => whole(p, 0, LAND_KINDS.length - 1)),
    busy: column('busy', (p) => whole(p, 0, 2)),
    visitors: column('visitors', (p) => whole(p, 0, 1)),
    yearly: exactly(field(piece, 'yearly'), years, (row) => counts(row, ids.length)),
  };
}
