import { afterEach, describe, expect, it, vi } from 'vitest';
import { coverageArea } from '../../src/analysis/coverage/coverageArea';
import { discUnion } from '../../src/analysis/coverage/discUnion';
import { planarCoverKm2 } from '../../src/analysis/coverage/planarCover';
import type { SnapshotPost } from '../../src/domain/snapshot';
import { coverOf } from '../../src/state/wall/cover/cover';
import { coverAside } from '../../src/state/wall/cover/coverAside';
import { wallData } from '../fixtures/wallData';
import { randomOf } from './coverageScene';

const { districts } = wallData();
const inTown = (count: number, seed: number): SnapshotPost[] => {
  const random = randomOf(seed);
  return Array.from({ length: count }, (_, k) => ({
    id: `p${k}`,
    kind: k % 5 === 4 ? 'planned' : 'stationary',
    name: null,
    lon: 76.8 + random() * 0.2,
    lat: 43.18 + random() * 0.16,
    hours: '24h',
  }));
};
const ringKm2 = (ring: readonly (readonly [number, number])[]): number =>
  ring.slice(1).reduce((sum, [x, y], k) => sum + ring[k][0] * y - x * ring[k][1], 0) / 2e6;
const piecesKm2 = (pieces: ReturnType<typeof discUnion>): number =>
  pieces.flat().reduce((sum, ring) => sum + ringKm2(ring), 0);

describe('the ground that published posts cover', () => {
  it.each([2, 12, 30])('agrees within half a per cent with the one from joined polygons (%i posts)', (count) => {
    const posts = inTown(count, count);
    const cover = coverOf(posts, districts);
    for (const [quick, some] of [
      [cover?.after, posts],
      [cover?.before, posts.filter(({ kind }) => kind !== 'planned')],
    ] as const) {
      const joined = coverageArea(some, 500, districts).cityKm2;
      expect(Math.abs((quick?.km2 ?? 0) / joined - 1)).toBeLessThan(0.005);
    }
  });

  it('is the whole city where posts stand everywhere, and nothing where none stands in it', () => {
    const everywhere = Array.from({ length: 91 * 81 }, (_, k): SnapshotPost => ({
      id: `g${k}`,
      kind: 'stationary',
      name: null,
      lon: 76.72 + (k % 91) * 0.0051,
      lat: 43.02 + Math.floor(k / 91) * 0.005,
      hours: '24h',
    }));
    const cover = coverOf(everywhere, districts);
    expect(cover?.after.km2).toBeCloseTo(cover?.cityKm2 ?? 0, 6);
    expect(coverOf([{ ...everywhere[0], lon: 75, lat: 42 }], districts)?.after.km2).toBe(0);
    expect(coverOf([], districts)).toBeNull();
  });

  it('is drawn with every piece of ground once: the outline of 5,000 circles has the area of their union', () => {
    const random = randomOf(5);
    const discs = Array.from({ length: 5000 }, () => ({ x: random() * 28_000, y: random() * 24_000 }));
    expect(
      Math.abs(
        piecesKm2(discUnion(discs, 500)) /
          planarCoverKm2(
            discs.map((disc) => disc),
            500,
            null,
          ) -
          1,
      ),
    ).toBeLessThan(1e-3);
  });

  it('keeps holes open and takes posts at one spot, and on a grid whose circles meet in one point, as they are', () => {
    const ring = Array.from({ length: 12 }, (_, k) => ({
      x: 1000 * Math.cos((k * Math.PI) / 6),
      y: 1000 * Math.sin((k * Math.PI) / 6),
    }));
    const [piece, ...others] = discUnion(ring, 400);
    expect([piece.length, others.length]).toEqual([2, 0]);
    expect(ringKm2(piece[0])).toBeGreaterThan(0);
    expect(ringKm2(piece[1])).toBeLessThan(0);
    expect(piecesKm2(discUnion([ring[0], ring[0], ring[0]], 400))).toBeCloseTo(Math.PI * 0.16, 3);
    const side = 500 * Math.SQRT2;
    const grid = Array.from({ length: 25 }, (_, k) => ({ x: (k % 5) * side, y: Math.floor(k / 5) * side }));
    expect(Math.abs(piecesKm2(discUnion(grid, 500)) / planarCoverKm2(grid, 500, null) - 1)).toBeLessThan(1e-3);
  });
});

describe('that ground is outlined beside the page’s own thread', () => {
  afterEach(() => vi.unstubAllGlobals());
  /** A worker that says what it is asked by `answer`, or breaks. */
  const stub = (answer: ((asked: { posts: readonly SnapshotPost[] }) => unknown) | 'breaks' | 'refused') => {
    const ended: string[] = [];
    vi.stubGlobal(
      'Worker',
      class extends EventTarget {
        constructor() {
          super();
          if (answer === 'refused') throw new Error('refused');
        }
        postMessage(asked: { posts: readonly SnapshotPost[] }): void {
          queueMicrotask(() =>
            this.dispatchEvent(
              typeof answer === 'function' ? new MessageEvent('message', { data: answer(asked) }) : new Event('error'),
            ),
          );
        }
        terminate(): void {
          ended.push('worker');
        }
      },
    );
    return ended;
  };

  it('by a worker that ends with its answer', async () => {
    const ended = stub(({ posts }) => ({ cityKm2: posts.length }));
    expect(await coverAside(inTown(3, 1), districts)).toEqual({ cityKm2: 3 });
    expect(ended).toEqual(['worker']);
  });

  it.each(['breaks', 'refused'] as const)('by the page itself where the worker %s', async (how) => {
    const ended = stub(how);
    const posts = inTown(3, 1);
    expect(await coverAside(posts, districts)).toEqual(coverOf(posts, districts));
    expect(ended).toEqual(how === 'breaks' ? ['worker'] : []);
  });
});
