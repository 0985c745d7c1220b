/** The worker's whole side of the contract, over one open storage. */
import { saysWhatWasDone } from '../domain/kinds';
import { MOST_SHOWN } from '../domain/thing';
import { cityMemory, type CityMemory } from '../analysis/answer/studyMemory';
import { err, fault, ok, type Fault } from '../domain/result';
import { openStore } from '../storage/db';
import { listDatasets, listUnread } from '../storage/datasetRepository';
import { clearResults, countResults } from '../storage/resultRepository';
import { letGo, withRoom } from '../storage/room';
import { listScenarios, removeScenario, saveScenario } from '../storage/scenarioRepository';
import type { AnalysisApi, AskId, StorageRow } from './api';
import { listedAnswerers, type Answerers } from './answering';
import type { Imports } from './imports';
import { createJobs } from './jobs';
import { later } from './later';
import { drawDemonstration } from './drawDemonstration';
import { library, type Library } from './library';
import type { Projects } from './project';
import { QuestionFault } from './questionFault';
import { roomLeft } from './roomLeft';
import { openStudies, type Studies } from './studies';

interface Ready {
  readonly books: Library;
  readonly city: CityMemory;
  readonly studies: Studies;
  readonly answererOf: <Id extends AskId>(id: Id) => Promise<Answerers<AskId>[Id]>;
  readonly imports: () => Promise<Imports>;
  readonly projects: () => Promise<Projects>;
}

/**
 * Makes the table of functions that the page calls; everything but `open` and the storage panel needs `open` first.
 * What no first visit asks for (files, sites, publishing, projects) is loaded when it is asked for.
 * `now`: the milliseconds by which searches for sites end.
 */
