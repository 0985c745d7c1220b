/** A file from outside: looked at first, stored when the user says so, and taken back as long as the page is open. */
import { formatIsoDate } from '../domain/clock';
import { registerSpan } from '../analysis/span/registerSpan';
import {
  withoutCategory,
  type ChangedRows,
  type ImportChoices,
  type ImportPreview,
  type Meeting,
} from '../domain/import';
import { reportOf, type ImportReport } from '../domain/importReport';
import type { Provenance } from '../domain/provenance';
import { err, fault, ok, type Fault, type Result } from '../domain/result';

import type { NamedPlace } from '../domain/importPlaces';
import { namedPlaces } from '../intake/points/namedPlaces';
import { openFile } from '../intake/formats/openFile';
import { MAX_FILE_BYTES } from '../intake/text/signature';
import { openQuestion } from '../intake/openQuestion';
import type { Intake } from '../intake/file/intake';
import { readFile } from '../intake/readFile';
import type { DatasetMeta } from '../storage/db';
import type { Content } from '../storage/datasetRepository';
import { sha256Hex } from '../storage/sha256';
import type { DatasetInfo } from './api';
import { breather, drive } from './drive';
import { holdsOf } from './holds';
import { freshThings, joined, joinedThings, overlapOf } from '../intake/rows/joinRows';
import { saysWhatWasDone } from '../domain/kinds';
import type { Library } from './library';
import { rejectsCsv } from '../exports/rejectsCsv';
import type { Studies } from './studies';

const MEGABYTE = 1_048_576;
/** Data of the user's own that a file is held against; a shelf of hundreds would take longer than the reading. */
const MOST_MET = 12;

interface Waiting {
  readonly token: string;
  readonly intake: Intake;
  readonly sha256: string;
  readonly fileBytes: number;
}

/** What an import changed: the dataset, what stood under its id before, and what stands there by it. */
interface Done {
  readonly id: string;
  readonly before: { readonly meta: DatasetMeta; readonly content: Content } | null;
  readonly after: { readonly meta: DatasetMeta; readonly content: Content };
}

export interface Imports {
  /** Names of a second file with where they lie. */
  places(file: File): Promise<Result<readonly NamedPlace[], Fault>>;
  preview(
    file: File,
    choices: ImportChoices,
    onProgress?: (share: number) => unknown,
    isStopped?: () => boolean,
  ): Promise<Result<ImportPreview, Fault>>;
  /** `drawnAs` = the title of areas that were drawn on the map. */
  commit(
    token: string,
    into?: string | null,
    changed?: ChangedRows,
    drawnAs?: string | null,
  ): Promise<Result<DatasetInfo, Fault>>;
  /** Keeps a file of shapes drawn here as areas under a title, at once. */
  keepDrawn(file: File, title: string): Promise<Result<DatasetInfo, Fault>>;
  /** Puts back what stood before the last import of this page; its id, or null when there is none to take back. */
  undo(): Promise<Result<string | null, Fault>>;
  /** Adds again what was taken back last, as long as nothing else was looked at; its id, or null. */
  redo(): Promise<Result<string | null, Fault>>;
  quarantineCsv(token: string): string;
  discard(token: string): void;
}

