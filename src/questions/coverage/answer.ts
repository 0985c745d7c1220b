import { coverageOf, coverageWithGround } from '../../analysis/answer/coverageWithGround';
import type { StudyQuery } from '../../analysis/answer/study';
import { coverUnion } from '../../analysis/coverage/coverRings';
import type { CoverageAnswer } from '../../domain/answers';
import { part } from '../../domain/job';
import { POST_KINDS, type PostKind } from '../../domain/post';
import { answering } from '../answering';
import type { CoverageQuestion } from './question';
import type { Reach } from './reach';

export const coverage = answering({
  *answer(memory, q: StudyQuery & CoverageQuestion, own) {
    const ownGround = own && { set: own.set, area: memory.knownGround(q, own) };
    return coverageOf(memory, q, memory.knownGround(q), ownGround);
  },
  turn: 'after',
});

export const coverageGround = answering({
  answer: (memory, q: StudyQuery & CoverageQuestion, own) => coverageWithGround(memory, q, own),
  turn: 'after',
});

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
