import type { FeatureCollection, Table } from '../../domain/table';
import type { ShapeKindId, TableKindId } from '../../domain/fileKind';
import type { Spoken } from '../../domain/spoken';
import type { AnalysisApi, IncidentsFile, Query } from '../../workers/api';
import { nextJobId } from '../../workers/client';

type Files = Pick<AnalysisApi, 'pageFile' | 'bookFile' | 'incidentsFile' | 'cancel'>;

/** A file that the worker makes: how far it is, and a way to stop it. */
export class LeavingFile {
  busy = $state(false);
  share = $state(0);
  readonly #api: Files;
  #job = '';

  constructor(api: Files) {
    this.#api = api;
  }

  /** Waits for a file of the worker's; rejects as the worker does. */
  async of<T>(ask: (told: (share: number) => void, job: string) => Promise<T>): Promise<T> {
    const job = nextJobId();
    this.#job = job;
    this.busy = true;
    this.share = 0;
    const told = (share: number): void => {
      if (this.#job === job) this.share = share;
    };
    try {
      return await ask(told, job);
    } finally {
      if (this.#job === job) this.busy = false;
    }
  }

  /** A table of the page's as a file; null when it was stopped. */
  ofTable({ header, rows }: Table, format: TableKindId, spoken?: Spoken): Promise<Blob | null> {
    const what = { as: 'table', format, header, length: rows.length, spoken } as const;
    return this.of((told, job) => this.#api.pageFile(what, (from, to) => rows.slice(from, to), told, job));
  }

  /** Shapes of the page's as a file; null when it was stopped. */
  ofShapes({ features, ...about }: FeatureCollection, format: ShapeKindId): Promise<Blob | null> {
    const what = { as: 'shapes', format, about, length: features.length } as const;
    return this.of((told, job) => this.#api.pageFile(what, (from, to) => features.slice(from, to), told, job));
  }

  /** Tables of the page's as one workbook; null when it was stopped. */
  ofBook(sheets: readonly (Table & { readonly name: string })[]): Promise<Blob | null> {
    const said = sheets.map(({ name, header, rows }) => ({ name, header, length: rows.length }));
    return this.of((told, job) =>
      this.#api.bookFile(said, (sheet, from, to) => sheets[sheet].rows.slice(from, to), told, job),
    );
  }

  /** The incidents that pass; null when it was stopped. */
  ofIncidents(query: Query, file: IncidentsFile): Promise<Blob | null> {
    return this.of((told, job) => this.#api.incidentsFile(query, file, told, job));
  }

  stop(): void {
    if (this.busy) void this.#api.cancel(this.#job);
  }
}
