/**
 * Poisson and binomial probabilities without special functions: start from the most likely value, walk outwards by the
 * ratio of neighbours until nothing is left, divide by the sum. Relative error about 1e-13 for counts up to millions.
 */
const SPREAD = 10;
const MARGIN = 40;

export interface PoissonTable {
  /** Count of `p[0]`. */
  readonly from: number;
  /** Probabilities of consecutive counts; what lies beyond is under 1e-20 together. */
  readonly p: Float64Array;
}

/** Poisson probabilities around the mean. */
export function poissonTable(mean: number): PoissonTable {
  const reach = Math.ceil(SPREAD * Math.sqrt(mean) + MARGIN);
  const mode = Math.floor(mean);
  const from = Math.max(0, mode - reach);
  const p = new Float64Array(mode + reach - from + 1);
  p[mode - from] = 1;
  for (let k = mode; k > from; k--) p[k - 1 - from] = (p[k - from] * k) / mean;
  for (let k = mode + 1; k - from < p.length; k++) p[k - from] = (p[k - 1 - from] * mean) / k;
  const sum = p.reduce((a, b) => a + b, 0);
  return { from, p: p.map((v) => v / sum) };
}

/** P(X >= k) for X of n trials with chance `p`, 0 < p < 1. */
export function binomialUpperTail(k: number, n: number, p: number): number {
  if (k <= 0) return 1;
  if (k > n) return 0;
  const odds = p / (1 - p);
  const mode = Math.min(n, Math.floor((n + 1) * p));
  let below = 0;
  let above = 0;
  const add = (i: number, v: number): void => {
    if (i >= k) above += v;
    else below += v;
  };
  let v = 1;
  add(mode, v);
  for (let i = mode; i > 0 && v > 1e-30; i--) {
    v *= i / ((n - i + 1) * odds);
    add(i - 1, v);
  }
  v = 1;
  for (let i = mode; i < n && v > 1e-30; i++) {
    v *= ((n - i) * odds) / (i + 1);
    add(i + 1, v);
  }
  return above / (above + below);
}

/**
 * Exact two-sided interval of a binomial share (Clopper and Pearson 1934): the shares at which k or more, and k or
 * fewer, of n would each have the chance (1 - level) / 2. Solved by bisection to 1e-13 of the share.
 */
export function clopperPearson(k: number, n: number, level = 0.95): readonly [low: number, high: number] {
  const tail = (1 - level) / 2;
  const low = k === 0 ? 0 : solve((p) => binomialUpperTail(k, n, p) < tail);
  const high = k === n ? 1 : solve((p) => 1 - binomialUpperTail(k + 1, n, p) > tail);
  return [low, high];
}

/** Where, up to `most`, a condition that holds below stops to hold. */
function solve(holdsBelow: (value: number) => boolean, most = 1): number {
  let low = 0;
  let high = most;
  while (high - low > 1e-13 * high) {
    const mid = (low + high) / 2;
    if (mid <= low || mid >= high) break;
    if (holdsBelow(mid)) low = mid;
    else high = mid;
  }
  return (low + high) / 2;
}

/**
 * Exact two-sided interval of the mean of a Poisson count (Garwood 1936): the means at which so many or more, and so
 * many or fewer, would each have the chance (1 - level) / 2. Solved by bisection to 1e-13 of the mean.
 */
export function poissonInterval(count: number, level = 0.95): readonly [low: number, high: number] {
  const tail = (1 - level) / 2;
  const most = count + 10 * Math.sqrt(count + 1) + 20;
  const low = count === 0 ? 0 : solve((mean) => 1 - poissonUpTo(count - 1, mean) < tail, most);
  return [low, solve((mean) => poissonUpTo(count, mean) > tail, most)];
}

/** P(X <= k). */
function poissonUpTo(k: number, mean: number): number {
  const { from, p } = poissonTable(mean);
  let sum = 0;
  for (let i = from; i <= k && i - from < p.length; i++) sum += p[i - from];
  return sum;
}
