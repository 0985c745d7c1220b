/**
 * What the page may ask the analysis worker. Every question is a plain value, every answer a plain value; the worker
 * keeps the incident tables and indexes, the page never holds a million rows.
 */
import type { NearbyName } from '../domain/answers';
import type { Area } from '../domain/area';
import type { CompareWith, IncidentFilter } from '../domain/filter';
import type { KindId } from '../domain/kinds';
import type { Post } from '../domain/post';
import type { Period } from '../domain/period';
import type { RegisterSpan } from '../domain/register';
import type { Notes, ProjectBeside, ProjectLook, ProjectTaken, Restored, SameNamed } from '../domain/project';
import type { Provenance, DataStatus } from '../domain/provenance';
import type { Prepared } from '../domain/publication';
import type { PublishChoice } from '../domain/publishChoice';
import type { Fault, Result } from '../domain/result';
import type { NamedPlace } from '../domain/importPlaces';
import type { ChangedRows, ImportChoices, ImportPreview } from '../domain/import';
import type { ImportReport } from '../domain/importReport';
import type { FeatureCollection } from '../domain/table';
import type { Spoken } from '../domain/spoken';
import type { ShapeKindId, TableKindId } from '../domain/fileKind';
import type { ThingList } from '../domain/thing';
import type { Scenario } from '../domain/scenario';
import type { QuestionOf, QuestionId, SitingAskOf, SitingId, SitingSet } from '../questions';
import type { AnswerOf } from '../questions/answers';
import type { SitingAnswerOf, SitingPartOf } from '../questions/sitingAnswers';

/** Which incidents, how filtered, held against what. */
export interface Query {
  /** Dataset id; incidents only. */
  readonly dataset: string;
  readonly filter: IncidentFilter;
  readonly compare: CompareWith;
  /** Edition of the data asked about: a page's question about changed data is another question. */
  readonly edition?: string;
}

/** A file to save, and the titles of datasets that could not be read and are not in it. */
export interface ProjectMade {
  readonly file: Blob;
  readonly leftOut: readonly string[];
}

export interface DatasetInfo {
  readonly id: string;
  readonly kind: KindId;
  /** Name to show: the file's name for an imported one. */
  readonly title: string;
  readonly provenance: Provenance;
  readonly status: DataStatus;
  readonly rows: number;
  readonly bytes: number;
  /** Of the one file that the user's own data came from; absent of several, and where an older version kept it. */
  readonly fileBytes?: number;
  /** Period the data cover; null when they have no time. */
  readonly period: Period | null;
  /** The days a register of incidents covers, and what of it lies outside; null for other data and without dates. */
  readonly register: RegisterSpan | null;
  /** Which optional columns hold anything. */
  readonly has: {
    readonly time: boolean;
    readonly timeOfDay: boolean;
    readonly day?: boolean;
    readonly category: boolean;
    readonly place: boolean;
    readonly severity: boolean;
    readonly inPublic: boolean;
    readonly street: boolean;
    readonly fresh: boolean;
  };
  /** Changes whenever the content does, also when the same file was read in another way. */
  readonly edition: string;
  /** False for a file that lasts only until the page is closed, because the browser keeps nothing. */
  readonly kept: boolean;
}

/** A question about sites: of which incidents, by which rules, and what the planner knows of places. */
export type SitingQuestion = Query & SitingSet;

/** What is to be published of a dataset, and what the snapshot says of itself. */
export interface PublishQuestion {
  readonly dataset: string;
  readonly title: string;
  readonly source: string;
  readonly licence: string;
  /** Text of a GeoJSON of precincts; null = none. */
  readonly precincts: string | null;
  readonly choice: PublishChoice;
  /** The operator's secret, 32 hexadecimal digits; null = none. */
  readonly secret: string | null;
  /** Texts of the snapshots that were published of this register, the oldest first. */
  readonly previous: readonly string[];
}

export interface StorageRow {
  readonly id: string;
  readonly title: string;
  readonly kind: string;
  readonly rows: number;
  readonly bytes: number;
  readonly builtIn: boolean;
}

/**
 * What `open` found. `repaired` = made anew because the kept copy was damaged; `faults` did not stop us but must be
 * said.
 */
