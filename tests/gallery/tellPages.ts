import type { TestProject } from 'vitest/node';

/** Tells the pages, which read no environment, how much is compared and whose turn it is. */
export default async function tellPages({ provide }: TestProject): Promise<void> {
  // What it says of the seed is decided before this, not before its imports.
  const { PROVING, SEED } = await import('../prove');
  provide('isProof', PROVING);
  provide('seed', SEED);
}
