import type { MipSolver } from '../siting/mip/mip';

const NEARLY = 1e-7;

/**
 * The solver asked first for any numbers, not only whole ones: tables of sums nearly always have a whole optimum, which
 * is found several times faster and is then the optimum of the whole-number program too. Otherwise the program is
 * solved as it is.
 */
export const relaxFirst =
  (solve: MipSolver): MipSolver =>
  (model, limitS, start, onNews) => {
    const relaxed = solve({ ...model, whole: new Uint8Array(model.whole.length) }, limitS, start);
    const isWhole =
      relaxed.status === 'optimal' &&
      relaxed.solution?.every((value, j) => model.whole[j] === 0 || Math.abs(value - Math.round(value)) < NEARLY) ===
        true;
    return isWhole ? relaxed : solve(model, limitS, start, onNews);
  };
