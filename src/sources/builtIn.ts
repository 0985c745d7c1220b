/**
 * The data that come with the product: static/geo, kept in the browser's storage. The manifest is asked for at every
 * start; a file only when its sum is not the one kept, and when its rows cannot be drawn here. What arrives replaces
 * the older version whole, or not at all.
 */
import { decodeIncidents } from '../domain/columnar';
import type { IncidentTable } from '../domain/incident';
import { parseManifest } from '../domain/parse/manifest';
import type { Manifest, ManifestEntry } from '../domain/provenance';
import { err, fault, ok, type Fault, type Result } from '../domain/result';
import type { DatasetMeta, Store } from '../storage/db';
import {
  findDataset,
  listDatasets,
  loadFile,
  loadIncidents,
  removeDataset,
  saveDataset,
  type Content,
} from '../storage/datasetRepository';
import { inTime } from '../storage/inTime';
import { sha256Hex } from '../storage/sha256';

/** One built-in dataset: what the manifest says of the version at hand, and its content. */
export interface BuiltInDataset {
  readonly entry: ManifestEntry;
  readonly content: Content;
}

export interface BuiltIn {
  readonly datasets: ReadonlyMap<string, BuiltInDataset>;
  /** Ids fetched this time; and those, fetched or drawn, whose kept copy was damaged. */
  readonly fetched: readonly string[];
  readonly repaired: readonly string[];
  /** What went wrong without stopping us: an older version stays, the browser keeps nothing ... */
  readonly faults: readonly Fault[];
}

/**
 * Rows that need not be fetched, made from other files of the manifest (`textOf`: one that is read, null where there is
 * none with that sum); null where they have to be.
 */
export type DrawRows = (
  entry: ManifestEntry,
  textOf: (id: string, sha256: string) => Promise<string | null>,
) => Promise<IncidentTable | null>;

export interface BuiltInOptions {
  readonly draw?: DrawRows;
  readonly onProgress?: (share: number) => void;
  /** Stands in for the network in tests. */
  readonly fetcher?: (url: string) => Promise<Response>;
  /** How long the network may be silent when there are kept data. */
  readonly patienceMs?: number;
}

const NETWORK_PATIENCE_MS = 5000;
const KEEPING_MS = 15_000;
const MANIFEST = 'manifest';
const COLUMNS_SUFFIX = '.qcol';
/** The published pages ask for it by themselves (published.ts), and no question of the planner does. */
const NOT_ASKED = 'example-snapshot';

/**
 * Brings the built-in data up to date from `${base}geo/`. Without a network everything comes from storage; a file that
 * does not match its manifest is refused and the version kept before stays (`hash-mismatch {dataset, file}`).
 * Fails only when there is neither a network nor a kept manifest: `offline`.
 */
export async function openBuiltIn(
  store: Store,
  base: string,
  options: BuiltInOptions = {},
): Promise<Result<BuiltIn, Fault>> {
  const fetcher = options.fetcher ?? ((url) => fetch(url, { cache: 'no-cache' }));
  const folder = `${base}geo/`;
  const asking = fetchManifest(`${folder}manifest.json`, fetcher);
  const kept = await keptManifest(store);
  // A network that neither answers nor fails must not keep the page from what this device holds.
  const online = await (kept
    ? Promise.race([asking, nothingAfter(options.patienceMs ?? NETWORK_PATIENCE_MS)])
    : asking);
  const listed = online ? online.manifest : kept;
  if (!listed) return err(fault('offline'));
  const manifest = { ...listed, datasets: listed.datasets.filter(({ id }) => id !== NOT_ASKED) };

  const datasetOf = ({ params }: Fault): string | null => ('dataset' in params ? params.dataset : null);
  const faults: Fault[] = store.closed ? [store.closed] : [];
  const total = manifest.datasets.reduce((sum, entry) => sum + entry.bytes, 0);
  let done = 0;
  const drawn = new Set<string>();
  // What is drawn waits for files that are there, not until they are kept.
  const finding = new Map<string, Promise<FoundEntry>>();
  const textOf = async (id: string, sha256: string): Promise<string | null> => {
    const dataset = (await finding.get(id))?.dataset;
    const isThere = dataset?.entry.sha256 === sha256 && dataset.content instanceof Uint8Array;
    return isThere ? new TextDecoder().decode(dataset.content) : null;
  };
  const freshOf = async (entry: ManifestEntry): Promise<Result<Content, Fault>> => {
    const rows = isColumns(entry) ? await options.draw?.(entry, textOf) : null;
    if (!rows) return fetchEntry(entry, folder, fetcher);
    drawn.add(entry.id);
    return ok(rows);
  };
  const opened = await Promise.all(
    manifest.datasets.map(async (entry) => {
      const found = findEntry(store, entry, freshOf);
      finding.set(entry.id, found);
      const { dataset, renewed, damaged, fault: missing } = await found;
      const unkept = renewed && dataset ? await keep(store, metaOf(entry), dataset.content) : null;
      done += entry.bytes;
      options.onProgress?.(total > 0 ? done / total : 1);
      return { entry, dataset, renewed, damaged, fault: missing ?? unkept };
    }),
  );
  const datasets = new Map<string, BuiltInDataset>();
  for (const { entry, dataset, fault: reason } of opened) {
    if (dataset) datasets.set(entry.id, dataset);
    if (reason && !faults.some((known) => known.code === reason.code && datasetOf(known) === datasetOf(reason)))
      faults.push(reason);
  }
  if (online) {
    await forgetDropped(store, manifest);
    await keep(store, manifestMeta(online.sha256, online.bytes.length), online.bytes);
  }
  return ok({
    datasets,
    fetched: opened.filter((o) => o.renewed && !drawn.has(o.entry.id)).map((o) => o.entry.id),
    repaired: opened.filter((o) => o.renewed && o.damaged).map((o) => o.entry.id),
    faults,
  });
}