export function imports(books: Library, studies: Studies): Imports {
  // One at a time: a new look at a file lets go of the one before, which may hold a million rows.
  let waiting: Waiting | null = null;
  let done: Done | null = null;
  let undone: Done | null = null;
  let looks = 0;

  const keep = async (meta: DatasetMeta, content: Content): Promise<Result<DatasetInfo, Fault>> => {
    studies.close(meta.id);
    const added = await books.add(meta, content);
    if (!added.ok) return added;
    if (!(content instanceof Uint8Array)) await studies.prime(meta.id, content);
    if (saysWhatWasDone(meta.kind)) await studies.refreshPosts();
    return added;
  };

  const made: Imports = {
    async places(file) {
      const bytes = await readBytes(file);
      if (!bytes) return err(fault('unreadable-file', { file: file.name }));
      return namedPlaces(
        file.name,
        (choices) => openFile(bytes, file.name, choices),
        async (job) => {
          const read = await drive(job, {});
          return read === 'cancelled' ? err(fault('import-stopped')) : read;
        },
        { nowMs: Date.now() },
      );
    },
    async preview(file, choices, onProgress, isStopped = () => false) {
      waiting = null;
      // Rows that were taken back are let go: another file is what is wanted now.
      undone = null;
      const look = ++looks;
      if (file.size > MAX_FILE_BYTES) {
        return err(
          fault('file-too-large', {
            file: file.name,
            sizeMb: Math.ceil(file.size / MEGABYTE),
            limitMb: MAX_FILE_BYTES / MEGABYTE,
          }),
        );
      }
      const bytes = await readBytes(file);
      if (!bytes) return err(fault('unreadable-file', { file: file.name }));
      const sha256 = await sha256Hex(bytes);
      const isCancelled = (): boolean => isStopped() || look !== looks;
      const opened = await openFile(bytes, file.name, choices, {
        breathe: breather(onProgress),
        isStopped: isCancelled,
      });
      if (!opened.ok) return opened;
      const read = await drive(readFile(opened.value, file.name, choices), { onProgress, isCancelled });
      if (read === 'cancelled') return err(fault('import-stopped'));
      if (!read.ok) return read;
      const token = `${sha256.slice(0, 12)}-${look}`;
      const meets = read.value.preview.questions.length > 0 ? [] : await meetings(read.value, sha256, books);
      if (isCancelled()) return err(fault('import-stopped'));
      waiting = { token, intake: read.value, sha256, fileBytes: bytes.byteLength };
      return ok({ ...read.value.preview, meets, token });
    },
    async commit(token, into = null, changed = 'replace', drawnAs = null) {
      if (waiting?.token !== token) return err(fault('unexpected', { message: `no preview ${token}` }));
      const { intake, sha256, fileBytes } = waiting;
      const open = openQuestion(intake);
      if (open) return err(open);
      // The same file takes the place of rows that can no longer be read; others are not added to such rows.
      const before = into === null ? await books.own(idOf(intake, sha256)).catch(() => null) : await books.own(into);
      if (into !== null && !before) return err(fault('dataset-missing', { dataset: into }));
      const { meta, content } =
        into !== null && before
          ? addedTo(before, intake, { sha256, fileBytes }, changed)
          : { meta: metaOf(intake, { sha256, fileBytes, drawnAs }), content: contentOf(intake) };
      const added = await keep(meta, content);
      if (!added.ok) return added;
      waiting = null;
      undone = null;
      done = { id: meta.id, before, after: { meta, content } };
      return added;
    },
    async keepDrawn(file, title) {
      const looked = await made.preview(file, { kind: 'areas' });
      if (!looked.ok) return looked;
      const { token, rejects } = looked.value;
      if (rejects.length > 0) return err(rejects[0].reason);
      return made.commit(token, null, 'replace', title);
    },
    async undo() {
      if (!done) return ok(null);
      const { id, before } = done;
      if (before) {
        const put = await keep(before.meta, before.content);
        if (!put.ok) return put;
      } else {
        const wasDone = saysWhatWasDone(books.find(id)?.kind);
        const refused = await books.remove(id);
        if (refused) return err(refused);
        studies.close(id);
        if (wasDone) await studies.refreshPosts();
      }
      undone = done;
      done = null;
      return ok(id);
    },
    async redo() {
      if (!undone) return ok(null);
      const again = undone;
      const put = await keep(again.after.meta, again.after.content);
      if (!put.ok) return put;
      done = again;
      undone = null;
      return ok(again.id);
    },
    discard(token) {
      if (waiting?.token === token) waiting = null;
    },
    quarantineCsv: (token) => rejectsCsv(waiting?.token === token ? waiting.intake.quarantine : []),
  };
  return made;
}