export interface OpenReply {
  readonly datasets: readonly DatasetInfo[];
  readonly fetched: readonly string[];
  readonly repaired: readonly string[];
  readonly faults: readonly Fault[];
}

/** What can be asked of the worker: each question with its answer, and the parts of it that come before the whole. */
export type Asks = ListedAsks & SitingAsks & { readonly publish: Ask<PublishQuestion, Prepared> };
export type AskId = keyof Asks;

interface Ask<Q, A, Part = never> {
  readonly question: Q;
  readonly answer: A;
  readonly part: Part;
}

/** The questions of src/questions. */
type ListedAsks = { readonly [Id in QuestionId]: Ask<Query & QuestionOf<Id>, AnswerOf<Id>> };

/** The questions about sites of src/questions/siting; one that names no setup is of what another has begun. */
type SitingAsks = {
  readonly [Id in SitingId]: Ask<
    SitingAskOf<Id> extends SitingSet ? Query & SitingAskOf<Id> : SitingAskOf<Id>,
    SitingAnswerOf<Id>,
    SitingPartOf<Id>
  >;
};

/** A kind of file that leaves. */
export type FormatId = TableKindId | ShapeKindId;

/** What the page shows, for a file: how many rows or shapes there are, and what stands around them. */
export type ShownFile = { readonly length: number } & (
  | {
      readonly as: 'table';
      readonly format: TableKindId;
      readonly header: readonly string[];
      readonly spoken?: Spoken | undefined;
    }
  | {
      readonly as: 'shapes';
      readonly format: ShapeKindId;
      readonly about: Omit<FeatureCollection, 'features'>;
    }
);

/** Some of the rows or shapes that the page shows. */
export type SomeShown = (from: number, to: number) => readonly unknown[] | Promise<readonly unknown[]>;

/** One table of a workbook, for which the page hands over some rows at a time. */
export interface BookSheet {
  readonly name: string;
  readonly header: readonly string[];
  readonly length: number;
}

/** Rows of a sheet of a workbook. */
export type SomeOfSheet = (sheet: number, from: number, to: number) => ReturnType<SomeShown>;

/** How the incidents that pass a filter leave: one a row, of all that is kept of them. */
export interface IncidentsFile {
  readonly format: FormatId;
  readonly spoken?: Spoken | undefined;
  /** What stands in every row beside it: the filter in words, the status of the data. */
  readonly beside: Readonly<Record<string, string>>;
  /** What a collection of shapes says of itself. */
  readonly about?: Omit<FeatureCollection, 'features' | 'type'> | undefined;
}

/** What is heard of a question under way: how far it is (0..1), or a part of its answer. */
export type News<Part> = { readonly share: number } | { readonly part: Part };

export interface AnalysisApi {
  /**
   * Asks a question; `cancel` with the same job id ends it. Rejects with a QuestionFault where there can be no answer.
   */
  ask<Id extends AskId>(
    id: Id,
    question: Asks[Id]['question'],
    jobId?: string,
    onNews?: (news: News<Asks[Id]['part']>) => void,
  ): Promise<Asks[Id]['answer'] | 'cancelled'>;
  cancel(jobId: string): Promise<void>;

  /**
   * Loads manifest, city and built-in data (from storage when unchanged, else fetched and stored). `base` is the app's
   * base URL, absolute.
   */
  open(base: string, onProgress?: (share: number) => void): Promise<Result<OpenReply, Fault>>;
  /** Built-in ones in the manifest's order, then the user's, oldest first. */
  datasets(): Promise<readonly DatasetInfo[]>;
  /**
   * Text of a built-in file by its id in the manifest (stretches, roads, indicators ...): kept for offline, sum
   * checked; null when there is none.
   */
  file(id: string): Promise<string | null>;
  posts(): Promise<readonly Post[]>;
  areas(dataset: string): Promise<readonly Area[]>;
  /** Things of a dataset of a kind without a form of its own: the first of them, and how many there are. */
  things(dataset: string): Promise<ThingList>;
  name(lon: number, lat: number): Promise<NearbyName | null>;

