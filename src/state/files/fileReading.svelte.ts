import {
  formOf,
  headerKey,
  holderOf,
  withAnswer,
  withField,
  withKind,
  withMended,
  withWord,
} from '../../domain/importChoices';
import type { ChangedRows, ImportChoices, ImportKind, ImportPreview } from '../../domain/import';
import type { PlacesJoin } from '../../domain/importPlaces';
import type { WordField } from '../../domain/importWords';
import { err, type Fault, type Result } from '../../domain/result';
import { keepDraft, keepForm, keptDraft, keptForm } from '../../sources/fileForms';
import type { AnalysisApi, DatasetInfo } from '../../workers/api';
import { faultOf, nextJobId } from '../../workers/client';

type Api = Pick<AnalysisApi, 'preview' | 'commit' | 'discard' | 'cancel' | 'quarantineCsv'>;

/**
 * One file that is looked at: how it is read, what that gives, and what a person says of it. Whatever is said reads the
 * file anew; a form that was read before is read as it was then.
 */
export class FileReading {
  readonly file: File;
  readonly #api: Api;
  preview = $state.raw<ImportPreview | null>(null);
  fault = $state.raw<Fault | null>(null);
  choices = $state.raw<ImportChoices>({});
  /** What the shown preview was read with: after a reading that failed or was stopped one goes back to it. */
  readWith = $state.raw<ImportChoices>({});
  isReading = $state(true);
  isStoring = $state(false);
  share = $state(0);
  /** True while the file is read as an earlier one with the same columns was. */
  isRemembered = $state(false);
  /** True while it is read as was said of it before its dialog was closed. */
  isDraft = $state(false);
  /** A column that a choice took a field from: what both are called, to be said. */
  moved = $state.raw<{ readonly field: string; readonly from: string; readonly to: string } | null>(null);
  /** The set of the file's columns as they are found without a word; null while the file has none. */
  #form: string | null = null;
  #job = '';
  /** From the first look on what is said is kept until the file is added. */
  #isOpen = false;

  constructor(file: File, api: Api) {
    this.file = file;
    this.#api = api;
  }

  /**
   * The first look: as was said of the very file before its dialog was closed, else as an earlier file of the form was
   * read, else by what is found in it.
   */
  async open(): Promise<void> {
    const draft = await keptDraft(this.file);
    await this.read({});
    if (this.preview) this.#form = headerKey(this.preview.allColumns);
    const kept = draft ?? (this.#form === null ? null : await keptForm(this.#form));
    this.#isOpen = true;
    if (!kept) return;
    if (draft) this.isDraft = true;
    else this.isRemembered = true;
    await this.read(kept);
    // What once fitted the form does not fit this file: it is read by what is found.
    if (this.fault && this.fault.code !== 'import-stopped') await this.afresh();
  }

  async read(next: ImportChoices): Promise<void> {
    if (this.#job !== '') void this.#api.cancel(this.#job);
    const job = nextJobId();
    this.#job = job;
    this.choices = next;
    this.isReading = true;
    this.fault = null;
    this.share = 0;
    const told = (share: number): void => {
      if (this.#job === job) this.share = share;
    };
    const result = await this.#api.preview(this.file, next, told, job).catch((cause: unknown) => err(faultOf(cause)));
    // A newer reading has taken its place.
    if (this.#job !== job) return;
    this.#job = '';
    this.isReading = false;
    if (result.ok) {
      this.preview = result.value;
      this.readWith = next;
      if (this.#isOpen) void keepDraft(this.file, isSaid(next) ? next : null);
    } else this.fault = result.error;
  }

  /** Ends the reading under way; the worker lets the file go. */
  stop(): void {
    if (this.#job !== '') void this.#api.cancel(this.#job);
  }

  /** Goes back to what the shown preview was read with, or tries again where nothing was read yet. */
  readonly back = (): Promise<void> => this.read(this.readWith);

  /** By what is found in the file alone; what is remembered of its form stays until the file is added. */
  readonly afresh = (): Promise<void> => {
    this.isRemembered = false;
    this.isDraft = false;
    this.moved = null;
    return this.read({});
  };

  /** No file of this form is read by what was remembered any more. */
  async forget(): Promise<void> {
    if (this.#form !== null) await keepForm(this.#form, null);
    await this.afresh();
  }

  give(column: string, field: string | null): Promise<void> {
    if (!this.preview) return Promise.resolve();
    const holder = field === null ? null : holderOf(this.preview, this.choices, field);
    this.moved = field !== null && holder !== null && holder !== column ? { field, from: holder, to: column } : null;
    return this.read(withField(this.preview, this.choices, column, field));
  }

  answer(code: string, answer: string | null): Promise<void> {
    this.moved = null;
    return this.read(withAnswer(this.choices, code, answer));
  }

  /** Takes places by names from a second file; null does without. */
  join(join: PlacesJoin | null): Promise<void> {
    this.moved = null;
    const { join: _before, ...others } = this.choices;
    return this.read(join ? { ...others, join } : others);
  }

  /** Says what a word means; null lets it mean what is found in it. */
  say(field: WordField, word: string, meaning: string | null): Promise<void> {
    this.moved = null;
    return this.read(withWord(this.choices, field, word, meaning));
  }

  setKind(kind: ImportKind): Promise<void> {
    this.moved = null;
    return this.read(withKind(this.choices, kind));
  }

  /** Rows put right by hand, several at once: the file is read once. */
  mend(rows: ReadonlyMap<number, Readonly<Record<string, string>>>): Promise<void> {
    let next = this.choices;
    for (const [line, cells] of rows) next = withMended(next, line, cells);
    return this.read(next);
  }

  /** Keeps what was read, in data of its own or, by its new rows, in data that are here; and remembers how. */
  async store(into: string | null, changed?: ChangedRows): Promise<DatasetInfo | null> {
    if (!this.preview) return null;
    this.isStoring = true;
    const result: Result<DatasetInfo, Fault> = await this.#api
      .commit(this.preview.token, into, changed)
      .catch((cause: unknown) => err(faultOf(cause)));
    this.isStoring = false;
    if (!result.ok) {
      this.fault = result.error;
      return null;
    }
    if (this.#form !== null) void keepForm(this.#form, formOf(this.readWith));
    void keepDraft(this.file, null);
    return result.value;
  }

  /** Every row that was left out, as CSV; '' before there is anything. */
  rejects = async (): Promise<string> => (this.preview ? this.#api.quarantineCsv(this.preview.token) : '');

  /** A previewed file waits in the worker's memory until it is taken or let go. */
  leave(): void {
    this.stop();
    if (this.preview) void this.#api.discard(this.preview.token);
  }
}

/** Whether anything was said that would be lost. */
const isSaid = ({ kind, columns = {}, answers = {}, words = {}, mended = {} }: ImportChoices): boolean =>
  kind !== undefined ||
  [columns, answers, mended, ...Object.values(words)].some((said) => Object.keys(said).length > 0);
