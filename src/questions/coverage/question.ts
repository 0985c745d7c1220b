import { answerCoverage } from '../../analysis/answer/answerCoverage';
import type { StudyQuery } from '../../analysis/answer/study';
import type { OwnAreas, StudyMemory } from '../../analysis/answer/studyMemory';
import type { CoverageAnswer } from '../../domain/answers';
import { part, type Job } from '../../domain/job';
import type { PostKind } from '../../domain/post';
import { question, type Screen } from '../question';

export interface CoverageSettings {
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
    const ownGround = own && memory.knownGround(q, own);
    return covered(memory, q, memory.knownGround(q), own && { set: own.set, area: ownGround });
  },
  turn: 'after',
});

/**
 * The same with the covered ground, which takes Turf a while: asked where it is shown, dropped when the radius moves on.
 */
export const coverageGround = question({
  id: 'coverageGround',
  asks: (screen: Screen) => (screen.tab === 'coverage' ? coverageAsked(screen) : null),
  answer: coverageWithGround,
  turn: 'after',
});

/** Coverage with its ground found, the districts' or (`own`) that of the user's areas too. */
export function* coverageWithGround(
  memory: StudyMemory,
  q: StudyQuery & CoverageSettings,
  own: OwnAreas | null = null,
): Job<CoverageAnswer> {
  const ground = yield* part(memory.ground(q), 0, own ? 0.5 : 1);
  const ownGround = own && (yield* part(memory.ground(q, own), 0.5, 1));
  return covered(memory, q, ground, own && { set: own.set, area: ownGround });
}

function coverageAsked({ areas, areasAreHere, coverage: { radiusM, kinds } }: Screen): CoverageQuestion | null {
  return areasAreHere ? { radiusM, kinds, areas } : null;
}

const covered = (
  memory: StudyMemory,
  q: StudyQuery & CoverageSettings,
  ...[ground, own]: [Parameters<typeof answerCoverage>[3], Parameters<typeof answerCoverage>[5]]
): CoverageAnswer => answerCoverage(memory.study, q, memory.distances(q.kinds), ground, memory.selection(q).rows, own);