/** Null when the file cannot be read (moved, or taken away since it was dropped). */
async function readBytes(file: File): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    return null;
  }
}

/** The user's own data of the kind that hold some of what was read, or are of the same bytes. */
async function meetings(intake: Intake, sha256: string, books: Library): Promise<readonly Meeting[]> {
  const found: Meeting[] = [];
  for (const meta of books.ownOf(intake.kind).slice(-MOST_MET)) {
    if (liesApart(intake, meta)) continue;
    // What cannot be read is told of by opening it, not by a file that is looked at.
    const own = await books.own(meta.id).catch(() => null);
    if (!own) continue;
    const isSame = meta.id === idOf(intake, sha256);
    const isEarlier = wasJoined(meta, sha256);
    const { fresh: rows, changed, older, unversioned } = heldAgainst(intake, own.content);
    const known = intake.preview.accepted - rows;
    if (known + changed > 0 || isSame)
      found.push({
        dataset: meta.id,
        title: meta.title,
        known,
        fresh: rows - changed,
        // What differs from a file that came later is older, whatever the file says.
        changed: isEarlier ? 0 : changed,
        older: isEarlier ? older + changed : older,
        unversioned: isEarlier ? 0 : unversioned,
        isSame,
        ...(isEarlier ? { isEarlier: true as const } : {}),
      });
  }
  return found.sort((a, b) => Number(b.isSame) - Number(a.isSame) || b.known + b.changed - (a.known + a.changed));
}

/** Was a file of these very bytes added to the data before others were? */
const wasJoined = ({ reports = [] }: DatasetMeta, sha256: string): boolean =>
  reports.at(-1)?.sha256 !== sha256 && reports.some((report) => report.sha256 === sha256);

/** Whether no row of a file can be among data of quite other days: then those need not be read. */
function liesApart({ table }: Intake, { register }: DatasetMeta): boolean {
  if (!table || !register || register.outside.undated > 0) return false;
  const known = table.startMs.filter((ms) => !Number.isNaN(ms));
  if (known.length < table.count || known.length === 0) return false;
  const { fromMs, toMs } = register.extent;
  return known[0] > toMs || known[known.length - 1] < fromMs;
}

type Things = readonly { readonly id: string }[];

const listIn = (content: Uint8Array): Things => JSON.parse(new TextDecoder().decode(content)) as Things;
const thingsOf = ({ posts, areas, things }: Intake): Things => posts ?? areas ?? things ?? [];

interface Held {
  readonly fresh: number;
  readonly changed: number;
  readonly older: number;
  readonly unversioned: number;
}

const NOTHING: Held = { fresh: 0, changed: 0, older: 0, unversioned: 0 };

/** Rows that would come to what is there, and how many of them take another's place. */
function heldAgainst(intake: Intake, content: Content): Held {
  if (content instanceof Uint8Array)
    return { ...NOTHING, fresh: freshThings(thingsOf(intake), listIn(content)).length };
  if (!intake.table) return NOTHING;
  const { fresh, replaced, older, unversioned } = overlapOf(intake.table, content);
  return { fresh: fresh.length, changed: replaced.size, older, unversioned };
}

