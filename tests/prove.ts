/**
 * `npm test` runs a seeded sample of the long proofs, the same on every machine; `npm run prove` runs them at length
 * with fresh seeds.
 */
import fc from 'fast-check';

const PROVING = process.env['QYRAGY_PROVE'] === '1';
const TIMES_LONGER = 20;
const SEED = 20_210_501;

/** Number of runs of a property: the sample, or the full proof. */
export const runs = (sample: number, proof = sample * TIMES_LONGER): number => (PROVING ? proof : sample);

if (!PROVING) fc.configureGlobal({ seed: SEED });
