/**
 * When pinned classes give way. They are pinned the first time a surface appears, so that the next moment is drawn by
 * the same ones; when another question then leaves them nothing to tell apart, or another period nothing to colour,
 * new ones are taken at once and the page says so; after a period the earlier ones come back where they fit. Those of
 * a link, and those a person went back to, stay until they have fitted once.
 */
import type { BreaksOf } from '../../map/scales';
import { coloursFew, freshBreaks, misfit, scaleOf, type Misfit, type Surface } from './scales';

type Breaks = Readonly<Partial<Record<BreaksOf, readonly number[]>>>;

/** What was last seen of the classes of a surface. */
interface Seen {
  readonly values: Surface['values'];
  readonly breaks: string;
  readonly question: string;
  readonly fits: boolean;
  /** What gave way to these because a period was all below them: they come back where they fit again. */
  readonly instead?: readonly number[] | undefined;
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
    if (before?.values === surface.values && before.breaks === key) continue;
    const isAnother = before?.question !== question || before.breaks !== key;
    // Another moment may be nearly blank by these classes: that is what it has to say.
    const few = isAnother || !before?.fits ? coloursFew(of, held, surface) : false;
    const why = misfit(scaleOf(of, held), surface) ?? (few ? 'few' : null);
    const instead = isAnother ? undefined : before?.instead;
    next[of] = { values: surface.values, breaks: key, question, fits: why === null, instead };
    if (!why || !before?.fits || before.breaks !== key) continue;
    const isBack = instead !== undefined && misfit(scaleOf(of, instead), surface) === null;
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
    };
    changed.push({ of, before: held, now, why });
  }
  return { seen: next, pinned, changed };
}

function hasAny(values: ArrayLike<number>): boolean {
  for (let i = 0; i < values.length; i++) if (values[i] !== 0) return true;
  return false;
}
