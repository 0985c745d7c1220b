import type { CoverModel } from './coverModel';

/** What a choice is worth in the model: base and every row's best value (or its weight, once it has what it needs). */
export function planValue(model: CoverModel, sites: ArrayLike<number>): number {
  const { start, row, value, weight, need } = model;
  let sum = model.base;
  if (weight) {
    const count = new Uint8Array(model.rows);
    for (let k = 0; k < sites.length; k++) {
      for (let e = start[sites[k]]; e < start[sites[k] + 1]; e++) {
        const i = row[e];
        if (++count[i] === (need ? need[i] : 1)) sum += weight[i];
        // Two is all that is ever asked for: the count must not come round to it again.
        else if (count[i] > 2) count[i] = 3;
      }
    }
    return sum;
  }
  const best = new Float64Array(model.rows);
  for (let k = 0; k < sites.length; k++) {
    for (let e = start[sites[k]]; e < start[sites[k] + 1]; e++) {
      const i = row[e];
      if (value[e] > best[i]) {
        sum += value[e] - best[i];
        best[i] = value[e];
      }
    }
  }
  return sum;
}
