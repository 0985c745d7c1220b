import type { Conflicts } from '../model/coverModel';

/**
 * Groups of candidates of which at most one may be chosen, so that every conflict between two that are not `out` lies
 * in at least one group. A group says more than its pairs do one by one: halves of three that exclude each other keep
 * every pair's limit and not the group's. Greedy: a pair not yet in a group is widened by whoever conflicts with all of
 * it.
 */
export function cliques({ start, list }: Conflicts, out: (candidate: number) => boolean): number[][] {
  const candidates = start.length - 1;
  const words = (candidates + 31) >> 5;
  const near = new Uint32Array(candidates * words);
  for (let a = 0; a < candidates; a++) {
    if (out(a)) continue;
    for (let k = start[a]; k < start[a + 1]; k++) {
      const b = list[k];
      if (b !== a && !out(b)) near[a * words + (b >> 5)] |= 1 << (b & 31);
    }
  }
  const left = near.slice();
  const groups: number[][] = [];
  for (let a = 0; a < candidates; a++) {
    for (let b = firstOf(left, a * words, words); b >= 0; b = firstOf(left, a * words, words)) {
      const group = [a];
      const common = near.slice(a * words, (a + 1) * words);
      for (let c = b; c >= 0; c = nextOf(left, a * words, common)) {
        for (const other of group) {
          left[other * words + (c >> 5)] &= ~(1 << (c & 31));
          left[c * words + (other >> 5)] &= ~(1 << (other & 31));
        }
        group.push(c);
        for (let w = 0; w < words; w++) common[w] &= near[c * words + w];
      }
      groups.push(group);
    }
  }
  return groups;
}

/** First candidate of a set held as bits; -1 when it is empty. */
function firstOf(bits: Uint32Array, from: number, words: number): number {
  for (let w = 0; w < words; w++)
    if (bits[from + w] !== 0) return w * 32 + 31 - Math.clz32(bits[from + w] & -bits[from + w]);
  return -1;
}

/** One that may join: rather such whose conflict with the group's first is in no group yet. */
function nextOf(left: Uint32Array, from: number, common: Uint32Array): number {
  for (let w = 0; w < common.length; w++) {
    const bits = common[w] & left[from + w];
    if (bits !== 0) return w * 32 + 31 - Math.clz32(bits & -bits);
  }
  return firstOf(common, 0, common.length);
}
