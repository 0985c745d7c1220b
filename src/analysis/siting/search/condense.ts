import { assemble } from '../model/assemble';
import type { ChoiceRules, Conflicts, CoverModel } from '../model/coverModel';

/** The rest of a model once some candidates are chosen and some are out. */
export interface Condensed {
  readonly model: CoverModel;
  /** Candidate of the model it came from, for each of its own. */
  readonly from: Int32Array;
  /** Those chosen here, by the numbers of the model it came from. */
  readonly chosen: readonly number[];
  readonly lambda: Float64Array;
}

/**
 * Takes chosen candidates (1) and those that are out (-1) out of a model: what the chosen ones serve goes into `base`
 * or lowers what others can add, their neighbours by the separation rule go too, and rows that fewer candidates tell
 * apart merge again. Multipliers are carried over. null when the rules can no longer be met.
 */
export function condense(model: CoverModel, status: Int8Array, lambda: Float64Array): Condensed | null {
  const { candidates, rules } = model;
  const chosen: number[] = [];
  const out = new Uint8Array(candidates);
  for (let j = 0; j < candidates; j++) {
    if (status[j] === 1 || rules.fixed[j] === 1) chosen.push(j);
    if (status[j] === -1 || rules.fixed[j] === -1) out[j] = 1;
  }
  for (const j of chosen) {
    if (out[j]) return null;
    for (const other of neighbours(rules.conflicts, j)) out[other] = 1;
  }
  if (chosen.some((j) => out[j])) return null;
  const p = model.p - chosen.length;
  const limits = restOfGroups(rules, chosen);
  if (p < 0 || !limits) return null;
  const isFull = (j: number): boolean =>
    rules.group !== null && rules.group[j] >= 0 && limits.most[rules.group[j]] === 0;
  for (const j of chosen) out[j] = 1;
  const from: number[] = [];
  const to = new Int32Array(candidates).fill(-1);
  for (let j = 0; j < candidates; j++) if (!out[j] && !isFull(j)) to[j] = from.push(j) - 1;
  const restRules = rulesOfRest(rules, from, to, limits);
  if (from.length < p || !canMeet(restRules, p)) return null;
  const rest = model.weight ? restOfCounts(model, chosen, from) : restOfValues(model, chosen, from);
  const { model: small, rowOf } = assemble({
    p,
    candidates: from.length,
    rows: model.rows,
    start: rest.start,
    row: rest.row,
    value: rest.value,
    weight: rest.weight,
    need: rest.need,
    base: rest.base,
    isWhole: model.isWhole,
    rules: restRules,
  });
  const carried = new Float64Array(small.rows);
  for (let i = 0; i < model.rows; i++) if (rowOf[i] >= 0) carried[rowOf[i]] += Math.max(0, lambda[i] - rest.given[i]);
  return { model: small, from: Int32Array.from(from), chosen, lambda: carried };
}

interface Rest {
  readonly start: Uint32Array;
  readonly row: Uint32Array;
  readonly value: Float64Array | null;
  readonly weight: Float64Array | null;
  readonly need: Uint8Array | null;
  readonly base: number;
  /** What each row has been given, of several values. */
  readonly given: Float64Array;
}

function restOfCounts(
  { rows, start, row, weight, need, base }: CoverModel,
  chosen: readonly number[],
  from: readonly number[],
): Rest {
  const count = new Uint8Array(rows);
  for (const j of chosen) for (let e = start[j]; e < start[j + 1]; e++) count[row[e]] = Math.min(2, count[row[e]] + 1);
  const restWeight = Float64Array.from(weight ?? []);
  const restNeed = need ? need.slice() : null;
  let restBase = base;
  for (let i = 0; i < rows; i++) {
    const needed = need ? need[i] : 1;
    if (count[i] >= needed) {
      restBase += restWeight[i];
      restWeight[i] = 0;
    } else if (restNeed) restNeed[i] = needed - count[i];
  }
  return {
    ...pick(start, row, null, from, (e) => restWeight[row[e]] > 0),
    value: null,
    weight: restWeight,
    need: restNeed,
    base: restBase,
    given: new Float64Array(rows),
  };
}

