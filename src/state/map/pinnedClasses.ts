/**
 * When pinned classes give way. They are pinned the first time a surface appears, so that the next moment is drawn by
 * the same ones. The first ones hold over other questions too, while they tell their values apart; where they do not,
 * a question gets classes of its own, which go with it: the next one is drawn by those it had before, else by the
 * first or by new ones, never by what was made for another. Another period takes new ones only where it has nothing
 * to colour or nearly all of one colour, and the earlier ones come back after it. Those of a link, and those a person
 * took, are the first from then on, and stay, fit or not, until they have fitted once. Breaks are pinned as they are
 * said: what is said a year and what is said of the period have classes of their own, and either's come back with it.
 */
import type { BreaksOf } from '../../map/scales';
import { coloursFew, freshBreaks, misfit, scaleOf, type Misfit, type Surface } from './scales';

type Breaks = Readonly<Partial<Record<BreaksOf, readonly number[]>>>;
/** What figures are said of: a year (or no time at all), or the period, where it is too short for a year. */
type SaidOf = 'year' | 'period';

/** What was last seen of the classes of a surface. */
interface Seen {
  readonly values: Surface['values'];
  readonly breaks: string;
  readonly question: string;
  readonly saidOf: SaidOf;
  /** They came from outside (a link, a person) and have not fitted yet. */
  readonly isTaken: boolean;
  /** What gave way to these because of a period: they come back where they fit again. */
  readonly instead?: readonly number[] | undefined;
  /** What the surface was first drawn by. */
  readonly first: Readonly<Partial<Record<SaidOf, readonly number[]>>>;
  /** What questions were left with, by `placeOf`; the oldest first. */
  readonly left: ReadonlyMap<string, readonly number[]>;
}
export type SeenClasses = Readonly<Partial<Record<BreaksOf, Seen>>>;

/** Classes that gave way to others, and why; null = they would do, but were made for another question. */
export interface ClassChange {
  readonly of: BreaksOf;
  readonly before: readonly number[];
  readonly now: readonly number[];
  readonly why: Misfit | null;
}

/** So many questions keep the classes they were left with. */
const MOST_LEFT = 24;
const placeOf = ({ question, saidOf }: Pick<Seen, 'question' | 'saidOf'>): string => `${saidOf} ${question}`;

/**
 * Looks at the surfaces on the map. `pinned` = breaks to be held from now on beside those that are, `changed` = those
 * that gave way. `question` = what is asked, without the period: moments are to compare.
 */
export function pinClasses(
  seen: SeenClasses,
  breaks: Breaks,
  surfaces: Readonly<Partial<Record<BreaksOf, Surface>>>,
  question: string,
): { readonly seen: SeenClasses; readonly pinned: Breaks; readonly changed: readonly ClassChange[] } {
  const next: Partial<Record<BreaksOf, Seen>> = { ...seen };
  const pinned: Partial<Record<BreaksOf, readonly number[]>> = {};
  const changed: ClassChange[] = [];
  for (const [of, surface] of Object.entries(surfaces) as [BreaksOf, Surface][]) {
    const { values } = surface;
    if (!hasAny(values)) continue;
    const held = breaks[of];
    if (!held) {
      pinned[of] = freshBreaks(of, surface);
      next[of] = undefined;
      continue;
    }
    const before = seen[of];
    const saidOf: SaidOf = surface.times === undefined ? 'year' : 'period';
    const how = (said: readonly number[]): Misfit | null => misfit(scaleOf(of, said), surface);
    const poor = (said: readonly number[]): Misfit | null =>
      how(said) ?? (coloursFew(of, said, surface) ? 'few' : null);
    const look = { values, breaks: held.join(), question, saidOf };
    if (before?.breaks !== look.breaks) {
      next[of] = { ...look, isTaken: poor(held) !== null, first: { [saidOf]: held }, left: new Map() };
      continue;
    }
    const { first, left, instead } = before;
    if (before.values === values && before.saidOf === saidOf) continue;
    if (placeOf(before) === placeOf(look)) {
      // Another moment may be nearly blank by these classes: that is what it has to say.
      const why = before.isTaken ? poor(held) : how(held);
      const now = before.isTaken ? held : ofPeriod(of, surface, held, instead, why);
      const kept = now === held ? instead : now === instead ? undefined : (instead ?? held);
      next[of] = { ...before, ...look, breaks: now.join(), isTaken: before.isTaken && why !== null, instead: kept };
      if (now === held) continue;
      pinned[of] = now;
      // As they were before that period: there is nothing to go back from.
      if (why) changed.push({ of, before: held, now, why });
      continue;
    }
    const isStaying = before.isTaken && before.saidOf === saidOf;
    const earlier = isStaying ? undefined : left.get(placeOf(look));
    const now = isStaying ? held : ofQuestion(before, look, [how, poor], () => freshBreaks(of, surface));
    const why = poor(held);
    next[of] = {
      ...look,
      breaks: now.join(),
      isTaken: isStaying && why !== null,
      instead: now === earlier ? undefined : earlier,
      first: { ...first, [saidOf]: first[saidOf] ?? now },
      left: leftWith(left, placeOf(before), instead ?? held),
    };
    if (now.join() === look.breaks) continue;
    pinned[of] = now;
    const isNew = now !== first[saidOf] && now !== earlier;
    if (before.saidOf === saidOf && (why !== null || isNew)) changed.push({ of, before: held, now, why });
  }
  return { seen: next, pinned, changed };
}

/** What a period of the same question is drawn by: what is held, what gave way to it, or new ones. */
function ofPeriod(
  of: BreaksOf,
  surface: Surface,
  held: readonly number[],
  instead: readonly number[] | undefined,
  why: Misfit | null,
): readonly number[] {
  if (instead && misfit(scaleOf(of, instead), surface) === null) return instead;
  // Moments are to compare, but a map without a colour, or of one, compares with nothing.
  if (why !== 'below' && why !== 'above') return held;
  const fresh = freshBreaks(of, surface);
  const isNoBetter = fresh.join() === held.join() || misfit(scaleOf(of, fresh), surface) === why;
  return isNoBetter ? held : fresh;
}

/** What another question is drawn by: what it was left with, the first ones, or new ones. */
function ofQuestion(
  before: Seen,
  look: Pick<Seen, 'question' | 'saidOf'>,
  [how, poor]: readonly ((said: readonly number[]) => Misfit | null)[],
  fresh: () => readonly number[],
): readonly number[] {
  const earlier = before.left.get(placeOf(look));
  // A moment all in the lowest class was held so when it was left.
  const most = before.saidOf === look.saidOf ? 'one' : null;
  if (earlier && [null, most].includes(how(earlier))) return earlier;
  const first = before.first[look.saidOf];
  return first && poor(first) === null ? first : fresh();
}

/** `left` with what a question was left with now, as the newest. */
function leftWith(left: Seen['left'], place: string, said: readonly number[]): Seen['left'] {
  const others = [...left].filter(([other]) => other !== place);
  return new Map([...others.slice(1 - MOST_LEFT), [place, said]]);
}

function hasAny(values: ArrayLike<number>): boolean {
  for (let i = 0; i < values.length; i++) if (values[i] !== 0) return true;
  return false;
}
