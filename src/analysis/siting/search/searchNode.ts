import { condense, type Condensed } from './condense';
import { inConflict, type CoverModel } from '../model/coverModel';
import type { Tightened } from './lagrangian';

/** A part of the search: a smaller model, and what its candidates are called in the whole one. */
export interface Node {
  readonly model: CoverModel;
  readonly names: Int32Array;
  readonly chosen: readonly number[];
  readonly lambda: Float64Array;
  readonly bound: number;
  /** The candidate to branch on. */
  readonly pick: number;
}

/** A part not yet looked at: a node with one more candidate in (1) or out (-1). */
export interface Open {
  readonly parent: Node;
  readonly candidate: number;
  readonly way: 1 | -1;
  readonly bound: number;
}

/** What a condensed model is as a part of the search. */
export const nodeOf = (small: Condensed, parent: Node): Node => ({
  model: small.model,
  names: small.from.map((j) => parent.names[j]),
  chosen: [...parent.chosen, ...small.chosen.map((j) => parent.names[j])],
  lambda: small.lambda,
  bound: parent.bound,
  pick: 0,
});

/** The part itself; null when its rules cannot be met. */
export function childOf({ parent, candidate, way, bound }: Open): Node | null {
  const status = new Int8Array(parent.model.candidates);
  status[candidate] = way;
  const small = condense(parent.model, status, parent.lambda);
  return small && { ...nodeOf(small, parent), bound };
}

/** Multipliers without a plan to take them from. */
export function halves({ rows, weight, rowStart, rowValue }: CoverModel): Float64Array {
  return Float64Array.from(
    { length: rows },
    (_, i) =>
      (weight ? weight[i] : rowValue.subarray(rowStart[i], rowStart[i + 1]).reduce((a, b) => Math.max(a, b), 0)) / 2,
  );
}

/** The candidate to branch on: one in conflict if there are any, else the one the bound is least decided about. */
export function withPick(node: Node, { choice, share, score }: Tightened): Node {
  if (!choice) return node;
  const { conflicts } = node.model.rules;
  let pick = -1;
  let best = -1;
  for (const j of choice.chosen) {
    const clashes = conflicts !== null && choice.chosen.some((other) => other !== j && inConflict(conflicts, j, other));
    const worth = clashes ? 10 + score[j] : Math.min(share[j], 1 - share[j]) + 1e-6 * share[j];
    if (worth > best) [pick, best] = [j, worth];
  }
  return { ...node, pick };
}
