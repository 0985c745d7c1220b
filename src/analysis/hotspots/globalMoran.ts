import type { GlobalMoran } from '../../domain/hotspots';
import type { Neighbourhood } from '../lattice/neighbourhood';
import { twoSidedP } from '../chance/normal';

/**
 * Global Moran's I with neighbours' weights of 1, and how far it is from what the same values give when they are
 * dealt out to the cells by chance: its variance under randomisation (Cliff and Ord 1981, p. 21), which does not take
 * them to be normal.
 */
export function globalMoran(values: Float64Array, { degree, sums }: Neighbourhood): GlobalMoran {
  const n = values.length;
  const mean = values.reduce((a, b) => a + b, 0) / n;
  const z = values.map((value) => value - mean);
  let [s0, s2, second, fourth, together] = [0, 0, 0, 0, 0];
  const around = sums(z);
  for (let cell = 0; cell < n; cell++) {
    s0 += degree[cell];
    // Weights are the same both ways: (row sum + column sum)².
    s2 += 4 * degree[cell] ** 2;
    second += z[cell] ** 2;
    fourth += z[cell] ** 4;
    together += z[cell] * around[cell];
  }
  const s1 = 2 * s0;
  const expected = -1 / (n - 1);
  if (n < 4 || s0 === 0 || !(second > 1e-24 * n * mean * mean)) return { i: NaN, expected, z: NaN, p: NaN };
  const i = (n / s0) * (together / second);
  const kurtosis = (n * fourth) / second ** 2;
  const variance =
    (n * ((n ** 2 - 3 * n + 3) * s1 - n * s2 + 3 * s0 ** 2) -
      kurtosis * ((n ** 2 - n) * s1 - 2 * n * s2 + 6 * s0 ** 2)) /
      ((n - 1) * (n - 2) * (n - 3) * s0 ** 2) -
    expected ** 2;
  const deviations = variance > 0 ? (i - expected) / Math.sqrt(variance) : NaN;
  return { i, expected, z: deviations, p: twoSidedP(deviations) };
}
