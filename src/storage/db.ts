/**
 * The browser's database, schema 2 (with scenarios since then). Data lie as chunks of columns, never a row per incident
 * (a million rows: 14-32 MB in under 200 ms instead of 83 MB in 90 s).
 */
import { Dexie, type Table } from 'dexie';
import type { KindId } from '../domain/kinds';
import type { ImportReport } from '../domain/importReport';
import type { Period } from '../domain/period';
import type { Provenance } from '../domain/provenance';
import type { RegisterSpan } from '../domain/register';
import { err, fault, ok, type Fault, type Result } from '../domain/result';
import type { Scenario } from '../domain/scenario';
import type { ChunkEncoding, ColumnName } from './columnChunk';
import { DATABASE_NAME } from './databaseName';
import { storageFault } from './faults';
import { inTime, OPTIONAL_MS } from './inTime';

export { DATABASE_NAME };
export const SCHEMA_VERSION = 2;

type StoredKind = KindId | 'file';

/** Which optional columns of an incident table hold anything. */
export interface Holds {
  readonly time: boolean;
  readonly timeOfDay: boolean;
  /** Some row has a day and with it a weekday; not there in what older versions kept. */
  readonly day?: boolean;
  readonly category: boolean;
  readonly place: boolean;
  readonly severity: boolean;
  readonly inPublic: boolean;
  readonly street: boolean;
  readonly fresh: boolean;
}

/** What is known of a dataset before its content is read. */
export interface DatasetMeta {
  readonly id: string;
  readonly kind: StoredKind;
  readonly title: string;
  /** Of the published or dropped file; names the dataset's version in keys of results. */
  readonly sha256: string;
  readonly provenance: Provenance;
  readonly rows: number;
  readonly period: Period | null;
  /** The days an incident register covers; absent in what an older version kept. */
  readonly register?: RegisterSpan | null;
  readonly holds: Holds | null;
  /** What intake read of the user's own file, for Data health; null for built-in data, which lost nothing. */
  readonly read: {
    readonly rowsRead: number;
    readonly withCoordinates: number;
    /** Absent in what an older version kept. */
    readonly withoutCategory?: number;
  } | null;
  readonly builtIn: boolean;
  /** UTC ms. */
  readonly importedAt: number;
  /** What became of each file that it was made of, the first first; absent in what an older version kept. */
  readonly reports?: readonly ImportReport[];
  /** Areas drawn on the map here: no file of them is anywhere, so a project holds them with or without rows. */
  readonly drawn?: true;
}

/** How one chunk is written, and the sum of its bytes: a chunk of another version never fits. */
export interface ChunkSum {
  readonly encoding: ChunkEncoding;
  readonly sha256: string;
}

export interface ColumnLayout {
  readonly column: ColumnName;
  readonly chunks: readonly ChunkSum[];
}

type Layout =
  | {
      readonly form: 'columns';
      readonly rows: number;
      readonly chunkRows: number;
      readonly columns: readonly ColumnLayout[];
    }
  | { readonly form: 'bytes'; readonly sha256: string };

export interface DatasetRecord extends DatasetMeta {
  /** Bytes kept for it. */
  readonly bytes: number;
  readonly layout: Layout;
}

export interface ChunkRecord {
  readonly dataset: string;
  readonly column: ColumnName;
  readonly index: number;
  readonly bytes: ArrayBuffer;
}

/** A dataset kept as the bytes of one file: GeoJSON, JSON. */
export interface FileRecord {
  readonly dataset: string;
  readonly bytes: ArrayBuffer;
}

interface ResultRecord {
  readonly key: string;
  /** Dataset it was computed from, so that removing one removes the other. */
  readonly dataset: string;
  readonly value: unknown;
  readonly bytes: number;
  readonly usedAt: number;
}

export type Database = Dexie & {
  datasets: Table<DatasetRecord, string>;
  chunks: Table<ChunkRecord, [string, ColumnName, number]>;
  files: Table<FileRecord, string>;
  results: Table<ResultRecord, string>;
  scenarios: Table<Scenario, string>;
};

