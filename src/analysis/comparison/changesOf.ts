import { MOST_FALSE, type CountChange, type Verdict } from '../../domain/change';
import type { FalseDiscovery } from '../../domain/hotspots';
import { qValues } from '../chance/falseDiscovery';
import { changeInterval } from './estimateChange';
import { eTest } from './eTest';
import { funnelZ } from './funnelZ';

/** The counts of two periods. */
export interface Counts {
  readonly now: number;
  readonly before: number;
}

const EQUAL: Counts = { now: 1, before: 1 };

/**
 * Each pair of counts tested by the E-test, with the rate of false finds held over all of them: a row rose or fell
 * where its q is 5 % at most. A pair of noughts is no test: it has no p and does not count among the tests. `days`:
 * lengths of the two periods, of rates a day.
 */
export function changesOf(
  counts: readonly Counts[],
  rule: FalseDiscovery,
  days: Counts = EQUAL,
): readonly CountChange[] {
  const tested = counts.map(pairTest(days));
  const q = qValues(
    tested.map(({ p }) => p ?? NaN),
    rule,
  );
  return counts.map(({ now, before }, k) => ({
    now,
    before,
    difference: now - before,
    ...tested[k],
    q: tested[k].p === null ? null : q[k],
    verdict: tested[k].p !== null && q[k] <= MOST_FALSE ? directionOf(now, before, days) : 'unclear',
  }));
}

const directionOf = (now: number, before: number, days: Counts): Verdict =>
  now * days.before > before * days.now ? 'rose' : 'fell';

type Tested = Pick<CountChange, 'ratio' | 'interval' | 'p' | 'z'>;

/** Cells of a lattice hold few counts, and the same ones often: each pair is tested once. */
function pairTest(days: Counts): (counts: Counts) => Tested {
  const known = new Map<string, Tested>();
  return ({ now, before }) => {
    const key = `${now} ${before}`;
    const found = known.get(key) ?? tested(now, before, days);
    known.set(key, found);
    return found;
  };
}

function tested(now: number, before: number, days: Counts): Tested {
  if (now + before === 0) return { ratio: null, interval: null, p: null, z: null };
  const scale = days.before / days.now;
  const interval = changeInterval(now, before, scale);
  return {
    ratio: before > 0 ? (now / before) * scale - 1 : null,
    interval: [interval[0], Number.isFinite(interval[1]) ? interval[1] : null],
    p: eTest(now, before, days.now, days.before),
    z: funnelZ(now, before, days),
  };
}
