/** The worker's whole side of the contract, over one open storage. */
import { fault, ok, type Fault } from '../domain/result';
import { openStore } from '../storage/db';
import { listDatasets, listUnread } from '../storage/datasetRepository';
import { clearResults, countResults } from '../storage/resultRepository';
import { listScenarios, removeScenario, saveScenario } from '../storage/scenarioRepository';
import type { AnalysisApi, StorageRow } from './api';
import { imports, type Imports } from './imports';
import { library, type Library } from './library';
import { publishing, type Publishing } from './publishing';
import { QuestionFault } from './questionFault';
import { questions, type Questions } from './questions';
import { rooms, type Rooms } from './rooms';
import { sitingQuestions, type SitingQuestions } from './siting';
import { worldOf } from './studyRoom';

interface Ready {
  readonly books: Library;
  readonly rooms: Rooms;
  readonly ask: Questions;
  readonly sites: SitingQuestions;
  readonly publishing: Publishing;
  readonly imports: Imports;
}

/** Makes the table of functions that the page calls; everything but `open` and the storage panel needs `open` first. */
export function createAnalysis(version: string, databaseName?: string): AnalysisApi {
  const storing = openStore(databaseName);
  const shelf = storing.then(library);
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
      const found = await books.open(base, onProgress ? { onProgress } : {});
      if (!found.ok) return found;
      const world = worldOf(found.value.city);
      const studies = rooms(books, world);
      const ask = questions({ store, books, rooms: studies, world, version: `${version} ${found.value.version}` });
      ready = {
        books,
        rooms: studies,
        ask,
        sites: sitingQuestions({ books, rooms: studies, world }),
        publishing: publishing(books, studies, world),
        imports: imports(books, studies),
      };
      const { fetched, repaired, faults } = found.value.builtIn;
      return ok({ datasets: books.infos(), fetched, repaired, faults });
    },
    datasets: async () => opened().books.infos(),
    file: async (id) => opened().books.text(id),
    posts: async () => opened().ask.posts(),
    areas: async (dataset) => opened().ask.areas(dataset),
    summary: async (q) => opened().ask.summary(q),
    districts: async (q) => opened().ask.districts(q),
    density: async (q, jobId, onProgress) => opened().ask.density(q, jobId, onProgress),
    bins: async (q) => opened().ask.bins(q),
    points: async (q) => opened().ask.points(q),
    coverage: async (q, jobId) => opened().ask.coverage(q, jobId),
    coverageShape: async (q) => opened().ask.coverageShape(q),
    concentration: async (q) => opened().ask.concentration(q),
    publish: async (q, jobId, onProgress) => opened().publishing.publish(q, jobId, onProgress),
    health: async (dataset) => opened().ask.health(dataset),
    name: async (lon, lat) => opened().ask.name(lon, lat),
    suggest: async (q, jobId, onNews) => opened().sites.suggest(q, jobId, onNews),
    judge: async (q, jobId) => opened().sites.judge(q, jobId),
    startDrag: async (q) => opened().sites.startDrag(q),
    moveSite: async (index, to) => opened().sites.moveSite(index, to),
    demand: async (q) => opened().sites.demand(q),
    candidates: async (q) => opened().sites.candidates(q),
    curve: async (q, jobId, onPoint) => opened().sites.curve(q, jobId, onPoint),
    standing: async (q, jobId, onProgress) => opened().sites.standing(q, jobId, onProgress),
    backTest: async (q, jobId, onProgress) => opened().sites.backTest(q, jobId, onProgress),
    replans: async (q, jobId, onProgress) => opened().sites.replans(q, jobId, onProgress),
    survival: async (q, jobId, onProgress) => opened().sites.survival(q, jobId, onProgress),
    equity: async (q, jobId, onProgress) => opened().sites.equity(q, jobId, onProgress),
    placeBound: async (q, lon, lat) => opened().sites.placeBound(q, lon, lat),
    cancel: async (jobId) => {
      opened().sites.stop(jobId);
      opened().publishing.stop(jobId);
      return opened().ask.cancel(jobId);
    },
    preview: async (file, choices, onProgress) => opened().imports.preview(file, choices, onProgress),
    commit: async (token) => opened().imports.commit(token),
    discard: async (token) => opened().imports.discard(token),
    quarantineCsv: async (token) => opened().imports.quarantineCsv(token),

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
      const { usage = null, quota = null } = await estimate();
      return { rows, usage, quota, cachedResults: (await countResults(store)).count, memoryOnly: store.db === null };
    },
    async remove(dataset) {
      const { books, rooms: studies } = opened();
      const wasPosts = books.find(dataset)?.kind === 'posts';
      refused(await books.remove(dataset));
      studies.close(dataset);
      if (wasPosts) await studies.refreshPosts();
    },
    async clearResults() {
      refused(await clearResults(await storing));
    },
    scenarios: async () => listScenarios(await storing),
    saveScenario: async (scenario) => saveScenario(await storing, scenario),
    removeScenario: async (id) => removeScenario(await storing, id),
  };
}

/** The browser may refuse to say (a private window). */
async function estimate(): Promise<StorageEstimate> {
  try {
    return await navigator.storage.estimate();
  } catch {
    return {};
  }
}
