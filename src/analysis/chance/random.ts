/**
 * Uniform on [0, 1), the same on every machine for the same whole number: a 32-bit Weyl sequence through a mixing
 * function (after Steele, Lea and Flood 2014).
 */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x9e3779b9) >>> 0;
    let mixed = state ^ (state >>> 16);
    mixed = Math.imul(mixed, 0x21f0aaad);
    mixed ^= mixed >>> 15;
    mixed = Math.imul(mixed, 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32;
  };
}

const LARGE = 30;

/** A draw from Poisson(mean) by Knuth's product of uniforms; a large mean in parts. */
export function drawPoisson(mean: number, next: () => number): number {
  if (mean > LARGE) return drawPoisson(LARGE, next) + drawPoisson(mean - LARGE, next);
  const least = Math.exp(-mean);
  let count = -1;
  for (let product = 1; product > least; product *= next()) count++;
  return count;
}
