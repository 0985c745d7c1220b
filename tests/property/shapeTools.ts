import type { PlanarShape } from '../../src/domain/geometry';

/** A small generator with a seed, so that a failing case can be run again. */
export const seeded = (seed: number): (() => number) => {
  let s = seed >>> 0;
  return () => {
    s = (Math.imul(s, 1664525) + 1013904223) >>> 0;
    return s / 4294967296;
  };
};

const star = (random: () => number, cx: number, cy: number, radius: number, n: number): Float64Array => {
  const ring = new Float64Array(2 * n + 2);
  for (let k = 0; k < n; k++) {
    const angle = (2 * Math.PI * (k + 0.8 * random())) / n;
    const r = radius * (0.5 + 0.5 * random());
    ring[2 * k] = cx + r * Math.cos(angle);
    ring[2 * k + 1] = cy + r * Math.sin(angle);
  }
  ring[2 * n] = ring[0] as number;
  ring[2 * n + 1] = ring[1] as number;
  return ring;
};

const turned = (ring: Float64Array): Float64Array => {
  const back = new Float64Array(ring.length);
  for (let k = 0; k < ring.length; k += 2) {
    back[k] = ring[ring.length - 2 - k] as number;
    back[k + 1] = ring[ring.length - 1 - k] as number;
  }
  return back;
};

/**
 * A star-like polygon of radius 500-1000 about (cx, cy) with a star-like hole, and a second part beside it; rings
 * written either way.
 */
export function randomShape(seed: number, cx = 0, cy = 0): PlanarShape {
  const random = seeded(seed);
  const either = (ring: Float64Array): Float64Array => (random() < 0.5 ? ring : turned(ring));
  return {
    rings: [
      either(star(random, cx, cy, 1000, 10 + Math.floor(random() * 40))),
      either(star(random, cx, cy, 280, 8 + Math.floor(random() * 20))),
      either(star(random, cx + 2400, cy + 300, 900, 4 + Math.floor(random() * 30))),
    ],
  };
}

/** Points that lie inside by a plain even-odd count over every edge. */
export function holds(shape: PlanarShape, x: number, y: number): boolean {
  let inside = false;
  for (const ring of shape.rings) {
    for (let i = 0; i + 3 < ring.length; i += 2) {
      const [ax, ay, bx, by] = [ring[i], ring[i + 1], ring[i + 2], ring[i + 3]] as [number, number, number, number];
      if (ay > y !== by > y && x < ax + ((y - ay) * (bx - ax)) / (by - ay)) inside = !inside;
    }
  }
  return inside;
}
