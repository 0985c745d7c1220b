import { inConflict, type CoverModel } from '../model/coverModel';
import { isAllowed } from './choose';

/** What exchanging one chosen site for another candidate changes. */
export interface Swap {
  /** Place in the plan's list of the one that goes, the candidate that comes, and the change of the plan's value. */
  readonly out: number;
  readonly candidate: number;
  readonly gain: number;
}

/**
 * For every chosen site the best candidate to stand in for it under the model's rules (Resende and Werneck 2007: one
 * pass over all entries finds the gain of every exchange); null where none may, as for one that must stay. `standsIn`
 * may refuse candidate j for the site at `out` beyond what the model's rules say.
 */
export function bestSwaps(
  model: CoverModel,
  sites: readonly number[],
  standsIn: (out: number, j: number) => boolean = () => true,
): readonly (Swap | null)[] {
  const { candidates, rules } = model;
  const isIn = new Uint8Array(candidates);
  for (const j of sites) isIn[j] = 1;
  const table = model.weight ? countTable(model, sites) : valueTable(model, sites);
  const best: (Swap | null)[] = sites.map(() => null);
  const may = allowedSwaps(model, sites);
  for (let j = 0; j < candidates; j++) {
    if (isIn[j] || rules.fixed[j] !== 0) continue;
    table.prepare(j);
    for (let out = 0; out < sites.length; out++) {
      if (rules.fixed[sites[out]] === 1) continue;
      const gain = table.gain(out);
      const known = best[out];
      if ((known === null || gain > known.gain) && may(out, j) && standsIn(out, j))
        best[out] = { out, candidate: j, gain };
    }
  }
  return best;
}

/**
 * Exchanges single sites as long as one gains, from an allowed plan: the value found is no proof of anything. `most`
 * limits the exchanges; once `isOver` no other is looked for.
 */
export function improve(
  model: CoverModel,
  from: readonly number[],
  most = 200,
  isOver: () => boolean = () => false,
): number[] {
  const sites = [...from];
  if (!isAllowed(model, sites)) return sites;
  for (let turn = 0; turn < most && !isOver(); turn++) {
    let best: Swap | null = null;
    for (const swap of bestSwaps(model, sites)) if (swap && swap.gain > (best?.gain ?? 1e-9)) best = swap;
    if (!best) break;
    sites[best.out] = best.candidate;
  }
  return sites;
}

/** Whether the rules let candidate j come for the site at `out`. */
function allowedSwaps(
  { rules }: Pick<CoverModel, 'rules'>,
  sites: readonly number[],
): (out: number, j: number) => boolean {
  const { group, groupMin, groupMax, conflicts } = rules;
  const counts = new Int32Array(groupMin.length);
  if (group) for (const j of sites) if (group[j] >= 0) counts[group[j]]++;
  return (out, j) => {
    if (group) {
      const [from, to] = [group[sites[out]], group[j]];
      if (from !== to) {
        if (from >= 0 && counts[from] - 1 < groupMin[from]) return false;
        if (to >= 0 && counts[to] + 1 > groupMax[to]) return false;
      }
    }
    return !conflicts || !sites.some((other, k) => k !== out && inConflict(conflicts, other, j));
  };
}

interface GainTable {
  /** Works out a candidate against every site. */
  prepare(j: number): void;
  gain(out: number): number;
}

/** One-value rows: a row counts when `need` chosen candidates reach it. */
function countTable({ rows, start, row, weight, need }: CoverModel, sites: readonly number[]): GainTable {
  const w = weight ?? new Float64Array(0);
  const count = new Uint16Array(rows);
  const lone = new Float64Array(sites.length);
  for (const j of sites) for (let e = start[j]; e < start[j + 1]; e++) count[row[e]]++;
  // Sites that reach a row, at most the first two: enough to say whom an exchange touches.
  const first = new Int32Array(rows).fill(-1);
  const second = new Int32Array(rows).fill(-1);
  sites.forEach((j, out) => {
    for (let e = start[j]; e < start[j + 1]; e++) {
      const i = row[e];
      if (first[i] < 0) first[i] = out;
      else if (second[i] < 0) second[i] = out;
      if (count[i] === (need ? need[i] : 1)) lone[out] += w[i];
    }
  });
  const corrections = new Float64Array(sites.length);
  let gain = 0;
  return {
    prepare(j) {
      corrections.fill(0);
      gain = 0;
      for (let e = start[j]; e < start[j + 1]; e++) {
        const i = row[e];
        const needed = need ? need[i] : 1;
        const n = count[i];
        if (n > needed || n < needed - 1) continue;
        // At `needed` the newcomer saves what the leaver takes away; one below, the leaver spoils the newcomer's gain.
        const sign = n === needed ? 1 : -1;
        if (n === needed - 1) gain += w[i];
        if (first[i] >= 0) corrections[first[i]] += sign * w[i];
        if (n >= 2 && second[i] >= 0) corrections[second[i]] += sign * w[i];
      }
    },
    gain: (out) => gain - lone[out] + corrections[out],
  };
}

/** Rows of several values: the best chosen one counts, the second best is what is left without it. */
function valueTable({ rows, start, row, value }: CoverModel, sites: readonly number[]): GainTable {
  const best = new Float64Array(rows);
  const second = new Float64Array(rows);
  const owner = new Int32Array(rows).fill(-1);
  sites.forEach((j, out) => {
    for (let e = start[j]; e < start[j + 1]; e++) {
      const i = row[e];
      if (value[e] > best[i] || owner[i] < 0) {
        second[i] = best[i];
        best[i] = value[e];
        owner[i] = out;
      } else if (value[e] > second[i]) second[i] = value[e];
    }
  });
  const loss = new Float64Array(sites.length);
  for (let i = 0; i < rows; i++) if (owner[i] >= 0) loss[owner[i]] += best[i] - second[i];
  const corrections = new Float64Array(sites.length);
  let gain = 0;
  return {
    prepare(j) {
      corrections.fill(0);
      gain = 0;
      for (let e = start[j]; e < start[j + 1]; e++) {
        const i = row[e];
        const v = value[e];
        if (v > best[i]) {
          gain += v - best[i];
          if (owner[i] >= 0) corrections[owner[i]] += best[i] - second[i];
        } else if (v > second[i] && owner[i] >= 0) corrections[owner[i]] += v - second[i];
      }
    },
    gain: (out) => gain - loss[out] + corrections[out],
  };
}
