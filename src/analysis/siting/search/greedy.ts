import { inConflict, type CoverModel } from '../model/coverModel';

/**
 * Lazy greedy (CELF, Leskovec et al. 2007): the next site is the one that adds most to those chosen before; gains only
 * fall, so a stale one is an upper limit and most are never looked at again. Rows that need two sites count half for
 * the first, else no first site would ever seem worth taking. Keeps every rule it can; null when it runs into a dead
 * end (which proves nothing).
 */
export function greedy(model: CoverModel): number[] | null {
  const { candidates, p, rules, start, row, value, weight, need } = model;
  const { fixed, group, groupMin, groupMax, conflicts } = rules;
  const got = new Float64Array(model.rows);
  const counts = new Int32Array(groupMin.length);
  const chosen: number[] = [];
  const gainOf = (j: number): number => {
    let gain = 0;
    for (let e = start[j]; e < start[j + 1]; e++) {
      const i = row[e];
      if (weight) gain += got[i] < (need ? need[i] : 1) ? weight[i] / (need ? need[i] : 1) : 0;
      else if (value[e] > got[i]) gain += value[e] - got[i];
    }
    return gain;
  };
  const take = (j: number): void => {
    chosen.push(j);
    if (group && group[j] >= 0) counts[group[j]]++;
    for (let e = start[j]; e < start[j + 1]; e++) {
      const i = row[e];
      if (weight) got[i]++;
      else if (value[e] > got[i]) got[i] = value[e];
    }
  };
  const owed = (): number => counts.reduce((sum, n, g) => sum + Math.max(0, groupMin[g] - n), 0);
  const allowed = (j: number): boolean => {
    if (fixed[j] !== 0) return false;
    const g = group ? group[j] : -1;
    if (g >= 0 && counts[g] >= groupMax[g]) return false;
    // Room must be left for the districts that still have none.
    const pays = g >= 0 && counts[g] < groupMin[g] ? 1 : 0;
    if (group && p - chosen.length - 1 < owed() - pays) return false;
    return !conflicts || !chosen.some((other) => inConflict(conflicts, j, other));
  };
  for (let j = 0; j < candidates; j++) if (fixed[j] === 1) take(j);
  const queue = new GainQueue(candidates);
  for (let j = 0; j < candidates; j++) if (fixed[j] === 0) queue.push(j, gainOf(j));
  const passed: number[] = [];
  while (chosen.length < p) {
    const j = queue.pop();
    if (j < 0) return null;
    if (!allowed(j)) {
      // Only the rule of room for others can be lifted later; the rest stays forbidden.
      passed.push(j);
      continue;
    }
    const gain = gainOf(j);
    if (gain < queue.topGain) {
      queue.push(j, gain);
      continue;
    }
    take(j);
    if (group) for (const other of passed.splice(0)) queue.push(other, gainOf(other));
  }
  return chosen;
}

/** A binary heap of candidates by gain, highest first, lower number first among equals. */
class GainQueue {
  #items: Int32Array;
  #gain: Float64Array;
  #size = 0;

  constructor(candidates: number) {
    this.#items = new Int32Array(candidates + 1);
    this.#gain = new Float64Array(candidates);
  }

  get topGain(): number {
    return this.#size > 0 ? this.#gain[this.#items[0]] : -Infinity;
  }

  push(j: number, gain: number): void {
    this.#gain[j] = gain;
    let at = this.#size++;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!this.#before(j, this.#items[parent])) break;
      this.#items[at] = this.#items[parent];
      at = parent;
    }
    this.#items[at] = j;
  }

  pop(): number {
    if (this.#size === 0) return -1;
    const top = this.#items[0];
    const last = this.#items[--this.#size];
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= this.#size) break;
      if (child + 1 < this.#size && this.#before(this.#items[child + 1], this.#items[child])) child++;
      if (!this.#before(this.#items[child], last)) break;
      this.#items[at] = this.#items[child];
      at = child;
    }
    this.#items[at] = last;
    return top;
  }

  #before(a: number, b: number): boolean {
    return this.#gain[a] > this.#gain[b] || (this.#gain[a] === this.#gain[b] && a < b);
  }
}
