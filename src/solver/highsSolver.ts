/** HiGHS (npm `highs`, WebAssembly) behind the small interface that analysis knows. */
import type { Highs, HighsCallbackMap } from 'highs';
import type { MipModel, MipResult, MipSolver, OnMipNews } from '../analysis/siting/mip/mip';
import { checkedSolution } from './checkedSolution';

/**
 * Beyond this a number says nothing about a model of ours: HiGHS writes 1e30 and larger for "none", and after a time
 * limit has been seen to name bounds that no sum of the costs can reach.
 */
const NO_BOUND = 1e25;

/** Nothing is cut off because it is nearly as good, and whole solutions keep their rows exactly. */
const EXACT = {
  output_flag: false,
  mip_rel_gap: 0,
  mip_abs_gap: 1e-9,
  mip_feasibility_tolerance: 1e-9,
  primal_feasibility_tolerance: 1e-9,
};

/**
 * Loads the solver (3.5 MB) and gives it as a function. `fileAt` says where `highs.wasm` lies; without it it is looked
 * for beside the library, as in Node. Rejects when it cannot be fetched.
 */
export async function loadHighs(fileAt?: (file: string) => string): Promise<MipSolver> {
  const { default: load } = await import('highs');
  const highs = await load(fileAt ? { locateFile: fileAt } : {});
  return (model, limitS, start, onNews) => solve(highs, model, limitS, start, onNews);
}

function solve(
  highs: Highs,
  model: MipModel,
  limitS: number,
  start: Float64Array | null,
  onNews?: OnMipNews,
): MipResult {
  const known = start && checkedSolution(model, start);
  const given: MipResult = { status: 'limit', solution: known, bound: boundOf(model, NaN) };
  if (!(limitS > 0)) return given;
  const { modelStatus } = highs.constants;
  let native: ReturnType<Highs['createModel']> | null = null;
  try {
    native = highs.createModel(dataOf(highs, model));
    native.options.set({ ...EXACT, time_limit: limitS });
    if (known) native.setSolution({ colValue: known });
    native.run(onNews ? newsOf(highs, model, onNews) : {});
    const status = native.getModelStatus();
    if (status === modelStatus.infeasible)
      return known ? { ...given, status: 'failed' } : { ...given, status: 'infeasible' };
    const isDone = status === modelStatus.optimal;
    if (!isDone && status !== modelStatus.timeLimit) return { ...given, status: 'failed' };
    const found = checkedSolution(model, native.getSolution().colValue);
    const solution = better(model, found, known);
    // Without whole columns nothing is branched on: what HiGHS then names is no bound, and an optimum is its own.
    const isMixed = model.whole.includes(1);
    const bound = isMixed
      ? boundOf(model, Number(native.info.get('mip_dual_bound')))
      : isDone && found
        ? objectiveOf(model, found)
        : boundOf(model, NaN);
    // A bound that a solution at hand passes is wrong, and so is whatever was proved with it.
    if (solution && passes(model, objectiveOf(model, solution), bound)) return { ...given, solution, status: 'failed' };
    return { status: isDone && found ? 'optimal' : 'limit', solution, bound };
  } catch {
    return { ...given, status: 'failed' };
  } finally {
    native?.dispose();
  }
}

function dataOf({ constants: { objectiveSense } }: Highs, model: MipModel): Parameters<Highs['createModel']>[0] {
  const numCols = model.cost.length;
  const numRows = model.rowLower.length;
  return {
    numCols,
    numRows,
    sense: model.maximise ? objectiveSense.maximize : objectiveSense.minimize,
    colCost: model.cost,
    colLower: model.lower,
    colUpper: model.upper,
    rowLower: model.rowLower,
    rowUpper: model.rowUpper,
    integrality: Int32Array.from(model.whole),
    matrix: {
      format: 'csr',
      numRows,
      numCols,
      starts: model.rowStart,
      indices: model.column,
      values: model.coefficient,
    },
  };
}

function newsOf({ constants: { callbackType } }: Highs, model: MipModel, onNews: OnMipNews): HighsCallbackMap {
  let best: Float64Array | null = null;
  let last = NaN;
  const tell = (solution: Float64Array | null, bound: number): undefined => {
    if (!solution && bound === last) return;
    last = bound;
    onNews({ solution, bound });
  };
  return {
    // Parts of the search that are models of their own report here too, with solutions that are none better.
    [callbackType.mipImprovingSolution]({ data }) {
      const found = data.mip_solution ? checkedSolution(model, data.mip_solution) : null;
      if (!found || better(model, best, found) === best) return;
      best = found;
      tell(found, boundOf(model, data.mip_dual_bound ?? NaN));
    },
    [callbackType.mipInterrupt]: ({ data }) => tell(null, boundOf(model, data.mip_dual_bound ?? NaN)),
  };
}

const passes = ({ maximise }: MipModel, objective: number, bound: number): boolean =>
  (maximise ? objective - bound : bound - objective) > 1e-6 * Math.max(1, Math.abs(objective));

/** The solver's bound, or the infinity that says nothing. */
function boundOf({ maximise }: MipModel, bound: number): number {
  return Math.abs(bound) < NO_BOUND ? bound : maximise ? Infinity : -Infinity;
}

function better(model: MipModel, a: Float64Array | null, b: Float64Array | null): Float64Array | null {
  if (!a || !b) return a ?? b;
  const ahead = objectiveOf(model, a) - objectiveOf(model, b);
  return (model.maximise ? ahead : -ahead) >= 0 ? a : b;
}

const objectiveOf = ({ cost }: MipModel, solution: Float64Array): number =>
  cost.reduce((sum, c, j) => sum + c * solution[j], 0);
