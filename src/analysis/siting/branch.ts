/**
 * Exact search: Lagrangian bounds, fixing of candidates by what forcing them would cost, and branch and bound over what is
 * left. Every node is a model of its own, smaller than its parent's.
 */
import type { Job } from '../../domain/job';
import { chooseBest, isAllowed } from './choose';
import { condense, type Condensed } from './condense';
import { inConflict, type CoverModel } from './coverModel';
import { dominated } from './dominated';
import { greedy } from './greedy';
import { firstMultipliers, tighten, type Tightened } from './lagrangian';
import { planValue } from './planValue';
import { shake } from './shake';
import { improve } from './swap';

export interface SearchOptions {
  readonly now: () => number;
  readonly untilMs: number;
  readonly isStopped?: () => boolean;
  readonly onNews?: (news: { readonly sites: readonly number[]; readonly value: number; readonly bound: number }) => void;
  /** A plan to start from; ignored when it breaks a rule. */
  readonly start?: readonly number[];
  /** Asks only whether a plan of at least this value exists: the search ends with the first, or when none can. */
  readonly target?: number;
}

export interface SearchResult {
  /** done: nothing is left open. time, stopped: something is. */
  readonly ended: 'done' | 'time' | 'stopped';
  /** The best plan; null when none was found (none exists, if done and without a target). */
  readonly sites: readonly number[] | null;
  readonly value: number;
  readonly bound: number;
  /** What is left of the model after fixing at the root, for another solver; null when done. */
  readonly rest: Node | null;
}

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

interface Open {
  readonly parent: Node;
  readonly candidate: number;
  readonly way: 1 | -1;
  readonly bound: number;
}

const ROOT_TURNS = 300;
const NODE_TURNS = 20;
const ROUNDS = 12;
const SHAKES = 200;
/** Entries looked at while shaking, about. */
const SHAKE_WORK = 4e6;
/** Above so many candidates looking for lesser ones costs more than it saves. */
const DOMINANCE_UP_TO = 1000;

/** Chooses the model's `p` candidates of most value. */
export function* searchCover(model: CoverModel, options: SearchOptions): Job<SearchResult> {
  const whole = condense(model, new Int8Array(model.candidates), new Float64Array(model.rows));
  if (!whole) return { ended: 'done', sites: null, value: -Infinity, bound: -Infinity, rest: null };
  const search = new Search(model, options);
  const root = nodeOf(whole, { model, names: Int32Array.from({ length: model.candidates }, (_, j) => j), chosen: [], lambda: whole.lambda, bound: Infinity, pick: 0 });
  const first = search.begin(root);
  yield 0;
  const lambda = first ? firstMultipliers(root.model, first) : halves(root.model);
  const rest = yield* search.work({ ...root, lambda }, ROOT_TURNS);
  if (rest && !search.ended) yield* search.shaken(rest);
  const stack: Open[] = [];
  let node = rest;
  let ended = search.ended;
  while (!ended) {
    if (node) search.branch(node, stack);
    const next = stack.pop();
    if (!next || search.isReached) break;
    node = null;
    search.bound = Math.max(search.value, next.bound, stack.reduce((most, open) => Math.max(most, open.bound), -Infinity));
    if (!search.isClosed(next.bound)) {
      const child = childOf(next);
      if (child) node = yield* search.work(child, NODE_TURNS);
    }
    ended = search.ended;
    if (ended) stack.push(next);
    yield 0.5;
  }
  if (!ended) return { ended: 'done', sites: search.sites, value: search.value, bound: search.value, rest: null };
  const open = stack.reduce((most, entry) => Math.max(most, entry.bound), stack.length === 0 ? search.rootBound : -Infinity);
  return { ended, sites: search.sites, value: search.value, bound: Math.max(search.value, Math.min(open, search.rootBound)), rest: rest ?? root };
}

