/**
 * Exact search: Lagrangian bounds, fixing of candidates by what forcing them would cost, and branch and bound over what
 * is left. Every node is a model of its own, smaller than its parent's.
 */
import type { Job } from '../../../domain/job';
import { condense, type Condensed } from './condense';
import type { CoverModel } from '../model/coverModel';
import { firstMultipliers } from './lagrangian';
import { NODE_TURNS, ROOT_TURNS, Search, type SearchOptions } from './search';
import { childOf, halves, nodeOf, type Node, type Open } from './searchNode';

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

export function* searchCover(model: CoverModel, options: SearchOptions): Job<SearchResult> {
  const whole = wholeOf(model);
  if (!whole) return { ended: 'done', sites: null, value: -Infinity, bound: -Infinity, rest: null };
  const search = new Search(model, options);
  const root = nodeOf(whole, {
    model,
    names: Int32Array.from({ length: model.candidates }, (_, j) => j),
    chosen: [],
    lambda: whole.lambda,
    bound: Infinity,
    pick: 0,
  });
  const first = search.begin(root);
  yield 0;
  const lambda = first ? firstMultipliers(root.model, first) : halves(root.model);
  const rest = yield* search.work({ ...root, lambda }, ROOT_TURNS);
  if (rest) search.open = rest.model;
  if (rest && !search.ended) yield* search.shaken(rest);
  const stack: Open[] = [];
  let node = rest;
  let ended = search.ended;
  while (!ended) {
    if (node) search.branch(node, stack);
    const next = stack.pop();
    if (!next || search.isReached) break;
    node = null;
    search.bound = Math.max(
      search.value,
      next.bound,
      stack.reduce((most, open) => Math.max(most, open.bound), -Infinity),
    );
    if (!search.isClosed(next.bound)) {
      const child = childOf(next);
      if (child) node = yield* search.work(child, NODE_TURNS);
    }
    ended = search.ended;
    if (ended) stack.push(next);
    yield 0.5;
  }
  if (!ended) return { ended: 'done', sites: search.sites, value: search.value, bound: search.value, rest: null };
  const open = stack.reduce(
    (most, entry) => Math.max(most, entry.bound),
    stack.length === 0 ? search.rootBound : -Infinity,
  );
  return {
    ended,
    sites: search.sites,
    value: search.value,
    bound: Math.max(search.value, Math.min(open, search.rootBound)),
    rest: rest ?? root,
  };
}

/** The model with what its rules decide taken out; the same model where they decide nothing. */
function wholeOf(model: CoverModel): Condensed | null {
  const { candidates, rows, rules, p } = model;
  const lambda = new Float64Array(rows);
  if (rules.group || p > candidates || rules.fixed.some((f) => f !== 0))
    return condense(model, new Int8Array(candidates), lambda);
  return { model, from: Int32Array.from({ length: candidates }, (_, j) => j), chosen: [], lambda };
}
