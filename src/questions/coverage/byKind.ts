import { coverageWithGround } from '../../analysis/answer/coverageWithGround';
import type { CoverageAnswer } from '../../domain/answers';
import { part } from '../../domain/job';
import { POST_KINDS, type PostKind } from '../../domain/post';
import { question } from '../question';
import { REACH } from './reach';

export interface KindCoverage {
  readonly kind: PostKind | 'all';
  readonly answer: CoverageAnswer;
}

/** Coverage of each kind of posts that there is, and of all together. */
export const coverageByKind = question({
  id: 'coverageByKind',
  settings: REACH,
  asks: ({ tab }, { radiusM }) => (tab === 'coverage' ? { radiusM } : null),
  *answer(memory, q): Generator<number, readonly KindCoverage[], void> {
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
