import type { Clusters } from '../../domain/clusters';
import { part, type Job } from '../../domain/job';

/** Distances are all looked at, twice: of more points it would take minutes. */
export const MOST_OF_HDBSCAN = 20_000;
/** Nearer than that is as near: else points of one coordinate would hold together without end. */
const LEAST_M = 0.01;
const LOOKS_PER_STEP = 2_000_000;

/**
 * HDBSCAN (Campello, Moulavi and Sander 2013): single linkage by mutual reachability (the larger of a distance and
 * both core distances, a core distance being that to the `minPoints`-th nearest, itself the first); the tree
 * condensed to clusters of `minPoints` or more; those chosen that together have the greatest excess of mass, all
 * points as one never. Clusters are counted from 0 in the order of their first points. For up to `MOST_OF_HDBSCAN`
 * points.
 */
export function* hdbscan(x: Float64Array, y: Float64Array, minPoints: number): Job<Clusters> {
  const core = yield* part(coreDistances(x, y, minPoints), 0, 0.5);
  const links = yield* part(spanningTree(x, y, core), 0.5, 1);
  const tree = condensed(linkage(links, x.length), x.length, minPoints);
  return { labels: labelsOf(tree, chosen(tree), x.length), core: new Uint32Array(0) };
}

/** Infinity where there are fewer points. */
function* coreDistances(x: Float64Array, y: Float64Array, minPoints: number): Job<Float64Array> {
  const n = x.length;
  const found = new Float64Array(n);
  const nearest = new Float64Array(minPoints);
  let looks = 0;
  for (let i = 0; i < n; i++) {
    nearest.fill(Infinity);
    for (let j = 0; j < n; j++) {
      const [dx, dy] = [x[j] - x[i], y[j] - y[i]];
      const square = dx * dx + dy * dy;
      if (square >= nearest[minPoints - 1]) continue;
      let at = minPoints - 1;
      for (; at > 0 && nearest[at - 1] > square; at--) nearest[at] = nearest[at - 1];
      nearest[at] = square;
    }
    found[i] = Math.max(LEAST_M, Math.sqrt(nearest[minPoints - 1]));
    looks += n;
    if (looks > LOOKS_PER_STEP) {
      looks = 0;
      yield i / n;
    }
  }
  return found;
}

interface Link {
  readonly a: number;
  readonly b: number;
  readonly distanceM: number;
}

/** The shortest links that hold all points together (Prim 1957), shortest first. */
function* spanningTree(x: Float64Array, y: Float64Array, core: Float64Array): Job<readonly Link[]> {
  const n = x.length;
  const links: Link[] = [];
  const reached = new Float64Array(n).fill(Infinity);
  const from = new Int32Array(n).fill(0);
  const isIn = new Uint8Array(n);
  let looks = 0;
  for (let at = 0; links.length < n - 1;) {
    isIn[at] = 1;
    let next = -1;
    for (let j = 0; j < n; j++) {
      if (isIn[j]) continue;
      const [dx, dy] = [x[j] - x[at], y[j] - y[at]];
      const distanceM = Math.max(core[at], core[j], Math.sqrt(dx * dx + dy * dy));
      if (distanceM < reached[j]) {
        reached[j] = distanceM;
        from[j] = at;
      }
      if (next < 0 || reached[j] < reached[next]) next = j;
    }
    links.push({ a: from[next], b: next, distanceM: reached[next] });
    at = next;
    looks += n;
    if (looks > LOOKS_PER_STEP) {
      looks = 0;
      yield links.length / n;
    }
  }
  return links.sort((one, other) => one.distanceM - other.distanceM);
}

/** A join of two nodes: points are 0 to n - 1, joins follow in the order in which they are made. */
interface Join {
  readonly left: number;
  readonly right: number;
  readonly distanceM: number;
  readonly size: number;
}

