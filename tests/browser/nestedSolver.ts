/** A worker that asks the solver's worker, as the analysis worker does. */
import type { MipModel } from '../../src/analysis/siting/mip/mip';
import { createSolver } from '../../src/workers/solverClient';

self.addEventListener('message', ({ data }: MessageEvent<MipModel>) => {
  const solver = createSolver();
  void solver.solve(data, 30, null).then((result) => {
    self.postMessage(result, { transfer: [] });
    solver.stop();
  });
});
