/** The report of an import as files: for programs the values by their codes, for people a table in their words. */
import type { ImportReport } from '../domain/importReport';
import { toCsv } from './csv';

export const importReportJson = (reports: readonly ImportReport[]): string =>
  `${JSON.stringify(
    {
      form: 'qyragy-import-report',
      version: 1,
      files: reports.map((report) => ({
        ...report,
        importedAt: new Date(report.importedAt).toISOString(),
        reasons: report.reasons.map(({ reason, count, line }) => ({ code: reason.code, count, line })),
        warnings: report.warnings.map(({ code }) => code),
      })),
    },
    null,
    2,
  )}\n`;

/** How a report's parts are said, in one language. */
export interface ReportWords {
  readonly header: readonly [file: string, what: string, item: string, count: string];
  readonly counts: Readonly<
    Record<'rowsIn' | 'imported' | 'replaced' | 'known' | 'duplicates' | 'quarantined', string>
  >;
  readonly parts: Readonly<
    Record<'reasons' | 'repairs' | 'warnings' | 'used' | 'unused' | 'readings' | 'unknownWords' | 'readWords', string>
  >;
  readonly reason: (reason: ImportReport['reasons'][number]) => string;
  readonly repair: (code: string) => string;
  readonly warning: (warning: ImportReport['warnings'][number]) => string;
  readonly field: (field: string) => string;
  readonly reading: (code: string, value: string) => string;
  readonly word: (field: string, word: string) => string;
  readonly meaning: (field: string, as: string) => string;
}

type Line = readonly [what: string, item: string, count: number | null];

/** Every part of a report as a line of its own: what it is, of what, how many. */
export function importReportLines(report: ImportReport, words: ReportWords): readonly Line[] {
  const { counts, parts } = words;
  const amounts: readonly (keyof ReportWords['counts'])[] = [
    'rowsIn',
    'imported',
    ...(report.replaced ? (['replaced'] as const) : []),
    'known',
    'duplicates',
    'quarantined',
  ];
  return [
    ...amounts.map((what): Line => [counts[what], '', report[what] ?? 0]),
    ...report.reasons.map((reason): Line => [parts.reasons, words.reason(reason), reason.count]),
    ...report.repairs.map(({ code, count }): Line => [parts.repairs, words.repair(code), count]),
    ...report.warnings.map((warning): Line => [parts.warnings, words.warning(warning), null]),
    ...Object.entries(report.columns).map(([field, column]): Line => [
      parts.used,
      `${column}: ${words.field(field)}`,
      null,
    ]),
    ...report.unused.map((column): Line => [parts.unused, column, null]),
    ...Object.entries(report.readings).map(([code, value]): Line => [parts.readings, words.reading(code, value), null]),
    ...(report.readWords ?? []).map(({ field, word, as, count }): Line => [
      parts.readWords,
      `${words.word(field, word)}: ${words.meaning(field, as)}`,
      count,
    ]),
    ...(report.unknownWords ?? []).map(({ field, word, count }): Line => [
      parts.unknownWords,
      words.word(field, word),
      count,
    ]),
  ];
}

export const importReportCsv = (reports: readonly ImportReport[], words: ReportWords): string =>
  toCsv(
    words.header,
    reports.flatMap((report) => importReportLines(report, words).map((line) => [report.file, ...line])),
  );
