import type { Job } from '../../../domain/job';
import { assemble } from '../model/assemble';
import type { CoverModel } from '../model/coverModel';

/** Rows looked at between two pauses. */
const AT_ONCE = 64;

/**
 * The same question when every row must be served: a row that every server of another row serves too comes by itself
 * (row dominance of set covering), whatever the rules; the rest weigh 1 each. What is asked for is then a plan worth
 * `rows`. Rows that need two are left as they are: null. With more than `mostWork` entries to look at, rows are not
 * compared: that would cost more than it saves.
 */
export function* fullCover(
  model: CoverModel,
  mostWork: number,
): Job<{ readonly model: CoverModel; readonly target: number } | null> {
  const { candidates, rows, start, row, rowStart, rowCandidate, need, weight, p, rules } = model;
  if (need || !weight) return null;
  const sizeOf = (i: number): number => rowStart[i + 1] - rowStart[i];
  let work = 0;
  for (let j = 0; j < candidates; j++) work += (start[j + 1] - start[j]) ** 2;
  const comesByItself = new Uint8Array(rows);
  if (work <= mostWork) {
    const shared = new Uint32Array(rows);
    for (let i = 0; i < rows; i++) {
      const touched: number[] = [];
      for (let e = rowStart[i]; e < rowStart[i + 1]; e++) {
        const j = rowCandidate[e];
        for (let k = start[j]; k < start[j + 1]; k++) if (shared[row[k]]++ === 0) touched.push(row[k]);
      }
      // Equal rows were merged: a row within this one is smaller.
      for (const other of touched) {
        if (other !== i && shared[other] === sizeOf(other) && sizeOf(other) < sizeOf(i)) comesByItself[i] = 1;
        shared[other] = 0;
      }
      if (i % AT_ONCE === 0) yield i / rows;
    }
  }
  const ones = Float64Array.from(comesByItself, (is) => 1 - is);
  const { model: small } = assemble({
    p,
    candidates,
    rows,
    start,
    row,
    value: null,
    weight: ones,
    need: null,
    base: 0,
    isWhole: true,
    rules,
  });
  return { model: small, target: small.rows };
}
