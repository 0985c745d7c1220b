/** The page's side of the analysis worker: the same contract, callbacks and addresses made fit to travel. */
import { proxy, wrap } from 'comlink';
import { OWN_CITY } from '../domain/ownCity';
import { fault } from '../domain/result';
import type { AnalysisApi } from './api';
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
  // The name is all that a worker knows before its modules are read: it carries the page's city.
  const name = OWN_CITY ? JSON.stringify(OWN_CITY) : 'analysis';
  const worker = new Worker(new URL('./analysis.worker.ts', import.meta.url), { type: 'module', name });
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
  const answered = <T>(answer: Promise<T>): Promise<T> =>
    new Promise<T>((resolve, reject) => {
      if (isBroken) {
        reject(new QuestionFault(fault('worker-failed')));
        return;
      }
      waiting.add(reject);
      answer.then(resolve, reject).finally(() => waiting.delete(reject));
    });
  const own = {
    open: (base: string, onProgress?: (share: number) => void) =>
      call('open')(new URL(base, document.baseURI).href, onProgress),
    dispose() {
      breakOff();
      worker.terminate();
    },
  };
  function call(name: string): (...values: readonly unknown[]) => Promise<unknown> {
    const there = Reflect.get(remote, name) as (...values: readonly unknown[]) => Promise<unknown>;
    // A function stays on the page and is called from the worker.
    return (...values) =>
      answered(there(...values.map((value) => (typeof value === 'function' ? proxy(value) : value))));
  }
  // Whatever of the contract is not said here goes to the worker as it is.
  return new Proxy(own, {
    get: (target, name) =>
      name in target ? Reflect.get(target, name) : name === 'then' || typeof name === 'symbol' ? undefined : call(name),
  }) as unknown as AnalysisClient;
}
