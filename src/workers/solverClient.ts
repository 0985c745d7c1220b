/** The caller's side of the solver worker, for the page and for the analysis worker alike. */
import type { MipModel, MipResult, OnMipNews } from '../analysis/siting/mip/mip';
import type { SolverMessage, SolverQuestion } from './solverProtocol';

/** A worker that nobody asks anything is ended: WebAssembly never gives back the memory of a large model. */
const IDLE_MS = 30_000;

export interface SolverClient {
  /**
   * Solves in a worker, started when first asked; never rejects. `failed` = the solver could not be loaded or broke
   * off. A second question before the answer to the first waits for it.
   */
  solve(model: MipModel, limitS: number, start: Float64Array | null, onNews?: OnMipNews): Promise<MipResult>;
  /**
   * Ends the worker: whatever is asked is answered `limit` with the best that was told so far. The next question starts
   * a fresh one.
   */
  stop(): void;
}

export function createSolver(): SolverClient {
  let worker: Worker | null = null;
  let idle: ReturnType<typeof setTimeout> | undefined;
  let ending: (() => void) | null = null;
  let turn: Promise<unknown> = Promise.resolve();
  let epoch = 0;

  const end = (): void => {
    clearTimeout(idle);
    worker?.terminate();
    worker = null;
  };

  const ask = (question: SolverQuestion, onNews?: OnMipNews): Promise<MipResult> =>
    new Promise((resolve) => {
      clearTimeout(idle);
      worker ??= new Worker(new URL('./solver.worker.ts', import.meta.url), { type: 'module', name: 'solver' });
      const asked = worker;
      let best: MipResult = nothing(question);
      const answered = (result: MipResult): void => {
        asked.removeEventListener('message', hear);
        asked.removeEventListener('error', broken);
        ending = null;
        resolve(result);
      };
      const hear = ({ data }: MessageEvent<SolverMessage>): void => {
        if (data.kind === 'news') {
          best = { ...best, solution: data.solution ?? best.solution, bound: data.bound };
          onNews?.(data);
          return;
        }
        answered(data.result);
        idle = setTimeout(end, IDLE_MS);
      };
      const broken = (): void => {
        end();
        answered({ ...best, status: 'failed' });
      };
      ending = () => answered(best);
      asked.addEventListener('message', hear);
      asked.addEventListener('error', broken);
      const copy = copied(question);
      asked.postMessage(copy.question, copy.buffers);
    });

  return {
    solve(model, limitS, start, onNews) {
      const question = { model, limitS, start };
      const from = epoch;
      const answer = turn.then(() => (from === epoch ? ask(question, onNews) : nothing(question)));
      turn = answer;
      return answer;
    },
    stop() {
      epoch += 1;
      end();
      ending?.();
    },
  };
}

const nothing = ({ model, start }: SolverQuestion): MipResult => ({
  status: 'limit',
  solution: start,
  bound: model.maximise ? Infinity : -Infinity,
});

/** Arrays that may be parts of larger ones, as arrays of their own that can be handed over. */
function copied({ model, limitS, start }: SolverQuestion): {
  readonly question: SolverQuestion;
  readonly buffers: ArrayBuffer[];
} {
  const buffers: ArrayBuffer[] = [];
  const given = <T extends { readonly buffer: ArrayBufferLike }>(copy: T): T => {
    if (copy.buffer instanceof ArrayBuffer) buffers.push(copy.buffer);
    return copy;
  };
  return {
    question: {
      limitS,
      start: start && given(start.slice()),
      model: {
        cost: given(model.cost.slice()),
        lower: given(model.lower.slice()),
        upper: given(model.upper.slice()),
        whole: given(model.whole.slice()),
        rowStart: given(model.rowStart.slice()),
        column: given(model.column.slice()),
        coefficient: given(model.coefficient.slice()),
        rowLower: given(model.rowLower.slice()),
        rowUpper: given(model.rowUpper.slice()),
        maximise: model.maximise,
      },
    },
    buffers,
  };
}