function restOfValues(
  { rows, start, row, value, base }: CoverModel,
  chosen: readonly number[],
  from: readonly number[],
): Rest {
  const given = new Float64Array(rows);
  for (const j of chosen)
    for (let e = start[j]; e < start[j + 1]; e++) if (value[e] > given[row[e]]) given[row[e]] = value[e];
  const rest = pick(start, row, value, from, (e) => value[e] > given[row[e]]);
  for (let e = 0; e < rest.row.length; e++) rest.value[e] -= given[rest.row[e]];
  return { ...rest, weight: null, need: null, base: given.reduce((sum, v) => sum + v, base), given };
}

/** The entries of some candidates that are still worth something. */
function pick(
  start: Uint32Array,
  row: Uint32Array,
  value: Float64Array | null,
  from: readonly number[],
  isWanted: (e: number) => boolean,
) {
  const outStart = new Uint32Array(from.length + 1);
  let count = 0;
  for (const j of from) count += start[j + 1] - start[j];
  const outRow = new Uint32Array(count);
  const outValue = new Float64Array(value ? count : 0);
  let at = 0;
  from.forEach((j, k) => {
    for (let e = start[j]; e < start[j + 1]; e++) {
      if (!isWanted(e)) continue;
      outRow[at] = row[e];
      if (value) outValue[at] = value[e];
      at++;
    }
    outStart[k + 1] = at;
  });
  return { start: outStart, row: outRow.subarray(0, at), value: outValue.subarray(0, value ? at : 0) };
}

const neighbours = (conflicts: Conflicts | null, j: number): Uint32Array =>
  conflicts ? conflicts.list.subarray(conflicts.start[j], conflicts.start[j + 1]) : new Uint32Array(0);

interface Limits {
  readonly least: Int32Array;
  readonly most: Int32Array;
}

function restOfGroups({ group, groupMin, groupMax }: ChoiceRules, chosen: readonly number[]): Limits | null {
  const least = groupMin.slice();
  const most = groupMax.slice();
  for (const j of chosen) {
    const g = group ? group[j] : -1;
    if (g < 0) continue;
    least[g] = Math.max(0, least[g] - 1);
    most[g] -= 1;
  }
  return most.every((n, g) => n >= 0 && least[g] <= n) ? { least, most } : null;
}

function rulesOfRest(
  { group, conflicts }: ChoiceRules,
  from: readonly number[],
  to: Int32Array,
  limits: Limits,
): ChoiceRules {
  const start = new Uint32Array(from.length + 1);
  const list: number[] = [];
  if (conflicts) {
    from.forEach((j, k) => {
      for (const other of neighbours(conflicts, j)) if (to[other] >= 0) list.push(to[other]);
      start[k + 1] = list.length;
    });
  }
  return {
    fixed: new Int8Array(from.length),
    group: group ? Int16Array.from(from, (j) => group[j]) : null,
    groupMin: limits.least,
    groupMax: limits.most,
    conflicts: list.length > 0 ? { start, list: Uint32Array.from(list) } : null,
  };
}

/** Whether the numbers per group and in all can be met, conflicts aside. */
function canMeet({ fixed, group, groupMin, groupMax }: ChoiceRules, p: number): boolean {
  const free = new Int32Array(groupMin.length);
  let loose = 0;
  for (let j = 0; j < fixed.length; j++) {
    const g = group ? group[j] : -1;
    if (g >= 0) free[g]++;
    else loose++;
  }
  let most = loose;
  let least = 0;
  for (let g = 0; g < free.length; g++) {
    if (free[g] < groupMin[g]) return false;
    least += groupMin[g];
    most += Math.min(free[g], groupMax[g]);
  }
  return least <= p && p <= most;
}