/**
 * The open storage: `db` is null when the browser keeps nothing; `closed` says why nothing may be written (any more).
 */
export interface Store {
  readonly db: Database | null;
  readonly closed: Fault | null;
}

/** How long the database may take to open, once the browser has said that another tab holds it, and without a word. */
export interface Patience {
  readonly blockedMs: number;
  readonly silentMs: number;
}
/** A slow phone takes a second or two to open its storage: silence is borne longer. */
const PATIENCE: Patience = { blockedMs: 1500, silentMs: 4000 };

/**
 * Opens the database. A newer one (made by a newer Qyragy) opens for reading only, with the fault
 * `storage-newer {found, ours}`; none at all gives `storage-unavailable {reason}` and the product works from the
 * network. A database that does not open in time is none either: reason `blocked` when another tab holds an older
 * version of it and lets nobody change it, `silent` when the browser says nothing. Should it open later, it is closed
 * again, so that this page holds up no other. `factory` is another bucket of the browser's storage, with its own quota.
 */
export async function openStore(
  name: string = DATABASE_NAME,
  factory: IDBFactory | null = ownFactory(),
  patience: Patience = PATIENCE,
): Promise<Store> {
  return new Promise((resolve) => {
    let isOver = false;
    const giveUp = (reason: 'blocked' | 'silent') => (): void => {
      isOver = true;
      resolve({ db: null, closed: fault('storage-unavailable', { reason }) });
    };
    const silence = setTimeout(giveUp('silent'), patience.silentMs);
    const onBlocked = (): void => {
      clearTimeout(silence);
      setTimeout(giveUp('blocked'), patience.blockedMs);
    };
    void openAny(name, factory, onBlocked).then((store) => {
      clearTimeout(silence);
      if (isOver) store.db?.close();
      resolve(store);
    });
  });
}

/** The browser's storage; null where it is shut off, which may throw as soon as it is named. */
function ownFactory(): IDBFactory | null {
  try {
    return globalThis.indexedDB ?? null;
  } catch {
    return null;
  }
}

/** A database that fails to open for no reason it tells may open a moment later. */
const OPENING_PAUSES_MS = [0, 150, 400];

async function openAny(name: string, factory: IDBFactory | null, onBlocked: () => void): Promise<Store> {
  let last: Store = { db: null, closed: fault('storage-unavailable', { reason: 'none' }) };
  for (const pause of factory ? OPENING_PAUSES_MS : []) {
    if (pause > 0) await new Promise((resolve) => setTimeout(resolve, pause));
    if (factory) last = await openOnce(name, factory, onBlocked);
    if (last.db) break;
  }
  return last;
}

async function openOnce(name: string, factory: IDBFactory, onBlocked: () => void): Promise<Store> {
  try {
    const found = versionOf(await nativeVersion(name, factory));
    const isNewer = found > SCHEMA_VERSION;
    let later = 0;
    const guarded = isNewer ? factory : refusing(factory, (version) => (later = version));
    const db = new Dexie(name, { indexedDB: guarded, IDBKeyRange }) as Database;
    db.on('blocked', onBlocked);
    if (isNewer) return { db: await openAsItIs(db), closed: newerFault(found) };
    return await openOurs(db, () => later);
  } catch (error) {
    return { db: null, closed: storageFault(error) };
  }
}

/** Runs a write, or says why it may not be or why it failed (`quota`, `storage-newer`, `storage-unavailable`). */
export async function write<T>(store: Store, work: (db: Database) => PromiseLike<T>): Promise<T | Fault> {
  const { db, closed } = store;
  if (closed || !db) return closed ?? fault('storage-unavailable', { reason: 'closed' });
  try {
    return await work(db);
  } catch (error) {
    // Another tab may have upgraded the database in the middle: that is what to say.
    return store.closed ?? storageFault(error);
  }
}

/**
 * Runs a read; anything that goes wrong (a table that a newer version dropped, a closed database, one that says nothing
 * for `limitMs`) gives `otherwise`.
 */
