import type { None } from './faults';
import type { Fault, Coded } from './result';

export type ImportKind = 'incidents' | 'posts' | 'areas';

/** Questions the reader of a file cannot answer alone, each with the parameters of its words. */
export interface ImportQuestions {
  'unclear-column': { readonly field: string; readonly count: number };
  'missing-column': { readonly field: string };
  kind: None;
  'swapped-coordinates': { readonly lon: number; readonly lat: number };
  'coordinate-system': { readonly guess: string; readonly x: number; readonly y: number };
  'outside-area': { readonly percent: number; readonly lon: number; readonly lat: number };
  'date-order': { readonly dmy: number; readonly mdy: number };
  'two-digit-year': { readonly value: string };
  'kazakh-code-page': { readonly before: string; readonly after: string };
  'code-page': { readonly before: string; readonly after: string };
  'population-unit': { readonly column: string; readonly value: string };
  'mixed-encoding': { readonly percent: number };
}

/** One of them with the answers offered; the answer comes back in `ImportChoices`. */
export type ImportQuestion<Code extends keyof ImportQuestions = keyof ImportQuestions> = Coded<
  ImportQuestions,
  Code
> & {
  /**
   * For `unclear-column` and `missing-column` the names of columns: the answer goes to `columns[params.field]`.
   * For every other code the answer goes to `answers[code]`.
   */
  readonly choices: readonly string[];
};

/** A row that is not imported, with the reason and its text. */
export interface QuarantinedRow {
  /** Line of the file where the record starts (1 = first); in GeoJSON the number of the feature. */
  readonly line: number;
  readonly reason: Fault;
  readonly text: string;
}

/** Something of the file that was put right, how often, and the first lines where it matters which. */
export interface Repair {
  readonly code: string;
  readonly count: number;
  readonly lines?: readonly number[];
}

/** Answer of a preview of a dropped file, before anything is stored. */
export interface ImportPreview {
  readonly token: string;
  readonly fileName: string;
  readonly kind: ImportKind;
  /** What the file's columns were taken for: field -> column name. */
  readonly columns: Readonly<Record<string, string>>;
  readonly allColumns: readonly string[];
  /** rowsIn = accepted + duplicates + quarantined. */
  readonly rowsIn: number;
  readonly accepted: number;
  readonly duplicates: number;
  readonly quarantined: number;
  /** First rejected rows with reasons (all of them by `quarantineCsv`). */
  readonly rejects: readonly QuarantinedRow[];
  /** What was repaired, counted: `decimal-comma`, `windows-1251`, ... */
  readonly repairs: readonly Repair[];
  /** What must be answered before import: swapped coordinates, unclear column ... with the choices. */
  readonly questions: readonly ImportQuestion[];
  readonly warnings: readonly Fault[];
  readonly unknownWords: readonly { readonly field: string; readonly word: string; readonly count: number }[];
  readonly sample: readonly (readonly string[])[];
}

export interface ImportChoices {
  readonly kind?: ImportKind;
  readonly columns?: Readonly<Record<string, string>>;
  readonly answers?: Readonly<Record<string, string>>;
}
