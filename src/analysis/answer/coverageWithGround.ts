import type { CoverageAnswer } from '../../domain/answers';
import { part, type Job } from '../../domain/job';
import type { PostKind } from '../../domain/post';
import { ownNames } from '../../domain/area';
import { lonLatPolygons } from '../shape/drawnShape';
import type { CoverageArea } from '../coverage/coverageArea';
import { answerCoverage, type OwnCoverage } from './answerCoverage';
import { areaSet } from './answerDistricts';
import { maskOf, type StudyQuery } from './study';
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

/** A drawn study area as the only area whose ground is asked about; null = the whole city's is. */
export function studiedArea({ study }: StudyMemory, { filter }: CoverageQuery): OwnAreas | null {
  const mask = filter.studied && maskOf(study, filter.studied);
  if (!mask) return null;
  const geometry = lonLatPolygons(mask.shape);
  const area = { id: 'studied', names: ownNames(''), geometry, areaKm2: mask.areaM2 / 1e6, population: null };
  return { key: filter.studied ?? '', areas: [area], set: areaSet([area]) };
}

/** Coverage with its ground found, the districts' or (`own`) that of the user's areas too. */
export function* coverageWithGround(
  memory: StudyMemory,
  q: CoverageQuery,
  own: OwnAreas | null = null,
  rows?: Uint32Array,
): Job<CoverageAnswer> {
  const ground = yield* part(memory.ground(q, studiedArea(memory, q)), 0, own ? 0.5 : 1);
  const ownGround = own && { set: own.set, area: yield* part(memory.ground(q, own), 0.5, 1) };
  return coverageOf(memory, q, ground, ownGround, rows);
}
