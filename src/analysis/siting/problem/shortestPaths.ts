/** Neighbours of node v: entries start[v] ... start[v + 1] - 1. */
export interface Adjacency {
  readonly start: Uint32Array;
  readonly neighbour: Uint32Array;
  readonly length: Float64Array;
}

/** Called for every node in the order of its distance, the source first; false ends the search. */
export type OnSettled = (node: number, distance: number) => boolean;

/**
 * Dijkstra's search (1959) from one node over lengths that are not negative, with a binary heap of nodes: settles what
 * lies within `limit` (inclusive, Infinity = all it can reach). The arrays are made once and cleared after each search
 * by what it touched, so that a short reach in a large graph costs its neighbourhood only.
 */
export function shortestPaths({
  start,
  neighbour,
  length,
}: Adjacency): (source: number, limit: number, onSettled: OnSettled) => void {
  const nodes = start.length - 1;
  const distance = new Float64Array(nodes).fill(Infinity);
  const heap = new Uint32Array(nodes);
  /** Place in the heap; -1 = not in it. */
  const place = new Int32Array(nodes).fill(-1);
  const touched = new Uint32Array(nodes);
  let size = 0;

  const put = (node: number, at: number): void => {
    heap[at] = node;
    place[node] = at;
  };
  const rise = (node: number, from: number): void => {
    let at = from;
    while (at > 0) {
      const above = (at - 1) >> 1;
      if (distance[heap[above]] <= distance[node]) break;
      put(heap[above], at);
      at = above;
    }
    put(node, at);
  };
  /** -1 when none is left. */
  const takeNearest = (): number => {
    if (size === 0) return -1;
    const nearest = heap[0];
    place[nearest] = -1;
    const node = heap[--size];
    if (size === 0) return nearest;
    let at = 0;
    for (let below = 1; below < size; below = 2 * at + 1) {
      if (below + 1 < size && distance[heap[below + 1]] < distance[heap[below]]) below++;
      if (distance[heap[below]] >= distance[node]) break;
      put(heap[below], at);
      at = below;
    }
    put(node, at);
    return nearest;
  };

  return (source, limit, onSettled) => {
    let count = 0;
    const reach = (node: number, metres: number): void => {
      if (distance[node] === Infinity) {
        touched[count++] = node;
        place[node] = size++;
      }
      distance[node] = metres;
      rise(node, place[node]);
    };
    if (limit >= 0) reach(source, 0);
    for (let node = takeNearest(); node >= 0; node = takeNearest()) {
      const so = distance[node];
      if (!onSettled(node, so)) break;
      for (let k = start[node]; k < start[node + 1]; k++) {
        const onward = so + length[k];
        if (onward < distance[neighbour[k]] && onward <= limit) reach(neighbour[k], onward);
      }
    }
    for (let k = 0; k < count; k++) {
      distance[touched[k]] = Infinity;
      place[touched[k]] = -1;
    }
    size = 0;
  };
}