const nodeOf = (small: Condensed, parent: Node): Node => ({
  model: small.model,
  names: small.from.map((j) => parent.names[j]),
  chosen: [...parent.chosen, ...small.chosen.map((j) => parent.names[j])],
  lambda: small.lambda,
  bound: parent.bound,
  pick: 0,
});

function childOf({ parent, candidate, way, bound }: Open): Node | null {
  const status = new Int8Array(parent.model.candidates);
  status[candidate] = way;
  const small = condense(parent.model, status, parent.lambda);
  return small && { ...nodeOf(small, parent), bound };
}

/** Multipliers without a plan to take them from. */
function halves({ rows, weight, rowStart, rowValue }: CoverModel): Float64Array {
  return Float64Array.from({ length: rows }, (_, i) => (weight ? weight[i] : rowValue.subarray(rowStart[i], rowStart[i + 1]).reduce((a, b) => Math.max(a, b), 0)) / 2);
}

class Search {
  sites: readonly number[] | null = null;
  value = -Infinity;
  bound = Infinity;
  rootBound = Infinity;
  ended: 'time' | 'stopped' | null = null;
  readonly #model: CoverModel;
  readonly #options: SearchOptions;

  constructor(model: CoverModel, options: SearchOptions) {
    this.#model = model;
    this.#options = options;
  }

  get isReached(): boolean {
    return this.#options.target !== undefined && this.value >= this.#options.target;
  }

  /** True when a part with this bound holds nothing better. */
  isClosed(bound: number): boolean {
    const { target } = this.#options;
    const { isWhole } = this.#model;
    if (bound === -Infinity) return true;
    const tolerance = 1e-9 * Math.max(1, Math.abs(bound));
    if (target !== undefined && bound < target - (isWhole ? 1e-6 : tolerance)) return true;
    return isWhole ? Math.floor(bound + 1e-6) <= this.value : bound <= this.value + tolerance;
  }

