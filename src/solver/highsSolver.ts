/** HiGHS (npm `highs`, WebAssembly) behind the small interface that analysis knows. */
import type { Highs } from 'highs';
import type { MipModel, MipResult, MipSolver } from '../analysis/siting/mip';
import { checkedSolution } from './checkedSolution';

/**
 * Beyond this a number says nothing about a model of ours: HiGHS writes 1e30 and larger for "none", and after a time limit
 * has been seen to name bounds that no sum of the costs can reach.
 */
const NO_BOUND = 1e25;

const NOTHING: MipResult = { status: 'failed', solution: null, bound: NaN };

/**
 * Loads the solver (3.5 MB, once a caller) and gives it as a function. `locate` says where `highs.wasm` lies; without it it
 * is looked for beside the library, as in Node. Rejects when it cannot be fetched.
 */
export async function loadHighs(locate?: (file: string) => string): Promise<MipSolver> {
  const { default: load } = await import('highs');
  const highs = await load(locate ? { locateFile: locate } : {});
  return (model, limitS, start) => solve(highs, model, limitS, start);
}

function solve(highs: Highs, model: MipModel, limitS: number, start: Float64Array | null): MipResult {
  const known = start && checkedSolution(model, start);
  const worst = boundlessOf(model);
  if (!(limitS > 0)) return { status: 'limit', solution: known, bound: worst };
  const columns = model.cost.length;
  const rows = model.rowLower.length;
  const { maximise, minimise } = { maximise: highs.constants.objectiveSense.maximize, minimise: highs.constants.objectiveSense.minimize };
  let native: ReturnType<Highs['createModel']> | null = null;
  try {
    native = highs.createModel({
      numCols: columns, numRows: rows, sense: model.maximise ? maximise : minimise,
      colCost: model.cost, colLower: model.lower, colUpper: model.upper, rowLower: model.rowLower, rowUpper: model.rowUpper,
      integrality: Int32Array.from(model.whole),
      matrix: { format: 'csr', numRows: rows, numCols: columns, starts: model.rowStart, indices: model.column, values: model.coefficient },
    });
    native.options.set({ output_flag: false, time_limit: limitS, mip_rel_gap: 0, mip_abs_gap: 1e-9, mip_feasibility_tolerance: 1e-9, primal_feasibility_tolerance: 1e-9 });
    if (known) native.setSolution({ colValue: known });
    native.run();
    const { modelStatus } = highs.constants;
    const status = native.getModelStatus();
    if (status === modelStatus.infeasible) return { status: 'infeasible', solution: null, bound: NaN };
    const isDone = status === modelStatus.optimal;
    if (!isDone && status !== modelStatus.timeLimit) return { ...NOTHING, solution: known };
    const found = checkedSolution(model, native.getSolution().colValue);
    const solution = better(model, found, known);
    const bound = Number(native.info.get('mip_dual_bound'));
    return { status: isDone && found ? 'optimal' : 'limit', solution, bound: Math.abs(bound) < NO_BOUND ? bound : worst };
  } catch {
    return { ...NOTHING, solution: known };
  } finally {
    native?.dispose();
  }
}

const boundlessOf = ({ maximise }: MipModel): number => (maximise ? Infinity : -Infinity);

function better(model: MipModel, a: Float64Array | null, b: Float64Array | null): Float64Array | null {
  if (!a || !b) return a ?? b;
  const ahead = objectiveOf(model, a) - objectiveOf(model, b);
  return (model.maximise ? ahead : -ahead) >= 0 ? a : b;
}

const objectiveOf = ({ cost }: MipModel, solution: Float64Array): number => cost.reduce((sum, c, j) => sum + c * solution[j], 0);
