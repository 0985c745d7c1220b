import type { Kernel } from '../../domain/density';
import type { RiskEdge } from '../../domain/risk';
import type { Job } from '../../domain/job';
import { massInside } from '../density/kernelMassInside';
import { kernelPeak, kernelShape } from '../density/kernels';
import { sharesOfCells } from '../lattice/sharesOfCells';
import type { StudyWindow } from '../ripley/studyWindow';
import type { Sample } from './logDensity';

/** Nodes across one bandwidth, of the lattice of a shape that is no box. */
const PER_BANDWIDTH = 8;
const MOST_NODES = 40_000;
/** Beyond so many bandwidths a gaussian has nothing that a sum of eight digits sees. */
const GAUSSIAN_REACH = 8.5;
const PAIRS_PER_STEP = 300_000;
/** Positive nodes and weights of Gauss-Legendre on [-1, 1] (Abramowitz & Stegun 1964, table 25.4). */
const NODES = [0.1834346424956498, 0.525532409916329, 0.7966664774136267, 0.9602898564975363];
const WEIGHTS = [0.362683783378362, 0.3137066458778873, 0.2223810344533745, 0.1012285362903763];

/**
 * What a density makes over the study area before it is brought to 1: the sum over points of w times the integral of
 * its kernel over the area, with edge `uniform` divided by the kernel's mass inside at each place (sparr's
 * `bivariate.density`, which divides by this). A gaussian in a box by its sides, to 1e-9; any other on a lattice.
 */
export function* totalMass(
  of: Sample,
  window: StudyWindow,
  kernel: Kernel,
  bandwidthM: number,
  edge: RiskEdge,
): Job<number> {
  const weightOf = (i: number): number => (of.weight ? of.weight[i] : 1);
  if (edge === 'none') {
    const massAt = massInside(window.index, kernel, bandwidthM);
    let sum = 0;
    for (let i = 0; i < of.x.length; i++) sum += weightOf(i) * massAt(of.x[i], of.y[i]);
    return sum;
  }
  if (window.isBox && kernel === 'gaussian') {
    const { minX, minY, maxX, maxY } = window.index.box;
    const [alongX, alongY] = [sideMass(minX, maxX, bandwidthM), sideMass(minY, maxY, bandwidthM)];
    let sum = 0;
    for (let i = 0; i < of.x.length; i++) {
      if (i % 500 === 0) yield i / of.x.length;
      sum += weightOf(i) * alongX(of.x[i]) * alongY(of.y[i]);
    }
    return sum;
  }
  return yield* onLattice(of, window, kernel, bandwidthM, weightOf);
}

/** The integral over a side of the normal density about u, over that density's own mass within the side. */
function sideMass(from: number, to: number, sd: number): (u: number) => number {
  const pieces = Math.max(4, Math.ceil((to - from) / sd) * 2);
  const half = (to - from) / pieces / 2;
  const at = new Float64Array(pieces * 8);
  const by = new Float64Array(pieces * 8);
  for (let piece = 0; piece < pieces; piece++)
    NODES.forEach((node, k) =>
      [-node, node].forEach((side, s) => {
        const place = from + (2 * piece + 1 + side) * half;
        at[piece * 8 + 2 * k + s] = place;
        by[piece * 8 + 2 * k + s] = (WEIGHTS[k] * half) / massWithin(place, from, to, sd);
      }),
    );
  const height = 1 / (sd * Math.sqrt(2 * Math.PI));
  return (u) => {
    let sum = 0;
    for (let k = 0; k < at.length; k++) {
      const z = (at[k] - u) / sd;
      if (z < GAUSSIAN_REACH && z > -GAUSSIAN_REACH) sum += by[k] * Math.exp((-z * z) / 2);
    }
    return sum * height;
  };
}

/**
 * Of a normal density about a place of the side: its mass within it, by the same nodes in pieces of half a deviation.
 */
function massWithin(place: number, from: number, to: number, sd: number): number {
  const [low, high] = [Math.max(from, place - GAUSSIAN_REACH * sd), Math.min(to, place + GAUSSIAN_REACH * sd)];
  const pieces = Math.max(1, Math.ceil((high - low) / (sd / 2)));
  const half = (high - low) / pieces / 2;
  let sum = 0;
  for (let piece = 0; piece < pieces; piece++) {
    const middle = low + (2 * piece + 1) * half;
    NODES.forEach((node, k) => {
      const [a, b] = [(middle - node * half - place) / sd, (middle + node * half - place) / sd];
      sum += WEIGHTS[k] * half * (Math.exp((-a * a) / 2) + Math.exp((-b * b) / 2));
    });
  }
  return sum / (sd * Math.sqrt(2 * Math.PI));
}

function* onLattice(
  of: Sample,
  { index, areaM2 }: StudyWindow,
  kernel: Kernel,
  bandwidthM: number,
  weightOf: (i: number) => number,
): Job<number> {
  const { minX, minY, maxX, maxY } = index.box;
  const sizeM = Math.max(bandwidthM / PER_BANDWIDTH, Math.sqrt(((maxX - minX) * (maxY - minY)) / MOST_NODES));
  const [firstCol, firstRow] = [Math.floor(minX / sizeM), Math.floor(minY / sizeM)];
  const [cols, rows] = [Math.ceil(maxX / sizeM) - firstCol + 1, Math.ceil(maxY / sizeM) - firstRow + 1];
  const shares = sharesOfCells(index, { shape: 'square', sizeM, firstCol, firstRow, cols, rows });
  const massAt = massInside(index, kernel, bandwidthM);
  const perSquare = 1 / (bandwidthM * bandwidthM);
  const peak = kernelPeak(kernel, bandwidthM);
  const nodes = Array.from(shares, (share, at) => ({ share, at })).filter(({ share }) => share > 1e-9);
  let ground = 0;
  let total = 0;
  let work = 0;
  for (const [k, { share, at }] of nodes.entries()) {
    const row = Math.floor(at / cols);
    const [x, y] = [(firstCol + at - row * cols + 0.5) * sizeM, (firstRow + row + 0.5) * sizeM];
    ground += share * sizeM * sizeM;
    let sum = 0;
    for (let i = 0; i < of.x.length; i++)
      sum += weightOf(i) * kernelShape(kernel, ((of.x[i] - x) ** 2 + (of.y[i] - y) ** 2) * perSquare);
    total += (sum * peak * share * sizeM * sizeM) / Math.max(massAt(x, y), 1e-6);
    work += of.x.length;
    if (work > PAIRS_PER_STEP) {
      work = 0;
      yield k / nodes.length;
    }
  }
  return (total * areaM2) / ground;
}
