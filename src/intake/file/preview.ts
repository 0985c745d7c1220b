/** What a person is shown and asked of a whole file. */
import type { FaultInFile } from '../../domain/inFile';
import type { ColumnSeen, ImportKind, ImportPreview } from '../../domain/import';
import { fault } from '../../domain/result';
import type { RawTable } from '../rows/rawTable';
import { Report } from '../report';
import type { Survey } from '../rows/survey';

const SHOWN_REJECTS = 50;

/** Rows by which a person judges what a column is. */
export const SEEN_ROWS = 500;

/** What is shown of a file before its rows are counted. */
export interface Shown {
  readonly file: string;
  readonly kind: ImportKind;
  readonly columns: Readonly<Record<string, string>>;
  readonly allColumns: readonly string[];
  readonly seen: readonly ColumnSeen[];
  readonly fields: readonly string[];
}

export function describe(
  { file, kind, ...shown }: Shown,
  accepted: number,
  report: Report,
): Omit<ImportPreview, 'token'> {
  return {
    ...shown,
    fileName: file,
    kind,
    readings: report.readings,
    lines: report.lines,
    pairs: report.pairs,
    elsewhere: report.elsewhere,
    rowsIn: report.rowsRead,
    accepted,
    duplicates: report.duplicates,
    quarantined: report.quarantine.length,
    rejects: report.quarantine.slice(0, SHOWN_REJECTS),
    repairs: report.repairs,
    questions: report.questions,
    answered: report.answered,
    warnings: report.warnings,
    unknownWords: report.unknownWords,
    readWords: report.readWords,
  };
}

/** More than one row in twenty with broken bytes is a question, not a detail. */
export function damagedShare(seen: Survey, report: Report): FaultInFile | null {
  if (seen.damagedRows * 20 <= seen.rows) return null;
  const answer = report.ask('mixed-encoding', { percent: Math.round((100 * seen.damagedRows) / seen.rows) }, [
    'quarantine',
    'refuse',
  ]);
  return answer === 'refuse' ? fault('refused-by-answer', { question: 'mixed-encoding' }) : null;
}

export function warnOfIgnored(table: RawTable, read: readonly number[], report: Report): void {
  const used = new Set([...read, ...(table.pieces ?? [])]);
  const unused = table.columns.filter((_, i) => !used.has(i));
  if (unused.length > 0)
    report.warn(
      fault('ignored-columns', { count: unused.length, columns: unused.slice(0, 20).join(', ').slice(0, 300) }),
    );
}
