/**
 * The gallery's data: one in some of the demonstration's incidents, which are invented and say so wherever they show,
 * answered by the product's own code in this page.
 */
import { ownRowsOf } from './planner/ownRows';
import { decodeIncidents, encodeIncidents } from '../src/domain/columnar';
import { allocateIncidents, type IncidentTable } from '../src/domain/incident';
import { parsePeriod, type Period } from '../src/domain/period';
import type { ImportReport } from '../src/domain/importReport';
import { err, fault, ok } from '../src/domain/result';
import { sha256Hex } from '../src/storage/sha256';
import type { AnalysisApi } from '../src/workers/api';
import { createAnalysis } from '../src/workers/createAnalysis';
import { QuestionFault } from '../src/workers/questionFault';
import type { HostFiles } from './stillPage';

/**
 * The clock by which searches for sites end, and which they name, goes so much slower: what is found in time, and in
 * which time, is another on a busy machine.
 */
const SLOWER = 10_000;
/** One in so many is kept: enough for every answer, and each within milliseconds. */
const ONE_IN = 60;
const DEMO = 'demo-incidents';

/**
 * How questions are answered: of all incidents, of a single one, of none that passes the filter; not yet; not at all;
 * and where no incidents are loaded.
 */
export const ANSWERED = ['data', 'one', 'none', 'computing', 'refused', 'nothing'] as const;

const day = (from: string, to: string): Period => {
  const parsed = parsePeriod(from, to);
  if (!parsed.ok) throw new Error(parsed.error.code);
  return parsed.value;
};
/** A day with no incident, and one with a single one. */
const NO_INCIDENT = day('2020-02-10', '2020-02-11');
const ONE_INCIDENT = day('2020-02-11', '2020-02-12');

/** The period that a state asks about; null = all of it. */
export const periodOf = (answered: string): Period | null =>
  answered === 'none' ? NO_INCIDENT : answered === 'one' ? ONE_INCIDENT : null;

const within = ({ fromMs, toMs }: Period, ms: number): boolean => ms >= fromMs && ms < toMs;

/** Some rows of a table, in their order. */
function some(table: IncidentTable): IncidentTable {
  let ones = 0;
  const rows = Array.from({ length: table.count }, (_, row) => row).filter((row) => {
    const ms = table.startMs[row];
    if (within(NO_INCIDENT, ms)) return false;
    return within(ONE_INCIDENT, ms) ? ones++ === 0 : row % ONE_IN === 0;
  });
  const kept = allocateIncidents(rows.length);
  for (const [name, column] of Object.entries(kept) as [keyof IncidentTable, unknown][])
    if (ArrayBuffer.isView(column))
      rows.forEach((row, k) => ((column as Float64Array)[k] = (table[name] as Float64Array)[row]));
  return kept;
}

/** What became of a file that somebody added. */
const REPORT: ImportReport = {
  file: 'registry.csv',
  kind: 'incidents',
  sha256: '0'.repeat(64),
  importedAt: Date.UTC(2021, 3, 1, 6),
  rowsIn: 1250,
  imported: 1180,
  known: 40,
  duplicates: 10,
  quarantined: 20,
  reasons: [
    { reason: fault('no-coordinates'), count: 18, line: 102 },
    { reason: fault('bad-date', { column: 'date', value: 'soon' }), count: 2, line: 181 },
  ],
  repairs: [
    { code: 'decimal-comma', count: 1230 },
    { code: 'mended', count: 3 },
  ],
  warnings: [fault('no-time-of-day')],
  columns: { date: 'date', lon: 'x', lat: 'y' },
  unused: ['story'],
  readings: { 'header-line': '1', encoding: 'windows-1251', separator: ';' },
};

interface Listed {
  readonly id: string;
  readonly file: string;
}

/** The manifest and the incidents that the host has here. */
async function hostFiles(): Promise<HostFiles> {
  const manifest = (await (await fetch('/geo/manifest.json')).json()) as { readonly datasets: readonly Listed[] };
  const demo = manifest.datasets.find(({ id }) => id === DEMO);
  const table = demo && decodeIncidents(await (await fetch(`/geo/${demo.file}`)).arrayBuffer());
  if (!table?.ok) throw new Error('the demonstration cannot be read');
  const kept = some(table.value);
  const bytes = new Uint8Array(encodeIncidents(kept));
  const changed = { sha256: await sha256Hex(bytes), bytes: bytes.length, rows: kept.count };
  const datasets = manifest.datasets.map((one) => (one === demo ? { ...one, ...changed } : one));
  return { 'geo/manifest.json': JSON.stringify({ ...manifest, datasets }), [`geo/${demo?.file}`]: bytes };
}

/** The product's answers, with how many of them are under way. */
export interface Demonstration {
  readonly files: HostFiles;
  readonly isBusy: () => boolean;
  readonly api: (answered: string) => AnalysisApi;
}

/** Opens it once; `prepare` is given its files first. */
export async function openDemonstration(prepareWith: (files: HostFiles) => void): Promise<Demonstration> {
  const files = await hostFiles();
  prepareWith(files);
  const slowly = (): number => performance.now() / SLOWER;
  const real = createAnalysis(__APP_VERSION__, `gallery-${crypto.randomUUID()}`, slowly);
  const opened = await real.open(new URL('/', location.href).href);
  if (!opened.ok) throw new Error(opened.error.code);
  let asked = 0;
  const counted = async <T>(answer: Promise<T>): Promise<T> => {
    asked++;
    try {
      return await answer;
    } finally {
      asked--;
    }
  };
  const without = (answered: string, datasets: typeof opened.value.datasets) =>
    answered === 'nothing' ? datasets.filter(({ kind }) => kind !== 'incidents') : datasets;

  const api = (answered: string): AnalysisApi => ({
    ...real,
    open: (_base, onProgress) => {
      if (answered === 'opening') {
        onProgress?.(0.4);
        return new Promise(() => undefined);
      }
      return Promise.resolve(
        answered === 'failed'
          ? err(fault('offline'))
          : ok({ ...opened.value, datasets: without(answered, opened.value.datasets) }),
      );
    },
    datasets: () => counted(real.datasets().then((datasets) => without(answered, datasets))),
    ask: (id, question, jobId, onNews) => {
      if (answered === 'refused') return Promise.reject(new QuestionFault(fault('own-damaged', { dataset: 'CSV' })));
      if (answered === 'computing') {
        onNews?.({ share: 0.4 });
        return new Promise(() => undefined);
      }
      return counted(real.ask(id, question, jobId, onNews));
    },
    file: (id) => counted(real.file(id)),
    posts: () => counted(real.posts()),
    areas: (dataset) => counted(real.areas(dataset)),
    things(dataset) {
      const own = ownRowsOf(dataset);
      return counted(own ? Promise.resolve({ things: own, total: own.length }) : real.things(dataset));
    },
    name: (lon, lat) => counted(real.name(lon, lat)),
    preview: (...given) => counted(real.preview(...given)),
    importReports: () => counted(Promise.resolve([REPORT])),
    scenarios: () => counted(real.scenarios()),
    saveScenario: (scenario, before) => counted(real.saveScenario(scenario, before)),
    // What a browser has room for, what is taken, and of how many long computations, hangs on the machine and on what
    // was drawn before.
    storage: () =>
      counted(real.storage().then((found) => ({ ...found, usage: 5e6, quota: 5e9, cachedResults: 1, spare: 4e6 }))),
  });
  return { files, api, isBusy: () => asked > 0 };
}
