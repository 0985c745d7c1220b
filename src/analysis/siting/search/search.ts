import type { Job } from '../../../domain/job';
import { chooseBest, isAllowed } from './choose';
import { condense } from './condense';
import type { CoverModel } from '../model/coverModel';
import { dominated } from './dominated';
import { greedy } from './greedy';
import { tighten, type Tightened } from './lagrangian';
import { planValue } from '../model/planValue';
import { nodeOf, withPick, type Node, type Open } from './searchNode';
import { shake } from './shake';
import { improve } from './swap';

export interface SearchOptions {
  readonly now: () => number;
  readonly untilMs: number;
  /** Where no other solver could go on from here, the search itself does until then. */
  readonly alone?: { readonly untilMs: number; readonly isAlone: (open: CoverModel) => boolean };
  readonly isStopped?: () => boolean;
  readonly onNews?: (news: {
    readonly sites: readonly number[];
    readonly value: number;
    readonly bound: number;
  }) => void;
  /** A plan to start from; ignored when it breaks a rule. */
  readonly start?: readonly number[];
  /** Asks only whether a plan of at least this value exists: the search ends with the first, or when none can. */
  readonly target?: number;
}

export const ROOT_TURNS = 300;
export const NODE_TURNS = 20;
const ROUNDS = 12;
const SHAKES = 200;
/** Entries looked at while shaking, about. */
const SHAKE_WORK = 4e6;
/** Above so many candidates looking for lesser ones costs more than it saves. */
const DOMINANCE_UP_TO = 1000;

/** The best plan so far, when a part may be closed, and the work on one part. */
export class Search {
  sites: readonly number[] | null = null;
  value = -Infinity;
  bound = Infinity;
  rootBound = Infinity;
  ended: 'time' | 'stopped' | null = null;
  /** What another solver would be given: the whole model, later what fixing at the root leaves. */
  open: CoverModel;
  #untilMs: number;
  readonly #model: CoverModel;
  readonly #options: SearchOptions;

  constructor(model: CoverModel, options: SearchOptions) {
    this.#model = model;
    this.#options = options;
    this.open = model;
    this.#untilMs = options.untilMs;
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
      if (!this.#isOver())
        this.offer(
          node,
          improve(node.model, found, undefined, () => this.#isOver()),
        );
    }
    const best = this.#inNode(node);
    if (best && !found && !this.#isOver())
      this.offer(
        node,
        improve(node.model, best, undefined, () => this.#isOver()),
      );
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
    else if (this.#options.now() >= this.#untilMs) {
      const { alone } = this.#options;
      if (alone && alone.untilMs > this.#untilMs && alone.isAlone(this.open)) this.#untilMs = alone.untilMs;
      else this.ended = 'time';
    }
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
      if (isRoot && round === 0)
        this.#options.onNews?.({ sites: this.sites ?? [], value: this.value, bound: this.rootBound });
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
        if (this.offer(node, chosen))
          this.offer(
            node,
            improve(model, Array.from(chosen), 20, () => this.#isOver()),
          );
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
      for (let e = model.start[j]; e < model.start[j + 1]; e++)
        score[j] += model.need && model.need[model.row[e]] > 1 ? 0 : model.value[e];
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
