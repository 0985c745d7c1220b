import type { NearField } from './nearField';

type Ring = [x: number, y: number][];

/**
 * Closed lines where the distance equals `levelM` (marching squares, straight between nodes); nearer lies on the left,
 * so outer rings run anticlockwise and holes clockwise. The field must exceed the level along its frame.
 */
export function contour(field: NearField, levelM: number): Ring[] {
  const { cols, rows, distanceM, stepM, originX, originY } = field;
  // An edge of the grid is known by its lower or left node: even = to the east, odd = to the north.
  const next = new Map<number, number>();
  const inside = (node: number): boolean => distanceM[node] < levelM;
  for (let row = 0; row + 1 < rows; row++) {
    for (let col = 0; col + 1 < cols; col++) {
      const sw = row * cols + col;
      const corners =
        (inside(sw) ? 1 : 0) | (inside(sw + 1) ? 2 : 0) | (inside(sw + cols + 1) ? 4 : 0) | (inside(sw + cols) ? 8 : 0);
      if (corners === 0 || corners === 15) continue;
      const [south, east, north, west] = [2 * sw, 2 * (sw + 1) + 1, 2 * (sw + cols), 2 * sw + 1];
      const link = (from: number, to: number): void => void next.set(from, to);
      switch (corners) {
        case 1:
          link(south, west);
          break;
        case 2:
          link(east, south);
          break;
        case 3:
          link(east, west);
          break;
        case 4:
          link(north, east);
          break;
        case 5:
          link(south, west);
          link(north, east);
          break;
        case 6:
          link(north, south);
          break;
        case 7:
          link(north, west);
          break;
        case 8:
          link(west, north);
          break;
        case 9:
          link(south, north);
          break;
        case 10:
          link(east, south);
          link(west, north);
          break;
        case 11:
          link(east, north);
          break;
        case 12:
          link(west, east);
          break;
        case 13:
          link(south, east);
          break;
        case 14:
          link(west, south);
          break;
      }
    }
  }
  const at = (edge: number): [number, number] => {
    const node = edge >> 1;
    const other = edge & 1 ? node + cols : node + 1;
    const t = (levelM - distanceM[node]) / (distanceM[other] - distanceM[node]);
    const x = originX + (node % cols) * stepM;
    const y = originY + Math.floor(node / cols) * stepM;
    return edge & 1 ? [x, y + t * stepM] : [x + t * stepM, y];
  };
  const rings: Ring[] = [];
  for (const start of next.keys()) {
    if (!next.has(start)) continue;
    const ring: Ring = [];
    let edge: number | undefined = start;
    while (edge !== undefined && next.has(edge)) {
      ring.push(at(edge));
      const to: number | undefined = next.get(edge);
      next.delete(edge);
      edge = to;
    }
    if (edge !== start) throw new Error('a contour does not close');
    ring.push(ring[0]);
    rings.push(ring);
  }
  return rings;
}

/**
 * Douglas-Peucker on a closed ring, split at its first point and the one farthest from it; null when nothing is left.
 */
export function simplifyRing(ring: Ring, toleranceM: number): Ring | null {
  const far = ring.reduce((best, p, i) => (distance2(p, ring[0]) > distance2(ring[best], ring[0]) ? i : best), 0);
  const keep = new Uint8Array(ring.length);
  keep[0] = keep[far] = keep[ring.length - 1] = 1;
  const spans: [number, number][] = [
    [0, far],
    [far, ring.length - 1],
  ];
  for (let span = spans.pop(); span; span = spans.pop()) {
    const [a, b] = span;
    let worst = toleranceM * toleranceM;
    let at = -1;
    for (let i = a + 1; i < b; i++) {
      const d = toSegment2(ring[i], ring[a], ring[b]);
      if (d > worst) [worst, at] = [d, i];
    }
    if (at < 0) continue;
    keep[at] = 1;
    spans.push([a, at], [at, b]);
  }
  const kept = ring.filter((_, i) => keep[i]);
  return kept.length >= 4 ? kept : null;
}

/** Signed area, m². */
export function ringM2(ring: Ring): number {
  let doubled = 0;
  for (let i = 1; i < ring.length; i++) doubled += ring[i - 1][0] * ring[i][1] - ring[i][0] * ring[i - 1][1];
  return doubled / 2;
}

const distance2 = (p: readonly number[], q: readonly number[]): number => (p[0] - q[0]) ** 2 + (p[1] - q[1]) ** 2;

function toSegment2(p: readonly number[], a: readonly number[], b: readonly number[]): number {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const length2 = dx * dx + dy * dy;
  const t = length2 > 0 ? Math.min(1, Math.max(0, ((p[0] - a[0]) * dx + (p[1] - a[1]) * dy) / length2)) : 0;
  return (p[0] - a[0] - t * dx) ** 2 + (p[1] - a[1] - t * dy) ** 2;
}
