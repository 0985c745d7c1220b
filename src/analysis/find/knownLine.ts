import type { LonLat } from '../../domain/geometry';
import { inOrder, metresBetween, type Spot } from '../resident/extent';

/** Two known points farther apart are not joined: the name may be that of two streets. */
const JOINED_M = 3_000;
/** Known points nearer to the one before say nothing more of where the line goes, and would make it turn back. */
const SAME_M = 60;

/** A line of which only points are known: the longest run of them that may be joined. */
export interface KnownLine {
  readonly points: readonly LonLat[];
  /** Metres along it. */
  readonly metres: number;
  /** How many known points lie farther off and are not joined to it. */
  readonly apart: number;
}

/**
 * The longest line that joins known points of a street one after the other; null where no two of them are near enough
 * to be joined and far enough apart to say where it goes.
 */
export function knownLine(spots: readonly Spot[]): KnownLine | null {
  const runs: { points: LonLat[]; metres: number }[] = [];
  for (const { at } of inOrder(spots)) {
    const run = runs.at(-1);
    const last = run?.points.at(-1);
    const metres = last ? metresBetween(last, at) : Infinity;
    if (!run || metres > JOINED_M) runs.push({ points: [at], metres: 0 });
    else if (metres >= SAME_M) {
      run.points.push(at);
      run.metres += metres;
    }
  }
  const [longest] = [...runs].sort((a, b) => b.metres - a.metres);
  if (!longest || longest.points.length < 2) return null;
  const known = runs.reduce((sum, { points }) => sum + points.length, 0);
  return { ...longest, apart: known - longest.points.length };
}
