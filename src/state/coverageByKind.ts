import type { CoverageAnswer } from '../domain/answers';
import { POST_KINDS, type Post, type PostKind } from '../domain/post';
import type { AnalysisApi, Query } from '../workers/api';

export interface KindCoverage {
  readonly kind: PostKind | 'all';
  readonly answer: CoverageAnswer;
}

/** Coverage of each kind of posts that there is, and of all together. */
export async function coverageByKind(
  api: AnalysisApi,
  posts: readonly Post[],
  q: Query & { readonly radiusM: number },
  jobId: string,
): Promise<readonly KindCoverage[] | 'cancelled'> {
  const present = POST_KINDS.filter((kind) => posts.some((post) => post.kind === kind));
  const sets = [
    ...present.map((kind) => ({ kind, kinds: [kind] as readonly PostKind[] })),
    { kind: 'all' as const, kinds: POST_KINDS },
  ];
  const rows: KindCoverage[] = [];
  for (const { kind, kinds } of sets) {
    const answer = await api.coverage({ ...q, kinds, ground: true }, jobId);
    if (answer === 'cancelled') return answer;
    rows.push({ kind, answer });
  }
  return rows;
}
