import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dbscan } from '../../src/analysis/clustering/dbscan';
import { hdbscan } from '../../src/analysis/clustering/hdbscan';
import { finish } from '../../src/domain/job';

const coordinate = fc.integer({ min: 0, max: 120 });
const events = fc.array(fc.tuple(coordinate, coordinate, fc.nat(40)), { minLength: 0, maxLength: 45 });
type Events = readonly (readonly [number, number, number])[];
const columns = (of: Events) => [0, 1, 2].map((k) => Float64Array.from(of, (event) => event[k]));
const apart = (of: Events, i: number, j: number): number => Math.hypot(of[i][0] - of[j][0], of[i][1] - of[j][1]);
const range = (n: number): number[] => Array.from({ length: n }, (_, i) => i);

describe('DBSCAN in space and time', () => {
  it('is what a search from each core in turn finds, every pair looked at', () => {
    fc.assert(
      fc.property(
        events,
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 0, max: 40 }),
        fc.integer({ min: 1, max: 7 }),
        fc.boolean(),
        (of, eps, within, least, isTimed) => {
          const near = (i: number): number[] =>
            range(of.length).filter(
              (j) => apart(of, i, j) <= eps && (!isTimed || Math.abs(of[i][2] - of[j][2]) <= within),
            );
          const labels = of.map(() => -1);
          let clusters = 0;
          for (const seed of range(of.length)) {
            if (labels[seed] >= 0 || near(seed).length < least) continue;
            const open = [seed];
            labels[seed] = clusters;
            for (let at = open.shift(); at !== undefined; at = open.shift()) {
              const around = near(at);
              if (around.length < least) continue;
              for (const other of around)
                if (labels[other] < 0) {
                  labels[other] = clusters;
                  open.push(other);
                }
            }
            clusters++;
          }
          const [x, y, days] = columns(of);
          const found = finish(dbscan(x, y, eps, least, isTimed ? { days, within } : null));
          expect([...found.core]).toEqual(range(of.length).filter((i) => near(i).length >= least));
          expect([...found.labels]).toEqual(labels);
        },
      ),
    );
  });
});

/** Crowds within crowds, so that a cluster and those within it contend. */
const nested = fc
  .tuple(fc.nat(1), fc.nat(1), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([far, near, at]) => 300 * far + 40 * near + 12 * at);

interface Held {
  readonly points: readonly number[];
  readonly born: number;
  readonly mass: number;
  readonly within: readonly Held[];
}

/**
 * The condensed tree by its definition: from the widest reach down, points hang together within it, and what is smaller
 * than `least` falls away.
 */
function heldOf(points: readonly number[], born: number, levels: readonly number[], reach: Reach, least: number): Held {
  let [inside, mass] = [points, 0];
  for (const [k, level] of levels.entries()) {
    // What hangs together by less than this level.
    const parts = components(inside, (i, j) => reach(i, j) < level);
    const at = 1 / level;
    const large = parts.filter((part) => part.length >= least);
    if (large.length === 1) {
      mass += (inside.length - large[0].length) * (at - born);
      inside = large[0];
      continue;
    }
    mass += inside.length * (at - born);
    return { points, born, mass, within: large.map((part) => heldOf(part, at, levels.slice(k + 1), reach, least)) };
  }
  return { points, born, mass, within: [] };
}

type Reach = (i: number, j: number) => number;

function components(points: readonly number[], joined: (i: number, j: number) => boolean): number[][] {
  const left = new Set(points);
  const parts: number[][] = [];
  for (const first of points) {
    if (!left.delete(first)) continue;
    const part = [first];
    for (const one of part)
      for (const other of left)
        if (joined(one, other)) {
          left.delete(other);
          part.push(other);
        }
    parts.push(part);
  }
  return parts;
}

/** The choice with the greatest mass, by trying both ways everywhere. */
function best(held: Held): { readonly mass: number; readonly chosen: readonly Held[] } {
  const inner = held.within.map(best);
  const mass = inner.reduce((sum, one) => sum + one.mass, 0);
  return held.mass >= mass - 1e-12 * mass
    ? { mass: held.mass, chosen: [held] }
    : { mass, chosen: inner.flatMap(({ chosen }) => chosen) };
}

describe('HDBSCAN', () => {
  it('is the clusters of the condensed tree that have the greatest excess of mass, by definition', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(nested, nested), { minLength: 2, maxLength: 60 }),
        fc.integer({ min: 2, max: 6 }),
        (places, least) => {
          const of: Events = places.map(([x, y]) => [x, y, 0]);
          const core = range(of.length).map(
            (i) =>
              range(of.length)
                .map((j) => apart(of, i, j))
                .sort((a, b) => a - b)[least - 1] ?? Infinity,
          );
          const reach: Reach = (i, j) => Math.max(0.01, core[i], core[j], apart(of, i, j));
          const levels = [...new Set(range(of.length).flatMap((i) => range(i).map((j) => reach(i, j))))].sort(
            (a, b) => b - a,
          );
          const whole = heldOf(range(of.length), 0, levels, reach, least);
          const clusters = whole.within.flatMap((held) => best(held).chosen);
          // Two equal masses may be chosen either way by rounding.
          fc.pre(!isTied(whole));
          const [x, y] = columns(of);
          const { labels } = finish(hdbscan(x, y, least));
          const found = new Map<number, number[]>();
          labels.forEach((label, i) => {
            if (label >= 0) found.set(label, [...(found.get(label) ?? []), i]);
          });
          const sorted = (parts: Iterable<readonly number[]>): string[] =>
            [...parts].map((part) => [...part].sort((a, b) => a - b).join(' ')).sort();
          expect(sorted(found.values())).toEqual(sorted(clusters.map(({ points }) => points)));
          expect([...found.keys()]).toEqual(range(found.size));
        },
      ),
    );
  });
});

function isTied(held: Held): boolean {
  const inner = held.within.reduce((sum, one) => sum + best(one).mass, 0);
  return (
    (held.within.length > 0 && Math.abs(held.mass - inner) <= 1e-9 * Math.max(held.mass, inner)) ||
    held.within.some(isTied)
  );
}