  /** The plan to begin with, in the node's own numbers: the one given, and what greedy and exchanges find. */
  begin(node: Node): readonly number[] | null {
    const { start } = this.#options;
    if (start && isAllowed(this.#model, start)) this.#take(start, planValue(this.#model, start), Infinity);
    const found = this.sites ? null : greedy(node.model);
    if (found) {
      this.offer(node, found);
      if (!this.#isOver()) this.offer(node, improve(node.model, found));
    }
    const best = this.#inNode(node);
    if (best && !found && !this.#isOver()) this.offer(node, improve(node.model, best));
    return this.#inNode(node);
  }

  /** The best plan in a node's own numbers; null when it is not among the node's plans. */
  #inNode(node: Node): readonly number[] | null {
    const own = new Map([...node.names].map((name, j) => [name, j]));
    const best = this.sites?.filter((name) => !node.chosen.includes(name)).map((name) => own.get(name) ?? -1) ?? [];
    return this.sites && best.length === node.model.p && best.every((j) => j >= 0) ? best : null;
  }

  /** Takes a plan of a node when it is the best so far. */
  offer(node: Node, plan: ArrayLike<number>): boolean {
    const value = planValue(node.model, plan);
    if ((this.sites && value <= this.value + 1e-9 * Math.abs(this.value)) || !isAllowed(node.model, plan)) return false;
    this.#take([...node.chosen, ...Array.from(plan, (j) => node.names[j])], value, this.bound);
    return true;
  }

  #take(sites: readonly number[], value: number, bound: number): void {
    this.sites = sites;
    this.value = value;
    this.#options.onNews?.({ sites, value, bound: Math.max(value, Math.min(bound, this.rootBound)) });
  }

  #isOver(): boolean {
    if (this.#options.isStopped?.()) this.ended = 'stopped';
    else if (this.#options.now() >= this.#options.untilMs) this.ended = 'time';
    return this.ended !== null;
  }

  /** Bounds a node, takes out of it what cannot be better, and gives back what is left to branch on; null = nothing. */
  *work(given: Node, turns: number): Job<Node | null> {
    let node = given;
    const isRoot = turns === ROOT_TURNS;
    for (let round = 0; round < ROUNDS; round++) {
      const { model } = node;
      if (model.p <= 1) {
        this.#finishLast(node);
        return null;
      }
      const result = yield* this.#tightened(node, turns);
      if (isRoot) this.rootBound = Math.min(this.rootBound, Math.max(result.bound, this.value));
      if (isRoot) this.bound = this.rootBound;
      const bound = Math.min(node.bound, result.bound);
      if (this.isReached || !result.choice || this.isClosed(bound)) return null;
      node = { ...node, lambda: result.lambda, bound };
      if (isRoot && round === 0) this.#options.onNews?.({ sites: this.sites ?? [], value: this.value, bound: this.rootBound });
      if (this.#isOver()) return node;
      const small = this.#withoutHopeless(node, result);
      if (!small) return null;
      if (small === 'same' || round === ROUNDS - 1) return withPick(node, result);
      node = small;
    }
    return node;
  }

  #tightened(node: Node, iterations: number): Job<Tightened> {
    const { model } = node;
    return tighten(model, node.lambda, {
      iterations,
      best: Math.max(this.value, this.#options.target ?? -Infinity, model.base),
      isEnough: (bound) => this.isReached || this.isClosed(Math.min(node.bound, bound)) || this.#isOver(),
      onChoice: (chosen) => {
        if (this.offer(node, chosen)) this.offer(node, improve(model, Array.from(chosen), 20));
      },
    });
  }

  /** Candidates whose forcing in or out would cost more than there is to gain are fixed the other way. */
  #withoutHopeless(node: Node, { dual, choice }: Tightened): Node | 'same' | null {
    if (!choice) return null;
    const { candidates } = node.model;
    const status = new Int8Array(candidates);
    let fixed = 0;
    for (let j = 0; j < candidates; j++) {
      if (!this.isClosed(dual - choice.costOfOther(j))) continue;
      status[j] = choice.isIn[j] ? 1 : -1;
      fixed++;
    }
    const lesser = fixed === 0 && candidates <= DOMINANCE_UP_TO ? dominated(node.model) : null;
    lesser?.forEach((isLesser, j) => {
      if (!isLesser) return;
      status[j] = -1;
      fixed++;
    });
    if (fixed === 0) return 'same';
    const small = condense(node.model, status, node.lambda);
    return small && nodeOf(small, node);
  }

  /** The last one is chosen by looking at all. */
  #finishLast(node: Node): void {
    const { model } = node;
    if (model.p === 0) {
      this.offer(node, []);
      return;
    }
    const score = new Float64Array(model.candidates);
    for (let j = 0; j < model.candidates; j++) {
      for (let e = model.start[j]; e < model.start[j + 1]; e++) score[j] += model.need && model.need[model.row[e]] > 1 ? 0 : model.value[e];
    }
    const choice = chooseBest(model, score);
    if (choice) this.offer(node, choice.chosen);
  }

  /** What bounds alone do not settle deserves a better plan first: every part closes sooner under it. */
  *shaken(node: Node): Job<void> {
    const from = this.#inNode(node) ?? greedy(node.model);
    if (!from) return;
    const entries = node.model.row.length * Math.max(1, node.model.p);
    const turns = Math.max(5, Math.min(SHAKES, Math.round(SHAKE_WORK / Math.max(1, entries))));
    for (const plan of shake(node.model, from, turns)) {
      this.offer(node, plan);
      yield 0.3;
      if (this.#isOver() || this.isReached) return;
    }
  }

  /** Splits a node on one candidate: with it first. */
  branch(node: Node, stack: Open[]): void {
    const { pick: candidate, bound } = node;
    stack.push({ parent: node, candidate, way: -1, bound }, { parent: node, candidate, way: 1, bound });
  }
}

/** The candidate to branch on: one in conflict if there are any, else the one the bound is least decided about. */
function withPick(node: Node, { choice, share, score }: Tightened): Node {
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
