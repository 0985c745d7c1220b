import type { CoverageAnswer } from '../../domain/answers';
import { part, type Job } from '../../domain/job';
import type { PostKind } from '../../domain/post';
import type { CoverageArea } from '../coverage/coverageArea';
import { answerCoverage, type OwnCoverage } from './answerCoverage';
import type { StudyQuery } from './study';
import type { OwnAreas, StudyMemory } from './studyMemory';

type CoverageQuery = StudyQuery & { readonly radiusM: number; readonly kinds: readonly PostKind[] };

/** Coverage from what a study remembers; `ground` null = nothing is said of the covered ground. */
export const coverageOf = (
  memory: StudyMemory,
  q: CoverageQuery,
  ground: CoverageArea | null,
  own: OwnCoverage | null,
  rows: Uint32Array = memory.selection(q).rows,
): CoverageAnswer => answerCoverage(memory.study, q, memory.distances(q.kinds), ground, rows, own);

/** Coverage with its ground found, the districts' or (`own`) that of the user's areas too. */
export function* coverageWithGround(
  memory: StudyMemory,
  q: CoverageQuery,
  own: OwnAreas | null = null,
  rows?: Uint32Array,
): Job<CoverageAnswer> {
  const ground = yield* part(memory.ground(q), 0, own ? 0.5 : 1);
  const ownGround = own && { set: own.set, area: yield* part(memory.ground(q, own), 0.5, 1) };
  return coverageOf(memory, q, ground, ownGround, rows);
}