export async function read<T>(
  store: Store,
  otherwise: T,
  work: (db: Database) => PromiseLike<T>,
  limitMs: number = OPTIONAL_MS,
): Promise<T> {
  const { db } = store;
  return db ? inTime(() => work(db), otherwise, limitMs) : otherwise;
}

/** Runs a read on whose answer something is written or saved: what goes wrong is a fault, never an empty answer. */
export async function readSurely<T>(
  { db }: Store,
  otherwise: T,
  work: (db: Database) => PromiseLike<T>,
): Promise<Result<T, Fault>> {
  try {
    return ok(db ? await work(db) : otherwise);
  } catch (error) {
    return err(storageFault(error));
  }
}

/**
 * The browser's storage that lets nobody into a newer database. A connection that the browser closed by itself hears of
 * no other tab's upgrade, and Dexie opens anew by itself: then it would write into the newer one, and lay its own older
 * tables beside its.
 */
function refusing(factory: IDBFactory, tell: (version: number) => void): IDBFactory {
  const open = (name: string, version?: number): IDBOpenDBRequest => {
    const request = factory.open(name, version);
    // Heard before Dexie, which finds the connection closed.
    request.addEventListener('success', () => {
      const found = versionOf(request.result.version);
      if (found <= SCHEMA_VERSION) return;
      tell(found);
      request.result.close();
    });
    return request;
  };
  return new Proxy(factory, {
    get(target, name) {
      const own: unknown = Reflect.get(target, name);
      return name === 'open' ? open : typeof own === 'function' ? own.bind(target) : own;
    },
  });
}

async function openOurs(db: Database, laterVersion: () => number): Promise<Store> {
  let closed: Fault | null = null;
  db.version(1).stores({
    datasets: 'id',
    chunks: '[dataset+column+index], dataset',
    files: 'dataset',
    results: 'key, dataset, [usedAt+bytes]',
  });
  // Named by their own number: a database of version 1 gains the table and keeps all it holds.
  db.version(2).stores({ scenarios: 'id' });
  // Left alone, Dexie opens again by itself after another tab's upgrade and adds its own old tables to the new
  // database.
  db.on('versionchange', (event) => {
    const found = versionOf(event.newVersion ?? 0);
    if (found <= SCHEMA_VERSION) return true;
    closed = newerFault(found);
    db.close();
    return false;
  });
  await db.open();
  return {
    db,
    get closed() {
      return closed ?? (laterVersion() > 0 ? newerFault(laterVersion()) : null);
    },
  };
}

/** Without a schema of its own Dexie takes the database's and changes nothing. */
async function openAsItIs(db: Database): Promise<Database> {
  await db.open();
  const tables: Readonly<Record<string, Table>> = Object.fromEntries(db.tables.map((table) => [table.name, table]));
  return Object.assign(db, {
    datasets: tables['datasets'],
    chunks: tables['chunks'],
    files: tables['files'],
    results: tables['results'],
    scenarios: tables['scenarios'],
  });
}

/**
 * The browser's own version number of a database, 0 when there is none. Asked before Dexie opens it: given a newer one,
 * Dexie would write its older tables into it without an error.
 */
function nativeVersion(name: string, factory: IDBFactory): Promise<number> {
  return new Promise((resolve, reject) => {
    const request = factory.open(name);
    let isNew = false;
    request.addEventListener('upgradeneeded', () => {
      isNew = true;
      request.transaction?.abort();
    });
    request.addEventListener('success', () => {
      const { version } = request.result;
      request.result.close();
      resolve(version);
    });
    request.addEventListener('error', () =>
      isNew ? resolve(0) : reject(request.error ?? new Error('indexedDB.open')),
    );
  });
}

/** Dexie counts in tenths: version 1 is 10 in the browser's own terms. */
const versionOf = (native: number): number => Math.floor(native / 10);
const newerFault = (found: number): Fault => fault('storage-newer', { found, ours: SCHEMA_VERSION });
