import type { EdgeList } from '../../../domain/graph';
import type { Travel } from './problem';
import { shortestPaths, type Adjacency } from './shortestPaths';

/** Distances kept at most: above it (5,792 nodes) each question is searched anew, bounded by its limit. */
const MAX_KEPT = 1 << 25;

/**
 * Shortest paths over a graph: every node is a demand point and a site of the same number. Edges go both ways, of
 * repeated ones the last counts; a node without a way is at no distance (`within` leaves it out, `between` is
 * Infinity).
 */
export function graphTravel(graph: EdgeList): Travel {
  const adjacency = adjacencyOf(graph);
  const search = shortestPaths(adjacency);
  const rows: (Float64Array | undefined)[] = [];
  const keeps = graph.nodes * graph.nodes <= MAX_KEPT;
  const rowOf = (site: number): Float64Array => {
    const known = rows[site];
    if (known) return known;
    const row = new Float64Array(graph.nodes).fill(Infinity);
    search(site, Infinity, (node, distance) => {
      row[node] = distance;
      return true;
    });
    if (keeps) rows[site] = row;
    return row;
  };
  return {
    within(site, limitM, visit) {
      if (!keeps) {
        search(site, limitM, (node, distance) => {
          visit(node, distance);
          return true;
        });
        return;
      }
      const row = rowOf(site);
      for (let node = 0; node < row.length; node++)
        if (row[node] <= limitM && row[node] !== Infinity) visit(node, row[node]);
    },
    toward: rowOf,
    between(a, b) {
      if (keeps) return rowOf(a)[b];
      let found = Infinity;
      search(a, Infinity, (node, distance) => {
        if (node === b) found = distance;
        return node !== b;
      });
      return found;
    },
  };
}

/** Neighbours by node, without loops, of repeated edges the last. */
export function adjacencyOf({ nodes, from, to, length }: EdgeList): Adjacency {
  const last = new Map<number, number>();
  for (let e = 0; e < length.length; e++) {
    if (from[e] !== to[e]) last.set(Math.min(from[e], to[e]) * nodes + Math.max(from[e], to[e]), e);
  }
  const start = new Uint32Array(nodes + 1);
  for (const e of last.values()) {
    start[from[e] + 1]++;
    start[to[e] + 1]++;
  }
  for (let v = 0; v < nodes; v++) start[v + 1] += start[v];
  const next = start.slice(0, nodes);
  const neighbour = new Uint32Array(last.size * 2);
  const lengths = new Float64Array(last.size * 2);
  const put = (at: number, other: number, metres: number): void => {
    neighbour[next[at]] = other;
    lengths[next[at]++] = metres;
  };
  for (const e of last.values()) {
    put(from[e], to[e], length[e]);
    put(to[e], from[e], length[e]);
  }
  return { start, neighbour, length: lengths };
}
