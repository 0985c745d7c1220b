import { describe, expect, test } from 'vitest';
import { adjacencyOf, graphTravel } from '../../src/analysis/siting/problem/graphTravel';
import { shortestPaths } from '../../src/analysis/siting/problem/shortestPaths';
import type { EdgeList } from '../../src/domain/graph';
import { random as seeded } from './areasFixtures';

type Edge = readonly [from: number, to: number, length: number];

const graphOf = (nodes: number, edges: readonly Edge[]): EdgeList => ({
  nodes,
  p: null,
  from: Uint32Array.from(edges, (edge) => edge[0]),
  to: Uint32Array.from(edges, (edge) => edge[1]),
  length: Float64Array.from(edges, (edge) => edge[2]),
});

/** Floyd and Warshall: all distances by a triple loop; the last of repeated edges counts, either way round. */
function allDistances({ nodes, from, to, length }: EdgeList): number[][] {
  const d = Array.from({ length: nodes }, (_, i) => Array.from({ length: nodes }, (_, j) => (i === j ? 0 : Infinity)));
  from.forEach((u, e) => {
    if (u !== to[e]) d[u][to[e]] = d[to[e]][u] = length[e];
  });
  for (let k = 0; k < nodes; k++)
    for (let i = 0; i < nodes; i++) for (let j = 0; j < nodes; j++) d[i][j] = Math.min(d[i][j], d[i][k] + d[k][j]);
  return d;
}

function reached(graph: EdgeList, site: number, limit: number): Map<number, number> {
  const found = new Map<number, number>();
  graphTravel(graph).within(site, limit, (node, distance) => void found.set(node, distance));
  return found;
}

describe('shortest paths over a graph', () => {
  test('are those of the triple loop on random graphs with repeated edges, loops, zero lengths and parts apart', () => {
    const random = seeded(7);
    const whole = (below: number): number => Math.floor(random() * below);
    for (let round = 0; round < 300; round++) {
      const nodes = 1 + whole(14);
      const graph = graphOf(
        nodes,
        Array.from({ length: whole(3 * nodes) }, (): Edge => [whole(nodes), whole(nodes), whole(12)]),
      );
      const expected = allDistances(graph);
      const travel = graphTravel(graph);
      const limit = [3, 10, Infinity][round % 3];
      for (let site = 0; site < nodes; site++) {
        const near = expected[site].flatMap((d, node) => (d <= limit && d < Infinity ? [[node, d] as const] : []));
        expect([...reached(graph, site, limit)].sort((a, b) => a[0] - b[0])).toEqual(near);
        const settled: [number, number][] = [];
        shortestPaths(adjacencyOf(graph))(site, limit, (node, d) => settled.push([node, d]) > 0);
        expect([...settled].sort((a, b) => a[0] - b[0])).toEqual(near);
        expect(settled.every(([, d], k) => k === 0 || settled[k - 1][1] <= d)).toBe(true);
        for (let other = 0; other < nodes; other++) expect(travel.between(site, other)).toBe(expected[site][other]);
      }
    }
  });

  test('a limit below zero reaches nothing, a limit of zero the node itself', () => {
    const graph = graphOf(2, [[0, 1, 5]]);
    expect(reached(graph, 0, -1).size).toBe(0);
    expect([...reached(graph, 0, 0)]).toEqual([[0, 0]]);
    expect(reached(graph, 0, 5).get(1)).toBe(5);
  });

  test('the last of repeated edges counts even when it is longer and written the other way round', () => {
    const graph = graphOf(2, [
      [0, 1, 5],
      [1, 0, 9],
    ]);
    expect(graphTravel(graph).between(0, 1)).toBe(9);
  });

  test('a graph too large to keep all its distances answers the same', () => {
    const nodes = 6000;
    const graph = graphOf(
      nodes,
      Array.from({ length: nodes - 1 }, (_, v): Edge => [v, v + 1, 2]),
    );
    const travel = graphTravel(graph);
    expect(travel.between(10, 5000)).toBe(2 * 4990);
    expect([...reached(graph, 3000, 4)].sort((a, b) => a[0] - b[0])).toEqual([
      [2998, 4],
      [2999, 2],
      [3000, 0],
      [3001, 2],
      [3002, 4],
    ]);
  });
});
