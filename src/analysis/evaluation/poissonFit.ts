/** What a regression found: logarithms of rates, and how surely. */
export interface PoissonFit {
  readonly coefficients: Float64Array;
  /** Fitted counts, in the order of the rows. */
  readonly fitted: Float64Array;
  /** Robust covariance, row by row: the sandwich of scores summed by cluster. */
  readonly covariance: Float64Array;
}

export interface PoissonProblem {
  /** A row of columns for each count. */
  readonly design: readonly (readonly number[])[];
  readonly counts: ArrayLike<number>;
  /** Number of the cluster of each count: those of one may hang together in any way. */
  readonly clusters: ArrayLike<number>;
  /** By what the squared score of a cluster is multiplied, against its own pull on the fit; 1 without it. */
  readonly correction?: (cluster: number) => number;
}

const STEPS = 100;
const ENOUGH = 1e-18;

/**
 * Poisson regression with a logarithm for its link, by Newton's method (which here is iteratively reweighted least
 * squares): from the mean, each step halved until the likelihood does not fall. The covariance is the sandwich A⁻¹ B
 * A⁻¹ with A the information and B the sum over clusters of their squared scores (Huber 1967; Liang and Zeger 1986), so
 * it holds for counts that scatter more widely than chance, and for months in which all places fell together. null
 * where the columns say one thing twice, or where a group without a count drives a coefficient to infinity.
 */
export function poissonFit({ design, counts, clusters, correction = () => 1 }: PoissonProblem): PoissonFit | null {
  const rows = design.length;
  const columns = design[0]?.length ?? 0;
  const total = sumOf(rows, (i) => counts[i]);
  if (!(total > 0)) return null;
  const predictor = (at: ArrayLike<number>, i: number): number => sumOf(columns, (c) => design[i][c] * at[c]);
  const likelihood = (at: ArrayLike<number>): number =>
    sumOf(rows, (i) => counts[i] * predictor(at, i) - Math.exp(predictor(at, i)));
  let beta = new Float64Array(columns);
  // The first column is of ones in all that is asked here; where it is not, noughts are a start as well.
  if (design.every((row) => row[0] === 1)) beta[0] = Math.log(total / rows);
  let value = likelihood(beta);
  for (let step = 0; step < STEPS; step++) {
    const fitted = Float64Array.from(design, (_, i) => Math.exp(predictor(beta, i)));
    const gradient = Float64Array.from(beta, (_, c) =>
      sumOf(rows, (i) => design[i][c] * (counts[i] - (fitted[i] as number))),
    );
    const inverse = inverseOf(information(design, fitted), columns);
    if (!inverse) return null;
    const move = Float64Array.from(beta, (_, c) =>
      sumOf(columns, (k) => (inverse[c * columns + k] as number) * (gradient[k] as number)),
    );
    if (beta.some((one) => Math.abs(one) > FAR)) return null;
    if (sumOf(columns, (c) => (move[c] as number) * (gradient[c] as number)) < ENOUGH) {
      // The error of a step is the square of the one before: with this last one nothing is left but rounding.
      beta = beta.map((old, c) => old + (move[c] as number));
      return { coefficients: beta, fitted, covariance: sandwich(inverse) };
    }
    let share = 1;
    for (; share > 1e-6; share /= 2) {
      const next = beta.map((old, c) => old + share * (move[c] as number));
      const better = likelihood(next);
      if (better < value) continue;
      [beta, value] = [next, better];
      break;
    }
    if (share <= 1e-6) return { coefficients: beta, fitted, covariance: sandwich(inverse) };
  }
  return null;

  function sandwich(inverse: Float64Array): Float64Array {
    const fitted = Float64Array.from(design, (_, i) => Math.exp(predictor(beta, i)));
    const scores = new Map<number, Float64Array>();
    for (let i = 0; i < rows; i++) {
      const score = scores.get(clusters[i]) ?? new Float64Array(columns);
      for (let c = 0; c < columns; c++) score[c] += design[i][c] * (counts[i] - (fitted[i] as number));
      scores.set(clusters[i], score);
    }
    const covariance = new Float64Array(columns * columns);
    for (const [cluster, score] of scores) {
      const pull = Float64Array.from(score, (_, c) =>
        sumOf(columns, (k) => (inverse[c * columns + k] as number) * (score[k] as number)),
      );
      const times = correction(cluster);
      for (let a = 0; a < columns; a++)
        for (let b = 0; b < columns; b++)
          covariance[a * columns + b] += times * (pull[a] as number) * (pull[b] as number);
    }
    return covariance;
  }
}

/** A logarithm beyond which a rate is nought or without end. */
const FAR = 20;

const sumOf = (count: number, of: (k: number) => number): number => {
  let sum = 0;
  for (let k = 0; k < count; k++) sum += of(k);
  return sum;
};

function information(design: readonly (readonly number[])[], weights: Float64Array): Float64Array {
  const columns = design[0].length;
  const all = new Float64Array(columns * columns);
  design.forEach((row, i) => {
    for (let a = 0; a < columns; a++)
      for (let b = 0; b < columns; b++) all[a * columns + b] += (weights[i] as number) * row[a] * row[b];
  });
  return all;
}

/** By Gauss and Jordan with the largest pivot; null of a singular one. */
function inverseOf(matrix: Float64Array, size: number): Float64Array | null {
  const left = matrix.slice();
  const right = new Float64Array(size * size);
  for (let k = 0; k < size; k++) right[k * size + k] = 1;
  for (let column = 0; column < size; column++) {
    let best = column;
    for (let row = column + 1; row < size; row++)
      if (Math.abs(left[row * size + column]) > Math.abs(left[best * size + column])) best = row;
    const pivot = left[best * size + column];
    if (!(Math.abs(pivot) > 1e-12 * Math.abs(matrix[column * size + column]))) return null;
    for (const side of [left, right])
      for (let k = 0; k < size; k++) {
        const held = side[best * size + k];
        side[best * size + k] = side[column * size + k];
        side[column * size + k] = held / pivot;
      }
    for (let row = 0; row < size; row++) {
      if (row === column) continue;
      const factor = left[row * size + column];
      if (factor === 0) continue;
      for (const side of [left, right])
        for (let k = 0; k < size; k++) side[row * size + k] -= factor * side[column * size + k];
    }
  }
  return right;
}
