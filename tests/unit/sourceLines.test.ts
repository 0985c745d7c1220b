import { describe, expect, it } from 'vitest';
import type { PostKind } from '../../src/domain/post';
import { messagesFor } from '../../src/i18n';
import type { Session } from '../../src/state/session.svelte';
import { sourceLines } from '../../src/ui/shell/mapPicture';

const t = messagesFor('en');
const { datasets } = t.domain;

/** What paper says of its sources while these kinds of posts are drawn. */
function lines(...shown: readonly PostKind[]): string {
  const built = ['posts', 'mobile-points'].map((id) => ({ id, kind: 'posts', title: id, status: 'illustrative' }));
  const session = {
    t,
    datasets: built,
    postDatasets: built,
    dataset: null,
    posts: (['stationary', 'mobile'] as const).map((kind) => ({ kind })),
    shows: (kind: PostKind) => shown.includes(kind),
    ownGround: { file: null },
  };
  return sourceLines(session as unknown as Session).join('\n');
}

describe('the sources on paper and on a picture', () => {
  it('name a file of posts where a kind that it holds is drawn, and no other', () => {
    expect(lines('stationary')).toContain(datasets.posts);
    expect(lines('stationary')).not.toContain(datasets['mobile-points']);
    expect(lines('mobile')).toContain(datasets['mobile-points']);
    expect(lines('mobile')).not.toContain(datasets.posts);
    expect(lines()).not.toContain(datasets.posts);
  });
});