interface FoundEntry {
  readonly dataset: BuiltInDataset | null;
  readonly renewed: boolean;
  readonly damaged: boolean;
  readonly fault: Fault | null;
}

type Fetcher = (url: string) => Promise<Response>;

/** What is kept of an entry, or what is new of it and not kept yet. */
async function findEntry(
  store: Store,
  entry: ManifestEntry,
  freshOf: (entry: ManifestEntry) => Promise<Result<Content, Fault>>,
): Promise<FoundEntry> {
  const record = await findDataset(store, entry.id);
  const unchanged = record?.sha256 === entry.sha256;
  const kept = record ? await load(store, entry) : null;
  const damaged = kept !== null && !kept.ok;
  if (unchanged && kept?.ok)
    return { dataset: { entry, content: kept.value }, renewed: false, damaged: false, fault: null };

  const fresh = await freshOf(entry);
  if (fresh.ok) return { dataset: { entry, content: fresh.value }, renewed: true, damaged, fault: null };
  if (record && kept?.ok) {
    const older: ManifestEntry = { ...entry, ...record.provenance, rows: record.rows, bytes: record.bytes };
    return { dataset: { entry: older, content: kept.value }, renewed: false, damaged: false, fault: fresh.error };
  }
  return {
    dataset: null,
    renewed: false,
    damaged,
    fault: damaged ? fault('dataset-damaged', { dataset: entry.id }) : fresh.error,
  };
}

const isColumns = (entry: ManifestEntry): boolean => entry.file.endsWith(COLUMNS_SUFFIX);

const load = (store: Store, entry: ManifestEntry): Promise<Result<Content, Fault>> =>
  isColumns(entry) ? loadIncidents(store, entry.id) : loadFile(store, entry.id);

async function fetchEntry(entry: ManifestEntry, folder: string, fetcher: Fetcher): Promise<Result<Content, Fault>> {
  const bytes = await fetchBytes(`${folder}${entry.file}`, fetcher);
  if (typeof bytes === 'number')
    return err(fault('fetch-failed', { file: entry.file, ...(bytes > 0 ? { status: bytes } : {}) }));
  if ((await sha256Hex(bytes)) !== entry.sha256)
    return err(fault('hash-mismatch', { dataset: entry.id, file: entry.file }));
  return isColumns(entry) ? decodeIncidents(bytes.buffer) : ok(bytes);
}

/** The bytes of a file, else the status it failed with; 0 = no network. */
async function fetchBytes(url: string, fetcher: Fetcher): Promise<Uint8Array<ArrayBuffer> | number> {
  try {
    const response = await fetcher(url);
    return response.ok ? new Uint8Array(await response.arrayBuffer()) : response.status;
  } catch {
    return 0;
  }
}

interface OnlineManifest {
  readonly manifest: Manifest;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly sha256: string;
}

/** Null without a network, and for an answer that is no manifest: a hotel's log-in page also comes with status 200. */
async function fetchManifest(url: string, fetcher: Fetcher): Promise<OnlineManifest | null> {
  const bytes = await fetchBytes(url, fetcher);
  if (typeof bytes === 'number') return null;
  const manifest = readManifest(bytes);
  return manifest ? { manifest, bytes, sha256: await sha256Hex(bytes) } : null;
}

const nothingAfter = (ms: number): Promise<null> => new Promise((resolve) => setTimeout(() => resolve(null), ms));

async function keptManifest(store: Store): Promise<Manifest | null> {
  const kept = await loadFile(store, MANIFEST);
  return kept.ok ? readManifest(kept.value) : null;
}

function readManifest(bytes: Uint8Array<ArrayBuffer>): Manifest | null {
  try {
    const parsed = parseManifest(JSON.parse(new TextDecoder().decode(bytes)) as unknown);
    return parsed.ok ? parsed.value : null;
  } catch {
    return null;
  }
}

/** Datasets that the product no longer has. */
async function forgetDropped(store: Store, manifest: Manifest): Promise<void> {
  const current = new Set([MANIFEST, ...manifest.datasets.map((entry) => entry.id)]);
  for (const record of await listDatasets(store)) {
    if (record.builtIn && !current.has(record.id)) await removeDataset(store, record.id);
  }
}

/** Keeps a dataset if it can; a full disk or a closed storage never stops the product from showing what was fetched. */
async function keep(store: Store, meta: DatasetMeta, content: Content): Promise<Fault | null> {
  if (store.closed) return null;
  if (meta.id === MANIFEST && (await findDataset(store, MANIFEST))?.sha256 === meta.sha256) return null;
  // The page has the data already: storage that never ends its writing must not keep it from them.
  return inTime(
    async () => {
      const saved = await saveDataset(store, meta, content);
      return saved.ok ? null : saved.error;
    },
    fault('storage-unavailable', { reason: 'silent' }),
    KEEPING_MS,
  );
}

function metaOf(entry: ManifestEntry): DatasetMeta {
  const { id, sha256, rows } = entry;
  const provenance = {
    id,
    status: entry.status,
    source: entry.source,
    licence: entry.licence,
    sha256,
    period: entry.period,
  };
  return {
    id,
    kind: isColumns(entry) ? 'incidents' : 'file',
    title: id,
    sha256,
    provenance,
    rows,
    period: null,
    holds: null,
    read: null,
    builtIn: true,
    importedAt: 0,
  };
}

const manifestMeta = (sha256: string, bytes: number): DatasetMeta => ({
  ...metaOf({
    id: MANIFEST,
    file: 'manifest.json',
    sha256,
    bytes,
    rows: 0,
    status: 'published',
    source: '',
    licence: '',
    period: null,
  }),
});
