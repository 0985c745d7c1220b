import { coverageOf, coverageWithGround, studiedArea } from '../../analysis/answer/coverageWithGround';
import type { StudyQuery } from '../../analysis/answer/study';
import type { OwnAreas, StudyMemory } from '../../analysis/answer/studyMemory';
import { estimateChange } from '../../analysis/comparison/estimateChange';
import { coverUnion } from '../../analysis/coverage/coverRings';
import type { CoverageAnswer, CoverageRow } from '../../domain/answers';
import { finish, part } from '../../domain/job';
import { POST_KINDS, type PostKind } from '../../domain/post';
import { answering } from '../answering';
import type { CoverageQuestion } from './question';
import type { Reach } from './reach';

export const coverage = answering({
  *answer(memory, q: StudyQuery & CoverageQuestion, own) {
    const ownGround = own && { set: own.set, area: memory.knownGround(q, own) };
    return coverageOf(memory, q, memory.knownGround(q, studiedArea(memory, q)), ownGround);
  },
  turn: 'after',
});

export const coverageGround = answering({
  answer: (memory, q: StudyQuery & CoverageQuestion, own) => coverageWithGround(memory, q, own),
  turn: 'after',
  beside: change,
});

/** Each row with how its incidents and its covered ones changed against the compared period. */
function change(
  memory: StudyMemory,
  q: StudyQuery & CoverageQuestion,
  answer: CoverageAnswer,
  own: OwnAreas | null,
): object {
  const { rowsBefore, days } = memory.selection(q);
  if (!rowsBefore) return {};
  const before = finish(coverageWithGround(memory, q, own, rowsBefore));
  const changed = <R extends CoverageRow>(now: R, then: CoverageRow): object => ({
    ...now,
    areaKm2: now.areaKm2 || null,
    change: {
      incidents: estimateChange(now.incidents, then.incidents, days),
      covered: estimateChange(now.covered, then.covered, days),
    },
  });
  return {
    city: changed(answer.city, before.city),
    districts: answer.districts.map((row, d) => changed(row, before.districts[d])),
  };
}

interface KindCoverage {
  readonly kind: PostKind | 'all';
  readonly answer: CoverageAnswer;
}

export const coverageByKind = answering({
  *answer(memory, q: StudyQuery & Pick<Reach, 'radiusM'>): Generator<number, readonly KindCoverage[], void> {
    const present = POST_KINDS.filter((kind) => memory.study.posts.some((post) => post.kind === kind));
    const sets: readonly (readonly [PostKind | 'all', readonly PostKind[]])[] = [
      ...present.map((kind) => [kind, [kind]] as const),
      ['all', POST_KINDS],
    ];
    const rows: KindCoverage[] = [];
    for (const [k, [kind, kinds]] of sets.entries()) {
      const job = coverageWithGround(memory, { ...q, kinds });
      rows.push({ kind, answer: yield* part(job, k / sets.length, (k + 1) / sets.length) });
    }
    return rows;
  },
  turn: 'after',
});

/** Coordinates of a GeoJSON MultiPolygon in degrees. */
export const rings = answering({
  *answer(memory, q: StudyQuery & Reach): Generator<number, number[][][][], void> {
    return coverUnion(memory.groundPosts(q), q.radiusM).map((polygon) => polygon.geometry.coordinates);
  },
});
