import type { MipModel } from '../analysis/siting/mip/mip';

const TOLERANCE = 1e-6;

/**
 * A solution with its whole columns made whole, when it keeps every bound and row; null otherwise. After a time limit a
 * solver may hand out values that are no solution at all, so nothing is passed on unchecked.
 */
export function checkedSolution(model: MipModel, values: ArrayLike<number>): Float64Array | null {
  const { cost, lower, upper, whole, rowStart, column, coefficient, rowLower, rowUpper } = model;
  if (values.length !== cost.length) return null;
  const solution = new Float64Array(cost.length);
  for (let j = 0; j < solution.length; j++) {
    const value = values[j];
    const near = whole[j] ? Math.round(value) : Math.min(upper[j], Math.max(lower[j], value));
    // Written so that a value that is no number is refused too.
    if (!(Math.abs(near - value) <= TOLERANCE && near >= lower[j] && near <= upper[j])) return null;
    solution[j] = near;
  }
  for (let i = 0; i < rowLower.length; i++) {
    let sum = 0;
    let size = 1;
    for (let k = rowStart[i]; k < rowStart[i + 1]; k++) {
      const term = coefficient[k] * solution[column[k]];
      sum += term;
      size = Math.max(size, Math.abs(term));
    }
    if (sum < rowLower[i] - TOLERANCE * size || sum > rowUpper[i] + TOLERANCE * size) return null;
  }
  return solution;
}
