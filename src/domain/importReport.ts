import type { ImportKind, ImportPreview, QuarantinedRow, ReadingCode, Repair, WordSeen } from './import';
import type { Fault } from './result';

/** What became of a file, kept with the data it gave: rowsIn = imported + known + duplicates + quarantined. */
export interface ImportReport {
  readonly file: string;
  readonly kind: ImportKind;
  readonly sha256: string;
  /** Of the file as it came; absent in what an older version kept. */
  readonly fileBytes?: number;
  /** UTC ms. */
  readonly importedAt: number;
  readonly rowsIn: number;
  readonly imported: number;
  /** Rows that the data it was added to held already. */
  readonly known: number;
  /** Of the imported, rows that took the place of older ones; absent in what an older version kept. */
  readonly replaced?: number;
  readonly duplicates: number;
  readonly quarantined: number;
  /** Why rows were set aside, the commonest first: how many, with the first of them and its line. */
  readonly reasons: readonly { readonly reason: Fault; readonly count: number; readonly line: number }[];
  readonly repairs: readonly Repair[];
  readonly warnings: readonly Fault[];
  /** Field -> column. */
  readonly columns: Readonly<Record<string, string>>;
  readonly unused: readonly string[];
  readonly readings: Readonly<Partial<Record<ReadingCode, string>>>;
  /** Words that were not known, and those that were understood by their stems or told; absent in older reports. */
  readonly unknownWords?: readonly WordSeen[];
  readonly readWords?: ImportPreview['readWords'];
}

/** Why rows were set aside, counted; the commonest reason first. */
function reasonsOf(rows: readonly QuarantinedRow[]): ImportReport['reasons'] {
  const counted = new Map<string, { reason: Fault; count: number; line: number }>();
  for (const { reason, line } of rows) {
    const seen = counted.get(reason.code);
    if (seen) seen.count++;
    else counted.set(reason.code, { reason, count: 1, line });
  }
  return [...counted.values()].sort((a, b) => b.count - a.count);
}

/** The report of a reading whose rows are taken; `known` of them the data had already. */
export function reportOf(
  preview: Omit<ImportPreview, 'token'>,
  quarantine: readonly QuarantinedRow[],
  {
    sha256,
    fileBytes,
    importedAt,
    known,
    replaced,
  }: Pick<ImportReport, 'sha256' | 'fileBytes' | 'importedAt' | 'known' | 'replaced'>,
): ImportReport {
  const { fileName, kind, rowsIn, accepted, duplicates, quarantined, repairs, warnings, columns, readings } = preview;
  const used = new Set(Object.values(columns));
  return {
    file: fileName,
    kind,
    sha256,
    ...(fileBytes === undefined ? {} : { fileBytes }),
    importedAt,
    rowsIn,
    imported: accepted - known,
    known,
    ...(replaced === undefined ? {} : { replaced }),
    duplicates,
    quarantined,
    reasons: reasonsOf(quarantine),
    repairs,
    warnings,
    columns,
    unused: preview.allColumns.filter((name) => !used.has(name)),
    readings,
    unknownWords: preview.unknownWords,
    readWords: preview.readWords,
  };
}
