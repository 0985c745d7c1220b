/** The page's side of the analysis worker: the same contract, callbacks and addresses made fit to travel. */
import { proxy, wrap } from 'comlink';
import type { CoverageAnswer } from '../domain/answers';
import type { Prepared } from '../domain/publication';
import { fault, type Fault, type Result } from '../domain/result';
import type {
  BackTest,
  CurvePoint,
  EquityAnswer,
  Replans,
  SitingAnswer,
  StandingPost,
  Survival,
} from '../domain/sitingAnswers';
import type { AnalysisApi, DatasetInfo, DensityReply, ImportPreview, OpenReply } from './api';
import { QuestionFault } from './questionFault';

export { faultOf } from './questionFault';

export interface AnalysisClient extends AnalysisApi {
  /** Ends the worker; questions under way are rejected with `worker-failed`. */
  dispose(): void;
}

let lastJob = 0;

/** An id for a computation that may be cancelled; no two are equal on one page. */
export function nextJobId(): string {
  lastJob += 1;
  return `job-${lastJob}`;
}

/**
 * Starts the worker. A worker that breaks (its script cannot be loaded) rejects every question with `worker-failed`.
 */
export function createClient(): AnalysisClient {
  const worker = new Worker(new URL('./analysis.worker.ts', import.meta.url), { type: 'module', name: 'analysis' });
  const remote = wrap<AnalysisApi>(worker);
  const waiting = new Set<(reason: Error) => void>();
  let isBroken = false;
  const breakOff = (): void => {
    isBroken = true;
    for (const reject of waiting) reject(new QuestionFault(fault('worker-failed')));
    waiting.clear();
  };
  worker.addEventListener('error', breakOff);
  worker.addEventListener('messageerror', breakOff);

  // An answer of a dead worker never comes: every question also waits for the news of its death.
  const asked = <T>(answer: Promise<T>): Promise<T> =>
    new Promise<T>((resolve, reject) => {
      if (isBroken) {
        reject(new QuestionFault(fault('worker-failed')));
        return;
      }
      waiting.add(reject);
      answer.then(resolve, reject).finally(() => waiting.delete(reject));
    });
  const told = (onProgress?: (share: number) => void): ((share: number) => void) | undefined =>
    onProgress && proxy(onProgress);

  return {
    open: (base, onProgress) =>
      asked<Result<OpenReply, Fault>>(remote.open(new URL(base, document.baseURI).href, told(onProgress))),
    datasets: () => asked(remote.datasets()),
    file: (id) => asked(remote.file(id)),
    posts: () => asked(remote.posts()),
    areas: (dataset) => asked(remote.areas(dataset)),
    summary: (q) => asked(remote.summary(q)),
    districts: (q) => asked(remote.districts(q)),
    density: (q, jobId, onProgress) => asked<DensityReply | 'cancelled'>(remote.density(q, jobId, told(onProgress))),
    bins: (q) => asked(remote.bins(q)),
    points: (q) => asked(remote.points(q)),
    coverage: (q, jobId) => asked<CoverageAnswer | 'cancelled'>(remote.coverage(q, jobId)),
    coverageShape: (q) => asked(remote.coverageShape(q)),
    concentration: (q) => asked(remote.concentration(q)),
    publish: (q, jobId, onProgress) => asked<Prepared | 'cancelled'>(remote.publish(q, jobId, told(onProgress))),
    health: (dataset) => asked(remote.health(dataset)),
    name: (lon, lat) => asked(remote.name(lon, lat)),
    suggest: (q, jobId, onNews) => asked<SitingAnswer | 'cancelled'>(remote.suggest(q, jobId, onNews && proxy(onNews))),
    judge: (q, jobId) => asked<SitingAnswer | 'cancelled'>(remote.judge(q, jobId)),
    startDrag: (q) => asked(remote.startDrag(q)),
    moveSite: (index, to) => asked(remote.moveSite(index, to)),
    demand: (q) => asked(remote.demand(q)),
    candidates: (q) => asked(remote.candidates(q)),
    curve: (q, jobId, onPoint) =>
      asked<readonly CurvePoint[] | 'cancelled'>(remote.curve(q, jobId, onPoint && proxy(onPoint))),
    standing: (q, jobId, onProgress) =>
      asked<readonly StandingPost[] | 'cancelled'>(remote.standing(q, jobId, told(onProgress))),
    backTest: (q, jobId, onProgress) =>
      asked<BackTest | 'cancelled' | null>(remote.backTest(q, jobId, told(onProgress))),
    replans: (q, jobId, onProgress) =>
      asked<{ readonly found: Replans | null } | 'cancelled'>(remote.replans(q, jobId, told(onProgress))),
    survival: (q, jobId, onProgress) => asked<Survival | 'cancelled'>(remote.survival(q, jobId, told(onProgress))),
    equity: (q, jobId, onProgress) => asked<EquityAnswer | 'cancelled'>(remote.equity(q, jobId, told(onProgress))),
    placeBound: (q, lon, lat) => asked(remote.placeBound(q, lon, lat)),
    cancel: (jobId) => asked(remote.cancel(jobId)),
    preview: (file, choices, onProgress) =>
      asked<Result<ImportPreview, Fault>>(remote.preview(file, choices, told(onProgress))),
    commit: (token) => asked<Result<DatasetInfo, Fault>>(remote.commit(token)),
    discard: (token) => asked(remote.discard(token)),
    quarantineCsv: (token) => asked(remote.quarantineCsv(token)),
    storage: () => asked(remote.storage()),
    remove: (dataset) => asked(remote.remove(dataset)),
    clearResults: () => asked(remote.clearResults()),
    scenarios: () => asked(remote.scenarios()),
    saveScenario: (scenario) => asked(remote.saveScenario(scenario)),
    removeScenario: (id) => asked(remote.removeScenario(id)),
    dispose() {
      breakOff();
      worker.terminate();
    },
  };
}
