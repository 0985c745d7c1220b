import { parseNumber } from '../cells/numbers';
import { ANY_TIME, readTime } from '../cells/times';
import { isMissing } from '../cells/missing';
import type { ColumnMap } from '../columns/columns';
import type { RawRow } from './rawTable';

const NO_WORDS: ReadonlySet<string> = new Set();
/** Figures of which a spreadsheet has kept the first few: "2,01712E+11", or the sixteenth digit and on as zeros. */
const SPOILT = /^\d(?:[.,]\d+)?e\+?\d{1,3}$|^\d{15}0{2,}$/i;
const WITH_DECIMALS = /^(\d+)[.,]0+$/;
const MAX_ID = 200;

/**
 * An identifier as it is compared ("17.0" of a spreadsheet is 17); 'spoilt' when it identifies nothing any more, null
 * where there is none.
 */
export function idOf(cell: string): { readonly id: string } | 'spoilt' | null {
  const text = cell.trim();
  if (text === '' || text.length > MAX_ID || isMissing(text, NO_WORDS)) return null;
  if (SPOILT.test(text)) return 'spoilt';
  return { id: WITH_DECIMALS.exec(text)?.[1] ?? text };
}

/** Rows of one identifier that say different things: their numbers in the file, prints and versions. */
interface Rivals {
  readonly rows: number[];
  readonly prints: number[];
  readonly versions: number[];
}

/** What is done with a row for the sake of its identifier; null = nothing. */
export type Verdict = 'duplicate' | 'superseded' | null;

/** A number that so many different rows share is no identifier of theirs, but a code or a count that begins anew. */
const MOST_VERSIONS = 10;

/**
 * Identifiers of a file's rows, noted in one pass and judged in the next: equal rows are one, unequal ones with one
 * identifier are versions of a row, of which the newest may be kept (by a column of versions, else the last in the
 * file).
 */
export class RowIds {
  private readonly idColumn: number | undefined;
  private readonly versionColumn: number | undefined;
  private readonly first = new Map<
    string,
    { readonly print: number; readonly row: number; readonly version: number }
  >();
  private readonly rivals = new Map<string, Rivals>();
  private readonly duplicates = new Set<number>();
  private superseded: ReadonlySet<number> = new Set();
  /** Identifiers that a spreadsheet has spoilt, and the first. */
  readonly spoilt = { count: 0, line: 0, value: '' };

  constructor(map: ColumnMap) {
    this.idColumn = map.get('id');
    this.versionColumn = map.get('version');
  }

  /** Notes the n-th row (from 0) of the file. */
  note(row: RawRow, n: number): void {
    if (this.idColumn === undefined) return;
    const cell = row.cells[this.idColumn] ?? '';
    const id = idOf(cell);
    if (id === 'spoilt') {
      if (this.spoilt.count++ === 0) Object.assign(this.spoilt, { line: row.line, value: cell });
      return;
    }
    if (id === null) return;
    const print = fingerprint(row.cells, this.idColumn);
    const version = this.versionColumn === undefined ? NaN : versionOfCell(row.cells[this.versionColumn] ?? '');
    const before = this.first.get(id.id);
    if (!before) {
      this.first.set(id.id, { print, row: n, version });
      return;
    }
    const rivals = this.rivals.get(id.id);
    if (before.print === print || rivals?.prints.includes(print)) {
      this.duplicates.add(n);
      return;
    }
    if (rivals) {
      rivals.rows.push(n);
      rivals.prints.push(print);
      rivals.versions.push(version);
    } else {
      this.rivals.set(id.id, {
        rows: [before.row, n],
        prints: [before.print, print],
        versions: [before.version, version],
      });
    }
  }

  /** Identifiers that stand at rows of different contents. */
  get repeated(): number {
    return this.rivals.size;
  }

  /** Whether those rows may be versions of one another. */
  get areVersions(): boolean {
    return this.rivals.size > 0 && [...this.rivals.values()].every(({ rows }) => rows.length <= MOST_VERSIONS);
  }

  /** From now on the newest row of an identifier supersedes its others. */
  keepNewest(): void {
    const superseded = new Set<number>();
    for (const { rows, versions } of this.rivals.values()) {
      let best = 0;
      // Where a version is missing or the same, the later row is the newer.
      for (let k = 1; k < rows.length; k++) if (!(versions[k] < versions[best])) best = k;
      rows.forEach((row, k) => {
        if (k !== best) superseded.add(row);
      });
    }
    this.superseded = superseded;
  }

  /** Whether an identifier stands at one row alone, once equal and older ones are left out. */
  get areOwn(): boolean {
    return this.rivals.size === 0 || this.superseded.size > 0;
  }

  verdict(n: number): Verdict {
    const { duplicates, superseded } = this;
    if (duplicates.size > 0 && duplicates.has(n)) return 'duplicate';
    return superseded.size > 0 && superseded.has(n) ? 'superseded' : null;
  }
}

/** A version as a number that grows: its own, or the instant it names; NaN where it is neither. */
export function versionOfCell(cell: string): number {
  if (cell.trim() === '') return NaN;
  const number = parseNumber(cell);
  if (!Number.isNaN(number)) return number;
  const time = readTime(cell, '', ANY_TIME);
  return 'code' in time ? NaN : time.ms;
}

/**
 * 53 bits of a row's cells but one (two FNV-1a hashes): equal rows have equal prints, unequal ones the same by a
 * chance of 1e-16.
 */
function fingerprint(cells: readonly string[], but: number): number {
  let a = 0x811c9dc5;
  let b = 0x9747b28c;
  for (let k = 0; k < cells.length; k++) {
    if (k === but) continue;
    const cell = cells[k];
    for (let i = 0; i < cell.length; i++) {
      const code = cell.charCodeAt(i);
      a = Math.imul(a ^ code, 0x01000193);
      b = Math.imul(b ^ code, 0x85ebca6b);
    }
    a = Math.imul(a ^ 0x1f, 0x01000193);
    b = Math.imul(b ^ 0x1f, 0x85ebca6b);
  }
  return (a >>> 0) * 0x200000 + (b >>> 11);
}
