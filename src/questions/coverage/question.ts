import { coverageOf, coverageWithGround } from '../../analysis/answer/coverageWithGround';
import type { PostKind } from '../../domain/post';
import { question, type Screen } from '../question';

interface CoverageSettings {
  readonly radiusM: number;
  readonly kinds: readonly PostKind[];
}

export interface CoverageQuestion extends CoverageSettings {
  /** Id of areas of the user's own in place of the districts. */
  readonly areas: string | null;
}

/** What share of incidents lies within reach of a post; of the covered ground only what is already known. */
export const coverage = question({
  id: 'coverage',
  asks: coverageAsked,
  *answer(memory, q, own) {
    const ownGround = own && { set: own.set, area: memory.knownGround(q, own) };
    return coverageOf(memory, q, memory.knownGround(q), ownGround);
  },
  turn: 'after',
});

/**
 * The same with the covered ground, which takes Turf a while: asked where it is shown, dropped when the radius moves
 * on.
 */
export const coverageGround = question({
  id: 'coverageGround',
  asks: (screen: Screen) => (screen.tab === 'coverage' ? coverageAsked(screen) : null),
  answer: coverageWithGround,
  turn: 'after',
});

function coverageAsked({ areas, areasAreHere, coverage: { radiusM, kinds } }: Screen): CoverageQuestion | null {
  return areasAreHere ? { radiusM, kinds, areas } : null;
}
