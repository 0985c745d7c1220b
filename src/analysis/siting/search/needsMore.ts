import type { CoverModel } from '../model/coverModel';

/**
 * True when more than p rows share no candidate with one another, so that no p candidates reach every row: the cheapest
 * proof that a radius is too small (a packing bounds a covering). Rows that few candidates reach are taken first; that
 * the answer is false proves nothing.
 */
export function needsMore({
  p,
  rows,
  candidates,
  start,
  row,
  rowStart,
  rowCandidate,
  rules,
  need,
}: CoverModel): boolean {
  if (need) return false;
  const isUsed = new Uint8Array(candidates);
  let left = p;
  // A must-have takes a place of its own, whatever it reaches.
  const isReached = new Uint8Array(rows);
  for (let j = 0; j < candidates; j++) {
    if (rules.fixed[j] !== 1) continue;
    left--;
    for (let e = start[j]; e < start[j + 1]; e++) isReached[row[e]] = 1;
  }
  const order = Array.from({ length: rows }, (_, i) => i).sort(
    (a, b) => rowStart[a + 1] - rowStart[a] - (rowStart[b + 1] - rowStart[b]) || a - b,
  );
  for (const i of order) {
    if (isReached[i]) continue;
    let isApart = true;
    for (let e = rowStart[i]; e < rowStart[i + 1] && isApart; e++)
      if (rules.fixed[rowCandidate[e]] === 0 && isUsed[rowCandidate[e]]) isApart = false;
    if (!isApart) continue;
    if (--left < 0) return true;
    for (let e = rowStart[i]; e < rowStart[i + 1]; e++) isUsed[rowCandidate[e]] = 1;
  }
  return false;
}