/** What a dataset becomes with a file's new rows. */
function addedTo(
  { meta: old, content: there }: { readonly meta: DatasetMeta; readonly content: Content },
  intake: Intake,
  file: Pick<Waiting, 'sha256' | 'fileBytes'>,
  changed: ChangedRows,
): { readonly meta: DatasetMeta; readonly content: Content } {
  const { preview, quarantine, rowsRead, withCoordinates, table } = intake;
  const isTable = !(there instanceof Uint8Array) && table !== undefined;
  const overlap = isTable ? overlapOf(table, there, changed) : null;
  const things = there instanceof Uint8Array ? freshThings(thingsOf(intake), listIn(there)) : [];
  const fresh = overlap?.fresh.length ?? things.length;
  const replaced = overlap?.replaced.size ?? 0;
  const whole = isTable && overlap ? joined(there, table, overlap) : null;
  const register = whole ? registerSpan(whole) : null;
  const period = register?.span ?? null;
  const importedAt = Date.now();
  const files = (old.reports ?? []).map((one) => one.file);
  const isRenamed = titleOf(files, old.title) !== old.title;
  const report = reportOf(preview, quarantine, { ...file, importedAt, known: preview.accepted - fresh, replaced });
  // Rows of a file among them: all of it is no longer what was drawn.
  const { drawn: _drawn, ...others } = old;
  const meta: DatasetMeta = {
    ...others,
    title: isRenamed ? old.title : titleOf([...files, preview.fileName], old.title),
    provenance: { ...old.provenance, period: datesOf(period) },
    rows: old.rows + fresh - replaced,
    period,
    register,
    holds: whole ? holdsOf(whole) : null,
    read: {
      rowsRead: (old.read?.rowsRead ?? old.rows) + rowsRead - replaced,
      withCoordinates: (old.read?.withCoordinates ?? old.rows) + withCoordinates - replaced,
      withoutCategory: (old.read?.withoutCategory ?? 0) + withoutCategory(preview.repairs),
    },
    importedAt,
    reports: [...(old.reports ?? []), report],
  };
  const content =
    whole ??
    new TextEncoder().encode(JSON.stringify(there instanceof Uint8Array ? joinedThings(listIn(there), things) : []));
  return { meta, content };
}

/** What is kept: columns of incidents; posts, areas and things as JSON. */
function contentOf(intake: Intake): Content {
  return intake.table ?? new TextEncoder().encode(JSON.stringify(thingsOf(intake)));
}

/** What data of several files are called: both, or the first and how many more there are. */
function titleOf(files: readonly string[], old: string): string {
  const names = [...new Set(files)];
  if (names.length < 2) return names[0] ?? old;
  return names.length === 2 ? names.join(' + ') : `${names[0]} + ${names.length - 1}`;
}

const idOf = ({ kind }: Intake, sha256: string): string => `import-${kind}-${sha256.slice(0, 12)}`;

const datesOf = (period: DatasetMeta['period']): Provenance['period'] =>
  period ? { from: formatIsoDate(period.fromMs), to: formatIsoDate(period.toMs) } : null;

function metaOf(
  intake: Intake,
  { sha256, fileBytes, drawnAs }: Pick<Waiting, 'sha256' | 'fileBytes'> & { readonly drawnAs: string | null },
): DatasetMeta {
  const { kind, table = null, quarantine, rowsRead, withCoordinates } = intake;
  const preview = drawnAs === null ? intake.preview : { ...intake.preview, fileName: drawnAs };
  const id = idOf(intake, sha256);
  const register = table ? registerSpan(table) : null;
  const period = register?.span ?? null;
  const importedAt = Date.now();
  const reports: readonly ImportReport[] = [reportOf(preview, quarantine, { sha256, fileBytes, importedAt, known: 0 })];
  const provenance: Provenance = {
    id,
    status: 'imported',
    source: preview.placesFile === undefined ? preview.fileName : `${preview.fileName} + ${preview.placesFile}`,
    licence: '',
    sha256,
    period: datesOf(period),
  };
  return {
    id,
    kind,
    title: preview.fileName,
    sha256,
    provenance,
    rows: preview.accepted,
    period,
    register,
    holds: table ? holdsOf(table) : null,
    read: { rowsRead, withCoordinates, withoutCategory: withoutCategory(preview.repairs) },
    builtIn: false,
    importedAt,
    reports,
    ...(drawnAs === null ? {} : { drawn: true as const }),
  };
}