  /**
   * Reads a dropped file and says what it holds; stores nothing. `cancel` with the same job id ends it with
   * `import-stopped`, and so does the next preview.
   */
  preview(
    file: File,
    choices: ImportChoices,
    onProgress?: (share: number) => void,
    jobId?: string,
  ): Promise<Result<ImportPreview, Fault>>;
  /** Names of a second file with where they lie, for `ImportChoices.join`. */
  placesOf(file: File): Promise<Result<readonly NamedPlace[], Fault>>;
  /**
   * Stores what the preview accepted; whole or not at all. `into` = a dataset of the user's own, of the same kind, that
   * gets those of the rows that it does not hold.
   */
  commit(token: string, into?: string | null, changed?: ChangedRows): Promise<Result<DatasetInfo, Fault>>;
  /** Keeps a file of shapes drawn on the map as areas under a title, at once; taken back as an import is. */
  keepDrawn(file: File, title: string): Promise<Result<DatasetInfo, Fault>>;
  /** Puts back what stood before the last import of this page: the id of the dataset, null when there is none. */
  undoImport(): Promise<Result<string | null, Fault>>;
  /** Adds again what was taken back last: the id of the dataset, null when there is none to add. */
  redoImport(): Promise<Result<string | null, Fault>>;
  /** What became of each file that a dataset was made of. */
  importReports(dataset: string): Promise<readonly ImportReport[]>;
  /** Every row that was left out, as CSV. */
  quarantineCsv(token: string): Promise<string>;
  /** Lets go of a file that was looked at and not wanted: it may hold a million rows. */
  discard(token: string): Promise<void>;

  /** A dataset of the user's own as a file; null when `cancel` with the same job id has ended it. */
  datasetFile(
    dataset: string,
    format: FormatId,
    onProgress?: (share: number) => void,
    jobId?: string,
  ): Promise<Result<Blob | null, Fault>>;
  /** What the page shows as a file; null as above. */
  pageFile(
    what: ShownFile,
    some: SomeShown,
    onProgress?: (share: number) => void,
    jobId?: string,
  ): Promise<Blob | null>;
  /** Tables that the page shows as one workbook; null as above. */
  bookFile(
    sheets: readonly BookSheet[],
    some: SomeOfSheet,
    onProgress?: (share: number) => void,
    jobId?: string,
  ): Promise<Blob | null>;
  /** The incidents that pass a question's filter as a file; null as above. */
  incidentsFile(
    query: Query,
    file: IncidentsFile,
    onProgress?: (share: number) => void,
    jobId?: string,
  ): Promise<Blob | null>;

  storage(): Promise<{
    rows: readonly StorageRow[];
    usage: number | null;
    quota: number | null;
    cachedResults: number;
    memoryOnly: boolean;
    /** Bytes of what can be fetched or computed again. */
    spare: number;
  }>;
  remove(dataset: string): Promise<void>;
  /** Gives a dataset of the user's own another title; null when done. */
  rename(dataset: string, title: string): Promise<Fault | null>;
  /** Reads anew what is kept of the user's own: another tab has changed it. */
  relist(): Promise<void>;
  clearResults(): Promise<void>;
  /** Lets go of kept results and of what the next start can fetch again. */
  letGo(): Promise<void>;

  /**
   * One file of all that is kept of the user's own, with the page's notes and the scenarios that it alone holds; closed
   * when there is a passphrase. Without `beside` it holds the rows and no view.
   */
  makeProject(
    notes: Notes,
    unkept: readonly Scenario[],
    passphrase: string | null,
    beside?: ProjectBeside,
  ): Promise<Result<ProjectMade, Fault>>;
  /** Reads such a file and says what it holds; stores nothing. */
  lookProject(file: Blob, passphrase: string | null): Promise<Result<ProjectLook, Fault>>;
  /** Takes in what was looked at, whole or not at all; `here` = the page's notes as they are. */
  takeProject(token: string, how: SameNamed, here: Notes): Promise<Result<ProjectTaken, Fault>>;
  /** Puts all back as it was before the last one was taken in; answers the notes to lay down. */
  undoProject(): Promise<Result<Restored, Fault>>;

  /** What is kept of the user's scenarios, the newest change first; none where the browser keeps nothing. */
  scenarios(): Promise<readonly Scenario[]>;
  /**
   * Keeps one in place of an older one of the same id, whole or not at all; null when done. `before` = the one that was
   * seen: `scenario-changed` where another tab has kept something else since.
   */
  saveScenario(scenario: Scenario, before?: Scenario | null): Promise<Fault | null>;
  removeScenario(id: string): Promise<Fault | null>;
}
