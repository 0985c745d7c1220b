/** Invented yearly counts of places, for trials of the rule of "as usual". */

const normal = (u: () => number): number => Math.sqrt(-2 * Math.log(1 - u())) * Math.cos(2 * Math.PI * u());

/** Gamma of a shape, scale 1 (Marsaglia and Tsang 2000). */
function gamma(u: () => number, shape: number): number {
  if (shape < 1) return gamma(u, shape + 1) * (1 - u()) ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = normal(u);
    const v = (1 + c * x) ** 3;
    if (v > 0 && Math.log(1 - u()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
  }
}

/** Poisson and binomial counts by order statistics (Ahrens and Dieter 1974): quick for any mean. */
function poisson(u: () => number, mean: number): number {
  if (mean <= 60) {
    const end = Math.exp(-mean);
    let count = -1;
    for (let product = 1; product > end; product *= u()) count += 1;
    return count;
  }
  const step = Math.floor((mean * 7) / 8);
  const at = gamma(u, step);
  return at < mean ? step + poisson(u, mean - at) : binomial(u, step - 1, mean / at);
}

function binomial(u: () => number, trials: number, chance: number): number {
  if (trials < 40) {
    let count = 0;
    for (let k = 0; k < trials; k++) if (u() < chance) count += 1;
    return count;
  }
  const a = 1 + Math.floor(trials / 2);
  const left = gamma(u, a);
  const share = left / (left + gamma(u, trials + 1 - a));
  return share >= chance
    ? binomial(u, a - 1, chance / share)
    : a + binomial(u, trials - a, (chance - share) / (1 - share));
}

export type Draw = (u: () => number, mean: number) => number;

/** A year's level that varies by `share` (standard deviation over mean), gamma. */
export const level = (u: () => number, share: number): number =>
  share === 0 ? 1 : gamma(u, 1 / share ** 2) * share ** 2;

const overdispersed =
  (times: number): Draw =>
  (u, mean) =>
    poisson(u, gamma(u, mean / (times - 1)) * (times - 1));
const yearly =
  (share: number): Draw =>
  (u, mean) =>
    poisson(u, mean * level(u, share));

/** Ways in which unchanged years differ. */
export const KINDS: Readonly<Record<string, Draw>> = {
  Poisson: poisson,
  'variance twice the mean': overdispersed(2),
  'variance four times the mean': overdispersed(4),
  'years that vary by 5 %': yearly(0.05),
  'years that vary by 10 %': yearly(0.1),
};

/** Means of the place in question and of its peers. */
export const CITIES: Readonly<Record<string, readonly number[]>> = {
  'one place alone': [1],
  'a city of eight districts': [1, 0.6, 0.75, 0.9, 1.05, 1.2, 1.35, 1.5],
  'its largest district': [1, 0.2, 0.31, 0.42, 0.53, 0.64, 0.75, 0.86],
};
