import type { CoverModel } from '../model/coverModel';

/**
 * Candidates that another one does at least as well for every row, and that need therefore not be looked at (column
 * dominance; of equal ones the first stays). Only where nothing but reach tells candidates apart: with groups,
 * separations or rows that need two sites the lesser one may still be wanted. As many stay as must be chosen.
 */
export function dominated({
  candidates,
  p,
  start,
  row,
  value,
  rowStart,
  rowCandidate,
  need,
  rules,
}: CoverModel): Uint8Array | null {
  if (rules.group || rules.conflicts || need) return null;
  const out = new Uint8Array(candidates);
  const mark = new Float64Array(rowStart.length).fill(-1);
  let left = candidates;
  for (let j = 0; j < candidates && left > p; j++) {
    const size = start[j + 1] - start[j];
    let rarest = -1;
    let fewest = Infinity;
    for (let e = start[j]; e < start[j + 1]; e++) {
      const i = row[e];
      mark[i] = value[e];
      const reach = rowStart[i + 1] - rowStart[i];
      if (reach < fewest) [rarest, fewest] = [i, reach];
    }
    const isCovered = (k: number): boolean => {
      const other = start[k + 1] - start[k];
      if (k === j || out[k] || other < size) return false;
      let same = 0;
      let worse = other > size;
      for (let e = start[k]; e < start[k + 1]; e++) {
        const wanted = mark[row[e]];
        if (wanted < 0) continue;
        if (value[e] < wanted) return false;
        if (value[e] > wanted) worse = true;
        same++;
      }
      return same === size && (worse || k < j);
    };
    // One that reaches nothing is no better than any other.
    const found = rarest < 0 ? j > 0 : rowCandidate.subarray(rowStart[rarest], rowStart[rarest + 1]).some(isCovered);
    if (found) {
      out[j] = 1;
      left--;
    }
    for (let e = start[j]; e < start[j + 1]; e++) mark[row[e]] = -1;
  }
  return left < candidates ? out : null;
}
