/**
 * HiGHS in a worker of its own: while it runs it hears nothing, so whoever wants it to stop ends the worker.
 * `highs.wasm` is an asset of this page with the hash of its content in its name.
 */
import wasm from 'highs/runtime?url';
import { loadHighs } from '../solver/highsSolver';
import type { SolverMessage, SolverQuestion } from './solverProtocol';

const loading = loadHighs(() => wasm);

const tell = (message: SolverMessage): void => self.postMessage(message, { transfer: [] });

self.addEventListener('message', ({ data }: MessageEvent<SolverQuestion>) => void answer(data));

async function answer({ model, limitS, start }: SolverQuestion): Promise<void> {
  try {
    const solve = await loading;
    tell({ kind: 'answer', result: solve(model, limitS, start, (news) => tell({ kind: 'news', ...news })) });
  } catch {
    // The library could not be fetched: offline with nothing kept, or a browser without WebAssembly.
    tell({
      kind: 'answer',
      result: { status: 'failed', solution: null, bound: model.maximise ? Infinity : -Infinity },
    });
  }
}