export function createAnalysis(
  version: string,
  databaseName?: string,
  now: () => number = () => performance.now(),
): AnalysisApi {
  const storing = openStore(databaseName);
  const shelf = storing.then(library);
  const jobs = createJobs();
  const files = later(() => import('./leavingFiles'));
  let ready: Ready | null = null;
  const opened = (): Ready => {
    if (!ready) throw new QuestionFault(fault('offline'));
    return ready;
  };
  const refused = (reason: Fault | null): void => {
    if (reason) throw new QuestionFault(reason);
  };

  return {
    async open(base, onProgress) {
      const store = await storing;
      const books = await shelf;
      const found = await books.open(base, { draw: drawDemonstration, ...(onProgress ? { onProgress } : {}) });
      if (!found.ok) return found;
      const city = cityMemory(found.value.city);
      const studies = openStudies(books, city);
      const shelves = { store, books, studies, version: `${version} ${found.value.version}` };
      const listed: Partial<Answerers<AskId>> = listedAnswerers(shelves);
      const siting = later(async () => (await import('./siting')).sitingAnswerers({ books, studies, city, jobs, now }));
      const publish = later(async () => (await import('./publishing')).publishing(books, studies, city));
      ready = {
        books,
        city,
        studies,
        answererOf: async (id) => {
          const others: Partial<Answerers<AskId>> = listed[id]
            ? listed
            : id === 'publish'
              ? await publish()
              : await siting();
          return others[id]!;
        },
        imports: later(async () => (await import('./imports')).imports(books, studies)),
        projects: later(async () => (await import('./project')).projects(store, books, studies, version)),
      };
      const { fetched, repaired, faults } = found.value.builtIn;
      return ok({ datasets: books.infos(), fetched, repaired, faults });
    },
    async ask(id, question, jobId = '', onNews) {
      const { answererOf } = opened();
      return jobs.under(jobId, async (job) =>
        (await answererOf(id))(question, job, {
          share: (share) => onNews?.({ share }),
          part: (part) => onNews?.({ part }),
        }),
      );
    },
    cancel: async (jobId) => jobs.stop(jobId),
    datasets: async () => opened().books.infos(),
    file: async (id) => opened().books.text(id),
    posts: async () => opened().books.posts(),
    areas: async (dataset) => opened().books.areas(dataset),
    async things(dataset) {
      const things = await opened().books.things(dataset);
      return { things: things.slice(0, MOST_SHOWN), total: things.length };
    },
    name: async (lon, lat) => opened().city.nameAt(lon, lat),
    placesOf: async (file) => (await opened().imports()).places(file),
    preview: async (file, choices, onProgress, jobId = 'preview') =>
      jobs.under(jobId, async ({ isStopped }) =>
        (await opened().imports()).preview(file, choices, onProgress, isStopped),
      ),
    commit: async (token, into = null, changed) => (await opened().imports()).commit(token, into, changed),
    keepDrawn: async (file, title) => (await opened().imports()).keepDrawn(file, title),
    undoImport: async () => (await opened().imports()).undo(),
    redoImport: async () => (await opened().imports()).redo(),
    importReports: async (dataset) => (await opened().books.own(dataset))?.meta.reports ?? [],
    discard: async (token) => (await opened().imports()).discard(token),
    quarantineCsv: async (token) => (await opened().imports()).quarantineCsv(token),

    datasetFile: async (dataset, format, onProgress, jobId = 'file') =>
      jobs.under(jobId, async ({ isStopped }) => {
        const own = await opened().books.own(dataset);
        return own
          ? (await files()).datasetFile(own, format, { onProgress, isStopped })
          : err(fault('dataset-missing', { dataset }));
      }),
    pageFile: async (what, some, onProgress, jobId = 'file') =>
      jobs.under(jobId, async ({ isStopped }) => (await files()).pageFile(what, some, { onProgress, isStopped })),
    bookFile: async (sheets, some, onProgress, jobId = 'file') =>
      jobs.under(jobId, async ({ isStopped }) => (await files()).bookFile(sheets, some, { onProgress, isStopped })),
    incidentsFile: async (query, file, onProgress, jobId = 'file') =>
      jobs.under(jobId, async ({ isStopped }) =>
        (await files()).incidentsFile(await opened().studies.of(query.dataset), query.filter, file, {
          onProgress,
          isStopped,
        }),
      ),

    makeProject: async (notes, unkept, passphrase, beside) =>
      (await opened().projects()).make(notes, unkept, passphrase, beside),
    lookProject: async (file, passphrase) => (await opened().projects()).look(file, passphrase),
    takeProject: async (token, how, here) => (await opened().projects()).take(token, how, here),
    undoProject: async () => (await opened().projects()).undo(),

    async storage() {
      const store = await storing;
      const kept = await listDatasets(store);
      const unread = (await listUnread(store)).map(({ id, title }): StorageRow => ({
        id,
        title,
        kind: 'file',
        rows: 0,
        bytes: 0,
        builtIn: false,
      }));
      const rows = [
        ...kept.map(({ id, title, kind, rows: count, bytes, builtIn }): StorageRow => ({
          id,
          title,
          kind,
          rows: count,
          bytes,
          builtIn,
        })),
        ...unread,
      ];
      const { usage = null, quota = null } = await roomLeft();
      const results = await countResults(store);
      const spare = rows.reduce((sum, row) => sum + (row.builtIn ? row.bytes : 0), results.bytes);
      return { rows, usage, quota, cachedResults: results.count, memoryOnly: store.db === null, spare };
    },
    async remove(dataset) {
      const { books, studies } = opened();
      const wasDone = saysWhatWasDone(books.find(dataset)?.kind);
      refused(await books.remove(dataset));
      studies.close(dataset);
      if (wasDone) await studies.refreshPosts();
    },
    rename: async (dataset, title) => opened().books.rename(dataset, title),
    async relist() {
      const { books, studies } = opened();
      const before = new Map(books.infos().map(({ id, edition }) => [id, edition]));
      await books.relist();
      for (const [id, edition] of before) if (books.find(id)?.edition !== edition) studies.close(id);
      await studies.refreshPosts();
    },
    async clearResults() {
      refused(await clearResults(await storing));
    },
    async letGo() {
      await letGo(await storing);
    },
    scenarios: async () => listScenarios(await storing),
    async saveScenario(scenario, before) {
      const store = await storing;
      return withRoom(
        store,
        () => saveScenario(store, scenario, before),
        (refusal) => refusal?.code === 'quota',
      );
    },
    removeScenario: async (id) => removeScenario(await storing, id),
  };
}
