import { coverageOf, coverageWithGround } from '../../analysis/answer/coverageWithGround';
import { question, type Screen } from '../question';
import { REACH, type Reach } from './reach';

export interface CoverageQuestion extends Reach {
  /** Id of areas of the user's own in place of the districts. */
  readonly areas: string | null;
}

/** What share of incidents lies within reach of a post; of the covered ground only what is already known. */
export const coverage = question({
  id: 'coverage',
  settings: REACH,
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
  settings: REACH,
  asks: (screen, reach) => (screen.tab === 'coverage' ? coverageAsked(screen, reach) : null),
  answer: coverageWithGround,
  turn: 'after',
});

function coverageAsked({ areas, areasAreHere }: Screen, reach: Reach): CoverageQuestion | null {
  return areasAreHere ? { ...reach, areas } : null;
}
