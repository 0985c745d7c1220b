import type { SnapshotPost } from '../../domain/snapshot';
import { messagesFor, type Locale } from '../../i18n';
import type { LegendMark } from '../../map/symbols';
import { COVER_RADIUS_M } from './postsSheet';
import type { WallPicture } from './sheet';

/**
 * What stands on the map beside coloured cells, each with its shape and its word. `published` = all posts there are: a legend that
 * grew with the planned ones in mid-scene would move the map.
 */
export function marksOf({ posts, cover, sites, reachM }: WallPicture, published: readonly SnapshotPost[], locale: Locale): readonly { readonly mark: LegendMark; readonly label: string }[] {
  const t = messagesFor(locale).wallMore.legend;
  const kinds = (['stationary', 'planned', 'mobile'] as const).filter((kind) => posts.length > 0 && published.some((post) => post.kind === kind));
  return [
    ...kinds.map((kind) => ({ mark: kind, label: t.posts[kind] })),
    ...(cover ? [{ mark: 'rings' as const, label: t.cover(COVER_RADIUS_M) }] : []),
    ...(sites.length > 0 ? [{ mark: 'proposed' as const, label: t.site }] : []),
    ...(sites.length > 0 && reachM !== null ? [{ mark: 'reach' as const, label: t.reach(reachM) }] : []),
  ];
}
