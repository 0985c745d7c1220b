import type { CoverModel } from '../model/coverModel';
import type { MipBuilder } from './mipBuilder';

/** Values nearer than this part of the larger one are taken for the larger: the bound stays a bound. */
const SAME_VALUE = 1e-12;

/** What a column after the candidates' stands for: 1 when `need` of these candidates are chosen. */
export interface MipLevel {
  readonly column: number;
  readonly set: Uint32Array;
  readonly need: number;
}

/**
 * Adds rows of which the best chosen candidate counts (need 1) without saying who serves whom: a row's values v1 > v2 >
 * ... pay v1 - v2 once one of the best is chosen, v2 - v3 once one of the best or second best is, and so on (the radius
 * formulation: Cornuejols, Nemhauser and Wolsey 1980; as a chain, each level resting on the one before it, Elloumi
 * 2010). A row of one value has one level. Levels of the same set of candidates are one column whichever rows they come
 * from; a set of one is the candidate itself; a set that every plan of at least `atLeast` sites touches is a constant.
 */
export function addLevels(builder: MipBuilder, model: CoverModel, atLeast: number): readonly MipLevel[] {
  const {
    rows,
    candidates,
    rowStart,
    rowCandidate,
    rowValue,
    weight,
    need,
    rules: { fixed },
  } = model;
  const free = fixed.reduce((sum, f) => sum + (f >= 0 ? 1 : 0), 0);
  const known = setsOf(candidates);
  const levels: MipLevel[] = [];
  let constant = 0;

  const levelOf = (set: Uint32Array, size: number, parent: number, parentSize: number): number => {
    if (size === 1) return set[0];
    const twin = known.find(size);
    if (twin >= 0) return twin;
    const column = builder.column(0, false);
    known.add(set.subarray(0, size), column);
    levels.push({ column, set: set.subarray(0, size), need: 1 });
    builder.put(column, 1);
    if (parent >= 0) builder.put(parent, -1);
    for (let n = parent >= 0 ? parentSize : 0; n < size; n++) builder.put(set[n], -1);
    builder.endRow(-Infinity, 0);
    return column;
  };

  for (let i = 0; i < rows; i++) {
    if (need && need[i] > 1) continue;
    const order: number[] = [];
    for (let e = rowStart[i]; e < rowStart[i + 1]; e++)
      if (fixed[rowCandidate[e]] >= 0 && rowValue[e] > 0) order.push(e);
    if (!weight) order.sort((a, b) => rowValue[b] - rowValue[a] || rowCandidate[a] - rowCandidate[b]);
    const set = Uint32Array.from(order, (e) => rowCandidate[e]);
    known.begin(set);
    let parent = -1;
    let parentSize = 0;
    let isSure = false;
    for (let size = 0; size < set.length && !isSure;) {
      const value = rowValue[order[size]];
      for (; size < set.length && rowValue[order[size]] >= value * (1 - SAME_VALUE); size++)
        isSure ||= fixed[set[size]] > 0;
      isSure ||= size > free - atLeast;
      if (isSure) constant += value;
      else {
        parent = levelOf(set, size, parent, parentSize);
        parentSize = size;
        builder.addCost(parent, value - (size < set.length ? rowValue[order[size]] : 0));
      }
    }
  }
  if (constant !== 0) levels.push({ column: builder.column(constant, false, 1, 1), set: new Uint32Array(0), need: 0 });
  return levels;
}

/** Finds sets met before among the beginnings of one list, whatever the order they came in. */
function setsOf(candidates: number) {
  const place = new Int32Array(candidates).fill(-1);
  const byHash = new Map<number, { readonly set: Uint32Array; readonly column: number }[]>();
  let list: Uint32Array = new Uint32Array(0);
  let hashed = 0;
  let hash = 0;
  const hashOf = (size: number): number => {
    for (; hashed < size; hashed++) hash = (hash + mixed(list[hashed] + 1)) >>> 0;
    return hash;
  };
  return {
    begin(next: Uint32Array): void {
      for (const j of list) place[j] = -1;
      next.forEach((j, k) => void (place[j] = k));
      list = next;
      hashed = hash = 0;
    },
    /**
     * Column of the set of the list's first `size`; -1 = not met before. Sizes asked for one after another must rise.
     */
    find(size: number): number {
      const twin = byHash
        .get(hashOf(size))
        ?.find(({ set }) => set.length === size && set.every((j) => place[j] >= 0 && place[j] < size));
      return twin?.column ?? -1;
    },
    /** Remembers the set just not found. */
    add(set: Uint32Array, column: number): void {
      const others = byHash.get(hash);
      if (others) others.push({ set, column });
      else byHash.set(hash, [{ set, column }]);
    },
  };
}

/** Spreads whole numbers over 32 bits, so that sums tell sets apart. */
function mixed(n: number): number {
  let h = Math.imul(n, 0x9e3779b1);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
