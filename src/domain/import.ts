import type { None } from './faults';
import type { PlacesJoin } from './importPlaces';
import { OWN_CITY } from './ownCity';
import type { PlaceOfRows } from './placeOfRows';
import type { KindId } from './kinds';
import type { ToldWords } from './importWords';
import type { Fault, Coded } from './result';
import { IS_SOUTH, UTM_ZONE } from './thisCity';

/** Kinds of data by the one list of them. */
export type ImportKind = KindId;

/** Questions the reader of a file cannot answer alone, each with the parameters of its words. */
export interface ImportQuestions {
  'header-line': { readonly line: number; readonly value: string };
  'unclear-column': { readonly field: string; readonly count: number };
  'missing-column': { readonly field: string };
  kind: None;
  'swapped-coordinates': { readonly lon: number; readonly lat: number };
  /** Two numbers of one cell, as they stand there. */
  'pair-order': { readonly a: number; readonly b: number };
  'coordinate-system': { readonly guess: string; readonly x: number; readonly y: number };
  /** Numbers that are no degrees and lie near the city in no system that is tried. */
  'system-unknown': { readonly x: number; readonly y: number };
  /** Rows of a file in two coordinate systems, with the numbers of the first. */
  'mixed-systems': { readonly count: number; readonly a: number; readonly b: number };
  'outside-area': { readonly percent: number; readonly lon: number; readonly lat: number };
  'date-order': { readonly dmy: number; readonly mdy: number; readonly ymd?: number };
  'two-digit-year': { readonly value: string };
  'kazakh-code-page': { readonly before: string; readonly after: string };
  'code-page': { readonly before: string; readonly after: string };
  'double-encoded': { readonly before: string; readonly after: string };
  /** Quantities of rows, and what they make together. */
  'row-counts': { readonly column: string; readonly rows: number; readonly sum: number };
  'population-unit': { readonly column: string; readonly value: string };
  'post-kinds': { readonly count: number; readonly value: string };
  'updated-rows': { readonly count: number; readonly column: string; readonly by: string };
  'mixed-encoding': { readonly percent: number };
  /** Which sheet of a workbook, and which file of an archive or layer of a file. */
  sheet: { readonly count: number };
  layer: { readonly count: number };
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

/**
 * How a file may be said to be read, asked or not: one list for the dialog, for the twin's options and for the reader.
 * An answer stands in `ImportChoices.answers` under the code.
 */
export interface Reading {
  /** `line`: a number of a line, or a choice; `words`: texts parted by commas; `text`: a choice, or any other text. */
  readonly kind: 'choice' | 'line' | 'words' | 'text';
  readonly choices: readonly string[];
  /** The twin's option. */
  readonly option: string;
}

export const READINGS = {
  'header-line': { kind: 'line', choices: ['none'], option: 'header-line' },
  encoding: {
    kind: 'choice',
    choices: ['utf-8', 'windows-1251', 'kz-1048', 'koi8-r', 'ibm866', 'utf-16le', 'utf-16be'],
    option: 'encoding',
  },
  separator: { kind: 'choice', choices: [';', ',', 'tab', '|'], option: 'separator' },
  'date-order': { kind: 'choice', choices: ['DMY', 'MDY', 'YMD'], option: 'date-order' },
  'date-system': { kind: 'choice', choices: ['1900', '1904'], option: 'date-system' },
  'updated-rows': { kind: 'choice', choices: ['keep-both', 'keep-newer'], option: 'updated-rows' },
  'coordinate-system': {
    kind: 'text',
    choices: OWN_CITY
      ? ['EPSG:4326', 'EPSG:3857', `EPSG:${(IS_SOUTH ? 32_700 : 32_600) + UTM_ZONE}`]
      : ['EPSG:4326', 'EPSG:3857', 'EPSG:32643', 'EPSG:32642', 'EPSG:28413', 'EPSG:28473', 'EPSG:4284'],
    option: 'crs',
  },
  'missing-words': { kind: 'words', choices: [], option: 'missing' },
  sheet: { kind: 'text', choices: [], option: 'sheet' },
} as const satisfies Readonly<Record<string, Reading>>;
export type ReadingCode = keyof typeof READINGS;

/** A row that is not imported, with the reason and its text. */
export interface QuarantinedRow {
  /** Line of the file where the record starts (1 = first); in GeoJSON the number of the feature. */
  readonly line: number;
  readonly reason: Fault;
  readonly text: string;
  /** Its cells where it has them, to be mended one by one. */
  readonly cells?: readonly string[];
}

/** A column of a file as it is shown to whoever says what it is. */
export interface ColumnSeen {
  readonly name: string;
  /** Its first values that are not empty. */
  readonly first: readonly string[];
  /** What it is taken for; null = not used. */
  readonly field: string | null;
  /** Of so many of its first filled cells so many can be read as that field; null of a field that any text does for. */
  readonly reads: { readonly good: number; readonly of: number } | null;
  /** Cells before the last of those that are empty, or hold a word for nothing. */
  readonly empty: number;
}

/** The repair of rows whose cell of the category is empty: they are counted under "other", which they are not. */
export const NO_CATEGORY = 'category-empty';

/** How many rows of a file have an empty cell where the category should stand. */
export const withoutCategory = (repairs: readonly Repair[]): number =>
  repairs.find(({ code }) => code === NO_CATEGORY)?.count ?? 0;

/** Something of the file that was put right, how often, and the first lines where it matters which. */
export interface Repair {
  readonly code: string;
  readonly count: number;
  readonly lines?: readonly number[];
}

/** What came of the rows of a file that was added: new ones, those in place of older ones, and those not taken. */
export interface AddedRows {
  readonly added: number;
  readonly changed: number;
  readonly rejected: number;
}

/** What is done with rows that are there with other contents: the file's take their place, or they stay. */
export type ChangedRows = 'replace' | 'keep';

/** Data of the same kind that are here already and hold some of a file's rows, or are of the very file. */
export interface Meeting {
  readonly dataset: string;
  readonly title: string;
  /** Rows of the file that it holds already, and those it does not. */
  readonly known: number;
  readonly fresh: number;
  /** Rows of the same identifiers with other contents: the file's take the place of those that are there. */
  readonly changed: number;
  /** Of the changed, those of which nothing says that the file's are the newer. */
  readonly unversioned?: number;
  /** Rows of the file that are older versions of rows there: they stay out, and count as known. */
  readonly older?: number;
  /** True of what the same bytes gave before, read in whichever way: added as its own it is put in their place. */
  readonly isSame: boolean;
  /** The very file was added to them before other files were: whatever differs in it is older. */
  readonly isEarlier?: true;
}

/** A word of a file, of which field, and how often it stands there. */
export interface WordSeen {
  readonly field: string;
  readonly word: string;
  readonly count: number;
}

/** Answer of a preview of a dropped file, before anything is stored. */
export interface ImportPreview {
  readonly token: string;
  readonly fileName: string;
  readonly kind: ImportKind;
  /** What the file's columns were taken for: field -> column name. */
  readonly columns: Readonly<Record<string, string>>;
  readonly allColumns: readonly string[];
  /** Every column of the file, in its order. */
  readonly seen: readonly ColumnSeen[];
  /** What a column of this kind of file can be taken for. */
  readonly fields: readonly string[];
  /** What may be said of how the file is read, with what it was read by now; other codes mean nothing to this file. */
  readonly readings: Readonly<Partial<Record<ReadingCode, string>>>;
  /** The first lines of a text as they stand, to see the header and the encoding by. */
  readonly lines: readonly string[];
  /** Where rows lie that lie elsewhere: in place of the question what to do with them another city may be opened. */
  readonly elsewhere: PlaceOfRows | null;
  /** Some of the pairs of numbers as they stand in the file, to see on a picture where they lie. */
  readonly pairs: readonly (readonly [number, number])[];
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
  /** What was asked and is answered, so that the answer can be changed. */
  readonly answered: readonly ImportQuestion[];
  readonly warnings: readonly Fault[];
  readonly unknownWords: readonly WordSeen[];
  /** Words that no dictionary lists, with what their stems say or a person has said. */
  readonly readWords: readonly (WordSeen & { readonly as: string })[];
  /** The second file by whose names its rows have got their places. */
  readonly placesFile?: string;
  /** Data it meets, the same file first, then those that hold most of it; absent while nobody has looked. */
  readonly meets?: readonly Meeting[];
}

export interface ImportChoices {
  readonly kind?: ImportKind;
  /** Field -> column's name; '' = no column is this field. */
  readonly columns?: Readonly<Record<string, string>>;
  readonly answers?: Readonly<Record<string, string>>;
  /** Where the names of a column lie, in place of coordinates. */
  readonly join?: PlacesJoin;
  /** What words of the file mean. */
  readonly words?: ToldWords;
  /** Cells that a person has put right: line of the row -> column's name -> what stands there instead. */
  readonly mended?: Readonly<Record<number, Readonly<Record<string, string>>>>;
}
