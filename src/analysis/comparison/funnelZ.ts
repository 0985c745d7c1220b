/** What is added to a count before its root is taken, so that the variance is a quarter for small counts too. */
const ANSCOMBE = 3 / 8;

/**
 * How many standard deviations the later of two Poisson counts lies from no change, by roots, whose variance does not
 * hang on the mean: z = 2 (√(now + 3/8) - √(d (before + 3/8))) / √(1 + d), with d the days of now to those of before
 * (Huffman 1984, "An improved approximate two-sample Poisson test"; Anscombe 1948 for the 3/8). The longer the earlier
 * period, the nearer it comes to the 2 (√now - √expected) of Wheeler (2016), which takes the expected count for known;
 * of two periods of one length that one varies by √2 and not by 1. 0 of two noughts.
 */
export function funnelZ(now: number, before: number, days: { readonly now: number; readonly before: number }): number {
  if (now + before === 0) return 0;
  const d = days.now / days.before;
  return (2 * (Math.sqrt(now + ANSCOMBE) - Math.sqrt(d * (before + ANSCOMBE)))) / Math.sqrt(1 + d);
}
