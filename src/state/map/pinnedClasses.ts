/**
 * When pinned classes give way. They are pinned the first time a surface appears, so that the next moment is drawn by
 * the same ones; when another question then leaves them nothing to tell apart, new ones are taken at once and the page
 * says so. Those of a link, and those a person went back to, stay until they have fitted once.
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
    next[of] = { values: surface.values, breaks: key, question, fits: why === null };
    if (!why || !before?.fits || before.breaks !== key || before.question === question) continue;
    const now = freshBreaks(of, surface);
    if (now.join() === key) continue;
    pinned[of] = now;
    changed.push({ of, before: held, now, why });
  }
  return { seen: next, pinned, changed };
}

function hasAny(values: ArrayLike<number>): boolean {
  for (let i = 0; i < values.length; i++) if (values[i] !== 0) return true;
  return false;
}
