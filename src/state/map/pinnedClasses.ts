/**
 * When pinned classes give way. They are pinned the first time a surface appears, so that the next moment is drawn by
 * the same ones; when another question then leaves them nothing to tell apart, or another period nothing to colour,
 * new ones are taken at once and the page says so; after a period the earlier ones come back where they fit. Those of
 * a link, and those a person went back to, stay until they have fitted once. Breaks are pinned as they are said: what
 * is said a year and what is said of the period have classes of their own, and either's come back with it.
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
  readonly fits: boolean;
  /** What gave way to these because a period was all below them: they come back where they fit again. */
  readonly instead?: readonly number[] | undefined;
  readonly saidOf: SaidOf;
  /** The classes of what figures were said of before. */
  readonly aside?: Readonly<Partial<Record<SaidOf, readonly number[]>>> | undefined;
}
export type SeenClasses = Readonly<Partial<Record<BreaksOf, Seen>>>;

/** Classes that gave way to others, and why. */
export interface ClassChange {
  readonly of: BreaksOf;
  readonly before: readonly number[];
  readonly now: readonly number[];
  readonly why: Misfit;
}

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
    if (!hasAny(surface.values)) continue;
    const held = breaks[of];
    if (!held) {
      pinned[of] = freshBreaks(of, surface);
      continue;
    }
    const before = seen[of];
    const key = held.join();
    const saidOf = surface.times === undefined ? 'year' : 'period';
    if (before && before.saidOf !== saidOf) {
      // Breaks that came with the change, by a link or an undone step, are of what is said now.
      const isSame = before.breaks === key;
      const aside = isSame ? { ...before.aside, [before.saidOf]: before.instead ?? held } : before.aside;
      const kept = isSame ? aside?.[saidOf] : held;
      const now = kept && (!isSame || misfit(scaleOf(of, kept), surface) === null) ? kept : freshBreaks(of, surface);
      const fits = misfit(scaleOf(of, now), surface) === null;
      const instead = now === kept ? undefined : kept;
      next[of] = { values: surface.values, breaks: now.join(), question, fits, instead, saidOf, aside };
      if (now.join() !== key) pinned[of] = now;
      continue;
    }
    const { aside } = before ?? {};
    if (before?.values === surface.values && before.breaks === key) continue;
    const isAnother = before?.question !== question || before.breaks !== key;
    // Another moment may be nearly blank by these classes: that is what it has to say.
    const few = isAnother || !before?.fits ? coloursFew(of, held, surface) : false;
    const why = misfit(scaleOf(of, held), surface) ?? (few ? 'few' : null);
    const instead = isAnother ? undefined : before?.instead;
    next[of] = { values: surface.values, breaks: key, question, fits: why === null, instead, saidOf, aside };
    const isBack = instead !== undefined && misfit(scaleOf(of, instead), surface) === null;
    if (why === null && isBack) {
      // As they were before that period: there is nothing to go back from.
      pinned[of] = instead;
      next[of] = { values: surface.values, breaks: instead.join(), question, fits: true, saidOf, aside };
      continue;
    }
    if (!why || !before?.fits || before.breaks !== key) continue;
    // Moments are to compare, but a map without a colour compares with nothing.
    if (!isAnother && !isBack && why !== 'below') continue;
    const now = isBack ? instead : freshBreaks(of, surface);
    if (now.join() === key) continue;
    pinned[of] = now;
    next[of] = {
      values: surface.values,
      breaks: now.join(),
      question,
      fits: true,
      instead: !isAnother && !isBack ? (instead ?? held) : undefined,
      saidOf,
      aside,
    };
    changed.push({ of, before: held, now, why });
  }
  return { seen: next, pinned, changed };
}

function hasAny(values: ArrayLike<number>): boolean {
  for (let i = 0; i < values.length; i++) if (values[i] !== 0) return true;
  return false;
}