function linkage(links: readonly Link[], n: number): readonly Join[] {
  const joins: Join[] = [];
  const parent = Int32Array.from({ length: 2 * n }, (_, i) => i);
  const rootOf = (of: number): number => {
    let root = of;
    while (parent[root] !== root) root = parent[root] = parent[parent[root]];
    return root;
  };
  for (const { a, b, distanceM } of links) {
    const [left, right] = [rootOf(a), rootOf(b)];
    const size = sizeOf(joins, n, left) + sizeOf(joins, n, right);
    parent[left] = parent[right] = n + joins.length;
    joins.push({ left, right, distanceM, size });
  }
  return joins;
}

const sizeOf = (joins: readonly Join[], n: number, node: number): number => (node < n ? 1 : joins[node - n].size);

/** A cluster of the condensed tree; the first one is all points. */
interface Branch {
  readonly parent: number;
  /** 1 / distance at which it parts from its parent. */
  readonly born: number;
  /** Sum over its points of how much longer each stays: 1 / distance at which it leaves, less `born`. */
  mass: number;
}

interface Condensed {
  readonly branches: readonly Branch[];
  /** Of each point the last branch it is in. */
  readonly lastOf: Int32Array;
}

/** What a join holds together, links of one length taken away at once: their order says nothing. */
function partsOf(joins: readonly Join[], n: number, node: number): readonly number[] {
  const { distanceM } = joins[node - n];
  const parts: number[] = [];
  const open = [node];
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    if (one < n || joins[one - n].distanceM < distanceM) parts.push(one);
    else open.push(joins[one - n].left, joins[one - n].right);
  }
  return parts;
}

function condensed(joins: readonly Join[], n: number, minPoints: number): Condensed {
  const branches: Branch[] = [{ parent: -1, born: 0, mass: 0 }];
  const lastOf = new Int32Array(n);
  if (joins.length === 0) return { branches, lastOf };
  const open: (readonly [node: number, branch: number])[] = [[n + joins.length - 1, 0]];
  const leave = (node: number, branch: number, at: number): void => {
    const inside = [node];
    for (let one = inside.pop(); one !== undefined; one = inside.pop()) {
      if (one < n) {
        lastOf[one] = branch;
        branches[branch].mass += at - branches[branch].born;
      } else inside.push(joins[one - n].left, joins[one - n].right);
    }
  };
  for (let top = open.pop(); top !== undefined; top = open.pop()) {
    const [node, branch] = top;
    const { distanceM } = joins[node - n];
    const at = 1 / distanceM;
    const parts = partsOf(joins, n, node);
    const large = new Set(parts.filter((one) => one >= n && sizeOf(joins, n, one) >= minPoints));
    for (const one of parts) {
      if (!large.has(one)) leave(one, branch, at);
      else if (large.size === 1) open.push([one, branch]);
      else {
        branches[branch].mass += sizeOf(joins, n, one) * (at - branches[branch].born);
        branches.push({ parent: branch, born: at, mass: 0 });
        open.push([one, branches.length - 1]);
      }
    }
  }
  return { branches, lastOf };
}

/** Branches of the greatest mass, none within another; a branch before those within it where they are equal. */
function chosen({ branches }: Condensed): Uint8Array {
  const within = new Float64Array(branches.length);
  const isChosen = new Uint8Array(branches.length);
  // A branch stands behind its parent.
  for (let k = branches.length - 1; k > 0; k--) {
    const { parent, mass } = branches[k];
    isChosen[k] = mass >= within[k] ? 1 : 0;
    within[parent] += Math.max(mass, within[k]);
  }
  return isChosen;
}

function labelsOf({ branches, lastOf }: Condensed, isChosen: Uint8Array, n: number): Int32Array {
  const labels = new Int32Array(n).fill(-1);
  const numbers = new Map<number, number>();
  // The outermost chosen branch holds those within it.
  const outermost = new Int32Array(branches.length).fill(-1);
  for (let k = 1; k < branches.length; k++) {
    const above = outermost[branches[k].parent];
    outermost[k] = above >= 0 ? above : isChosen[k] ? k : -1;
  }
  for (let i = 0; i < n; i++) {
    const branch = outermost[lastOf[i]];
    if (branch < 0) continue;
    const number = numbers.get(branch) ?? numbers.size;
    numbers.set(branch, number);
    labels[i] = number;
  }
  return labels;
}
