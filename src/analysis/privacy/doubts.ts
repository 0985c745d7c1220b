import { dayOfIso, isoOfDay } from '../../domain/clock';
import type { EarlierDoubt } from '../../domain/publication';
import type { RegisterCounts } from './registerCounts';
import { leastOf, type PublishRules, type Disclosed } from './rules';
import { disclosedCounts } from './disclosed';

/** Of fewer counts it is not said that they are another register's. */
const LEAST_COUNTS = 5;
/** A pause between two publications that lasts this many usual ones: one may be missing. */
const LONG_PAUSE = 1.5;

/**
 * What seems wrong with the earlier publications as they were given: of each whether most of its counts are others than
 * the register's, or whether it ends later than the new one; pauses in which one seems to be missing; and what they
 * decide of the new one's rules.
 */
export function doubtsOf(rules: PublishRules, register: RegisterCounts): readonly EarlierDoubt[] {
  const previous = rules.previous.toSorted((a, b) => dayOfIso(a.through) - dayOfIso(b.through));
  const later = previous.filter(({ through }) => dayOfIso(through) >= register.to);
  const kept = Math.max(0, ...previous.map((disclosed) => disclosed.smallestCount ?? 0));
  const otherwise = previous.filter((disclosed) => (disclosed.roundedTo ?? null) !== rules.roundedTo);
  return [
    ...previous.flatMap((disclosed): readonly EarlierDoubt[] => {
      const { counts, differing } = held(disclosed, register);
      return counts >= LEAST_COUNTS && differing * 2 > counts
        ? [{ kind: 'other-register', title: disclosed.title, through: disclosed.through, counts, differing }]
        : [];
    }),
    ...later.map(({ title, through }): EarlierDoubt => ({ kind: 'ends-later', title, through })),
    ...missing(previous, register),
    ...(kept > rules.smallestCount
      ? [{ kind: 'least-kept', asked: rules.smallestCount, least: leastOf(rules) } as const]
      : []),
    ...(otherwise.length > 0 ? [{ kind: 'rounded-otherwise', count: otherwise.length } as const] : []),
  ];
}

function held(
  disclosed: Disclosed,
  { count: countIn }: RegisterCounts,
): { readonly counts: number; readonly differing: number } {
  const given = disclosedCounts(disclosed).flatMap(({ box, count }) => {
    const today = countIn(box);
    return count === null || Number.isNaN(today) ? [] : [Math.abs(count - today) < (disclosed.roundedTo ?? 1)];
  });
  return { counts: given.length, differing: given.filter((isSame) => !isSame).length };
}

/**
 * Pauses between ends, the new one's among them, that are much longer than the middle one of them or than the rhythm
 * that was promised.
 */
function missing(previous: readonly Disclosed[], { to }: RegisterCounts): readonly EarlierDoubt[] {
  const ends = [...new Set([...previous.map(({ through }) => dayOfIso(through)), to - 1])].sort((a, b) => a - b);
  const pauses = ends.slice(1).map((end, k) => end - ends[k]);
  const middle = pauses.length >= 3 ? pauses.toSorted((a, b) => a - b)[Math.floor((pauses.length - 1) / 2)] : Infinity;
  return pauses.flatMap((days, k): readonly EarlierDoubt[] => {
    const promised = previous.find(({ through }) => dayOfIso(through) === ends[k])?.rhythmDays ?? Infinity;
    return days > LONG_PAUSE * Math.min(middle, promised)
      ? [{ kind: 'missing', after: isoOfDay(ends[k]), before: isoOfDay(ends[k + 1]), days }]
      : [];
  });
}
