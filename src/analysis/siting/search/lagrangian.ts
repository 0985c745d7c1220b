import type { Job } from '../../../domain/job';
import { chooseBest, type Choice } from './choose';
import type { CoverModel } from '../model/coverModel';

/** The tightest bound found, and the multipliers, scores and choice that gave it. */
export interface Tightened {
  /** No allowed plan is worth more; -Infinity when the numbers per group cannot be met. */
  readonly bound: number;
  /** The same without the ceiling of all rows at their highest: what forcing a candidate costs is taken from this. */
  readonly dual: number;
  readonly lambda: Float64Array;
  readonly score: Float64Array;
  readonly choice: Choice | null;
  /** How often each candidate was chosen of late, 0..1. */
  readonly share: Float64Array;
}

export interface TightenOptions {
  readonly iterations: number;
  /** The best known value: the step aims at it. */
  readonly best: number;
  /** True once no better bound is needed (the part is closed, or time is up): looked at after every turn. */
  readonly isEnough: (bound: number) => boolean;
  /** Every choice is a plan that may be good. */
  readonly onChoice?: (chosen: Int32Array) => void;
}

const FIRST_STEP = 1.8;
const LAST_STEP = 0.004;
const PATIENCE = 10;
const SMOOTHING = 0.15;

/**
 * Lagrangian bound of choosing p candidates (Narula, Ogbu and Samuelsson 1977; for coverage Galvao and ReVelle 1996).
 * Each row may be credited to several candidates, and pays lambda for the privilege:
 *   bound = base + sum lambda_i + best sum over p candidates of score_j,
 *   score_j = sum over its rows of max(0, value_ij - lambda_i) / need_i,   lambda_i >= 0.
 * For a row of one value w with need k this is the bound of k y <= number of chosen reaching it. Multipliers move by
 * Polyak's subgradient step. Starts from `lambda`, which it does not change.
 */
export function* tighten(model: CoverModel, lambda: Float64Array, options: TightenOptions): Job<Tightened> {
  const { rows, candidates, start, row, value, weight, need } = model;
  const now = lambda.slice();
  const high = highest(model);
  const gain = new Float64Array(rows);
  const credit = new Float64Array(rows);
  const share = new Float64Array(candidates);
  // Nothing is worth more than every row at its highest.
  const ceiling = high.reduce((sum, v) => sum + v, model.base);
  let best: Tightened = {
    bound: Infinity,
    dual: Infinity,
    lambda: now,
    score: new Float64Array(candidates),
    choice: null,
    share,
  };
  let step = FIRST_STEP;
  let waited = 0;
  for (let turn = 0; turn < options.iterations; turn++) {
    let sum = model.base;
    for (let i = 0; i < rows; i++) sum += now[i];
    // Of its own each turn: the choice of the best one goes on asking it what forcing a candidate would cost.
    const score = new Float64Array(candidates);
    scoreAll(model, now, gain, score);
    const choice = chooseBest(model, score);
    if (!choice) return { ...best, bound: -Infinity, dual: -Infinity };
    const dual = sum + choice.sum;
    const bound = Math.min(ceiling, dual);
    for (let j = 0; j < candidates; j++) share[j] += SMOOTHING * (choice.isIn[j] - share[j]);
    options.onChoice?.(choice.chosen);
    if (dual < best.dual) {
      best = { bound, dual, lambda: now.slice(), score, choice, share };
      waited = 0;
    } else if (++waited >= PATIENCE) {
      waited = 0;
      step *= 0.6;
      if (step < LAST_STEP) break;
      now.set(best.lambda);
    }
    if (options.isEnough(best.bound)) break;
    credit.fill(0);
    for (const j of choice.chosen) {
      for (let e = start[j]; e < start[j + 1]; e++) {
        const i = row[e];
        if (value[e] > now[i] || (weight && weight[i] >= now[i])) credit[i] += need ? 1 / need[i] : 1;
      }
    }
    let norm = 0;
    for (let i = 0; i < rows; i++) {
      const g = 1 - credit[i];
      if ((g > 0 && now[i] > 0) || (g < 0 && now[i] < high[i])) norm += g * g;
    }
    if (norm === 0) break;
    const length = (step * Math.max(dual - options.best, 1e-9 * Math.abs(dual))) / norm;
    for (let i = 0; i < rows; i++) {
      const to = now[i] - length * (1 - credit[i]);
      now[i] = to < 0 ? 0 : to > high[i] ? high[i] : to;
    }
    yield turn / options.iterations;
  }
  return best;
}

/** Scores of all candidates under the multipliers. */
function scoreAll(
  { rows, candidates, start, row, value, weight, need }: CoverModel,
  lambda: Float64Array,
  gain: Float64Array,
  score: Float64Array,
): void {
  if (weight) {
    for (let i = 0; i < rows; i++) gain[i] = need ? (weight[i] - lambda[i]) / need[i] : weight[i] - lambda[i];
    for (let j = 0; j < candidates; j++) {
      let sum = 0;
      for (let e = start[j], to = start[j + 1]; e < to; e++) sum += gain[row[e]];
      score[j] = sum;
    }
    return;
  }
  for (let j = 0; j < candidates; j++) {
    let sum = 0;
    for (let e = start[j], to = start[j + 1]; e < to; e++) {
      const over = value[e] - lambda[row[e]];
      if (over > 0) sum += over;
    }
    score[j] = sum;
  }
}

/** No multiplier need exceed the row's highest value. */
function highest({ rows, weight, rowStart, rowValue }: CoverModel): Float64Array {
  if (weight) return weight;
  const high = new Float64Array(rows);
  for (let i = 0; i < rows; i++)
    for (let e = rowStart[i]; e < rowStart[i + 1]; e++) if (rowValue[e] > high[i]) high[i] = rowValue[e];
  return high;
}

/**
 * Multipliers to start from, out of a good plan: every chosen candidate's score comes out at the least of their gains
 * t, so that the bound is near the plan's value at once: lambda = second best + (best - second best) (1 - t / the
 * owner's gain).
 */
export function firstMultipliers(
  { rows, start, row, value, weight, need }: CoverModel,
  sites: readonly number[],
): Float64Array {
  const best = new Float64Array(rows);
  const second = new Float64Array(rows);
  const owner = new Int32Array(rows).fill(-1);
  sites.forEach((j, k) => {
    for (let e = start[j]; e < start[j + 1]; e++) {
      const i = row[e];
      const v = weight ? weight[i] : value[e];
      if (owner[i] < 0 || v > best[i]) {
        second[i] = best[i];
        best[i] = v;
        owner[i] = k;
      } else if (v > second[i]) second[i] = v;
    }
  });
  const gain = new Float64Array(sites.length);
  for (let i = 0; i < rows; i++) if (owner[i] >= 0) gain[owner[i]] += best[i] - second[i];
  const t = gain.reduce((least, g) => Math.min(least, g), Infinity);
  return second.map((v, i) => {
    if (owner[i] < 0) return 0;
    // A row that needs two is not yet served by the one owner.
    const kept = need && need[i] > 1 && v === 0 ? 0 : 1;
    return kept * (v + (best[i] - v) * (gain[owner[i]] > 0 ? 1 - t / gain[owner[i]] : 0));
  });
}
