import { cliques } from './cliques';
import type { ChoiceRules } from '../model/coverModel';
import type { MipBuilder } from './mipBuilder';

/** Up to so many candidates a row that needs two gets a row for each of them; the others count on a whole column. */
const SHORT = 12;

/** Adds a column for each candidate, fixed ones by their bounds, and the rows of groups and of conflicts. */
export function addChoice(
  builder: MipBuilder,
  { fixed, group, groupMin, groupMax, conflicts }: ChoiceRules,
  cost: number,
): void {
  for (let j = 0; j < fixed.length; j++) builder.column(cost, true, fixed[j] > 0 ? 1 : 0, fixed[j] < 0 ? 0 : 1);
  if (group) {
    for (let g = 0; g < groupMin.length; g++) {
      let size = 0;
      for (let j = 0; j < fixed.length; j++) {
        if (group[j] !== g) continue;
        builder.put(j, 1);
        size++;
      }
      builder.endRow(groupMin[g], Math.min(groupMax[g], Math.max(size, groupMin[g])));
    }
  }
  if (!conflicts) return;
  for (const clique of cliques(conflicts, (j) => fixed[j] < 0)) {
    for (const j of clique) builder.put(j, 1);
    builder.endRow(-Infinity, 1);
  }
}

/**
 * A column y that may be 1 only when two of these are chosen: 2y <= sum of x. One chosen candidate j would still leave
 * half of y; y <= sum of x without j forbids that, and holds of every whole plan: two chosen ones leave one when j is
 * among them. With such a row for every candidate of the set a whole x makes y whole, so y need not be declared so
 * (these rows and 0 <= y <= 1 are the convex hull of the whole points). For a long set they would be many: there y is
 * declared whole.
 */
export function addPair(builder: MipBuilder, set: Uint32Array, cost: number): number {
  const isShort = set.length <= SHORT;
  const column = builder.column(cost, !isShort);
  if (set.length !== 2) addReached(builder, set, 2, column);
  if (isShort) {
    for (const without of set) {
      builder.put(column, 1);
      for (const j of set) if (j !== without) builder.put(j, -1);
      builder.endRow(-Infinity, 0);
    }
  }
  return column;
}

/** need * y <= sum of x over a set; without a column: the sum must reach the need. */
export function addReached(builder: MipBuilder, set: Uint32Array, need: number, column: number | null): void {
  if (column !== null) builder.put(column, need);
  for (const j of set) builder.put(j, column === null ? 1 : -1);
  if (column === null) builder.endRow(need, Infinity);
  else builder.endRow(-Infinity, 0);
}
