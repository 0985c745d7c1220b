/**
 * The covering model as rows and columns for a mixed-integer solver: columns 0 ... candidates - 1 say who is chosen.
 */
import type { CoverModel } from '../model/coverModel';
import type { MipModel } from './mip';
import { MipBuilder } from './mipBuilder';
import { addLevels, type MipLevel } from './mipLevels';
import { addChoice, addPair, addReached } from './mipRows';

export interface CoverMip {
  readonly model: MipModel;
  /** The chosen candidates of a solution, rising. */
  readonly plan: (solution: Float64Array) => number[];
  /** A plan as the solution of the model with the most value. */
  readonly encode: (sites: readonly number[]) => Float64Array;
}

/** Chooses exactly `p` candidates of most value. The objective is the model's value less its `base`. */
export function coverMip(model: CoverModel): CoverMip {
  const { candidates, p, weight, need, rows, rules } = model;
  const builder = new MipBuilder();
  addChoice(builder, rules, 0);
  for (let j = 0; j < candidates; j++) builder.put(j, 1);
  builder.endRow(p, p);
  const levels = [...addLevels(builder, model, p)];
  for (let i = 0; i < rows; i++) {
    if (!weight || !need || need[i] < 2 || weight[i] <= 0) continue;
    const set = allowedOf(model, i);
    if (set.length >= 2) levels.push({ column: addPair(builder, set, weight[i]), set, need: 2 });
  }
  return finished(builder, candidates, levels, true);
}

/**
 * Fewest candidates (any number) for a value of at least `target`, `base` included; rows of one value only. A row
 * without which the rest is worth too little must be served whatever else is; when all are of that kind this is plain
 * set covering.
 */
export function fewestMip(model: CoverModel, target: number): CoverMip {
  const { candidates, need, rows, rules, isWhole, base } = model;
  const weight = model.weight ?? new Float64Array(rows);
  const total = weight.reduce((sum, w) => sum + w, 0);
  const slack = 1e-9 * Math.max(1, Math.abs(total));
  // Whole weights add up to whole numbers: a target between two of them asks for the upper one.
  const asked = isWhole ? Math.ceil(target - base - 1e-6) : target - base - slack;
  const builder = new MipBuilder();
  addChoice(builder, rules, 1);
  const levels: MipLevel[] = [];
  const free: MipLevel[] = [];
  let open = asked;
  for (let i = 0; i < rows; i++) {
    if (weight[i] <= 0) continue;
    const set = allowedOf(model, i);
    const needed = need ? need[i] : 1;
    if (total - weight[i] < asked - slack) {
      addReached(builder, set, needed, null);
      open -= weight[i];
    } else if (set.length >= needed) {
      const column = needed > 1 ? addPair(builder, set, 0) : builder.column(0, false);
      if (needed === 1) addReached(builder, set, 1, column);
      levels.push({ column, set, need: needed });
      free.push({ column, set: Uint32Array.of(i), need: needed });
    }
  }
  if (open > slack) {
    for (const { column, set } of free) builder.put(column, weight[set[0]]);
    builder.endRow(open, Infinity);
  }
  return finished(builder, candidates, levels, false);
}

/** Candidates of a row that may be chosen. */
const allowedOf = ({ rowStart, rowCandidate, rules }: CoverModel, i: number): Uint32Array =>
  rowCandidate.subarray(rowStart[i], rowStart[i + 1]).filter((j) => rules.fixed[j] >= 0);

function finished(builder: MipBuilder, candidates: number, levels: readonly MipLevel[], maximise: boolean): CoverMip {
  const columns = builder.columns;
  return {
    model: builder.build(maximise),
    plan: (solution) => [...solution.subarray(0, candidates).keys()].filter((j) => solution[j] > 0.5),
    encode(sites) {
      const solution = new Float64Array(columns);
      for (const j of sites) solution[j] = 1;
      for (const { column, set, need } of levels)
        solution[column] = set.reduce((sum, j) => sum + solution[j], 0) >= need ? 1 : 0;
      return solution;
    },
  };
}

/** Entries up to which a solver is of use: above them its model alone takes longer to write than the time there is. */
const ONE_VALUE_ENTRIES = 1_000_000;
const MANY_VALUES_ENTRIES = 200_000;

/** True for a model small enough to be handed to a mixed-integer solver. */
export const fitsSolver = ({ weight, rowCandidate }: CoverModel): boolean =>
  rowCandidate.length <= (weight ? ONE_VALUE_ENTRIES : MANY_VALUES_ENTRIES);

/**
 * Entries for which a millisecond is time enough: writing a model of more, and the solver's first steps, which look at
 * no clock, would outlast what is left.
 */
const ENTRIES_PER_MS = 200;

/** True when so many entries can be handed to a solver in the time left. */
export const fitsTime = (entries: number, leftMs: number): boolean => entries <= leftMs * ENTRIES_PER_MS;
