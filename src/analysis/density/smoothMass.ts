import type { Box } from '../../domain/geometry';
import type { MassAt } from './kernelMassInside';

/** Nodes per standard deviation; sextic error bound of the interpolation below 1e-5 of the mass at four. */
const NODES_PER_SIGMA = 4;

/** Nodes the lattice of `smoothMass` has over a box: below this many events the exact mass is cheaper. */
export const smoothNodes = (box: Box, sigmaM: number): number =>
  (((box.maxX - box.minX) * NODES_PER_SIGMA) / sigmaM + 7) * (((box.maxY - box.minY) * NODES_PER_SIGMA) / sigmaM + 7);

/**
 * The gaussian's mass inside a mask for very many events: exact at the nodes of a lattice (asked for as they are met),
 * read between them by Lagrange's formula through six nodes either way. The mass is a gaussian-smoothed indicator, so
 * nothing in it is finer than sigma. Metres; the point must lie in the box.
 */
export function smoothMass(exact: MassAt, box: Box, sigmaM: number): MassAt {
  const stepM = sigmaM / NODES_PER_SIGMA;
  const cols = Math.ceil((box.maxX - box.minX) / stepM) + 7;
  const rows = Math.ceil((box.maxY - box.minY) / stepM) + 7;
  const nodes = new Float64Array(cols * rows).fill(NaN);
  const along = new Float64Array(6);
  const up = new Float64Array(6);
  return (x, y) => {
    const gx = (x - box.minX) / stepM;
    const gy = (y - box.minY) / stepM;
    const col = Math.floor(gx);
    const row = Math.floor(gy);
    lagrange(along, gx - col);
    lagrange(up, gy - row);
    let mass = 0;
    for (let r = 0; r < 6; r++) {
      let line = 0;
      for (let c = 0; c < 6; c++) {
        const at = (row + r) * cols + col + c;
        let node = nodes[at] as number;
        if (Number.isNaN(node)) {
          node = exact(box.minX + (col + c - 2) * stepM, box.minY + (row + r - 2) * stepM);
          nodes[at] = node;
        }
        line += node * (along[c] as number);
      }
      mass += line * (up[r] as number);
    }
    return mass < 0 ? 0 : mass > 1 ? 1 : mass;
  };
}

/** Weights of the nodes -2, -1, 0, 1, 2, 3 at the place t in [0, 1). */
function lagrange(into: Float64Array, t: number): void {
  const a = t + 2;
  const b = t + 1;
  const d = t - 1;
  const e = t - 2;
  const f = t - 3;
  into[0] = -(b * t * d * e * f) / 120;
  into[1] = (a * t * d * e * f) / 24;
  into[2] = -(a * b * d * e * f) / 12;
  into[3] = (a * b * t * e * f) / 12;
  into[4] = -(a * b * t * d * f) / 24;
  into[5] = (a * b * t * d * e) / 120;
}
