import type { SnapshotPost } from '../../../domain/snapshot';
import { messagesFor, type Locale } from '../../../i18n';
import type { Scale } from '../../../map/scales';
import type { LegendMark } from '../../../map/symbols';
import { COVER_RADIUS_M } from '../cover/radius';
import type { WallPicture } from './sheet';

export interface WallMark {
  readonly mark: LegendMark;
  readonly label: string;
  /**
   * It is on the map now. Of what is not, the legend keeps the room and says nothing: a legend that grew in mid-scene
   * would move the map.
   */
  readonly isDrawn: boolean;
}

/**
 * The words of the lowest class of cells, which begins above nothing; null = there is but one class. A bound of half an
 * incident per km² beside "fewer than 5" would read as a smaller one: one is a rate, the other a count.
 */
export function lowestClass({ breaks }: Scale, locale: Locale): string | null {
  return breaks.length > 1 ? messagesFor(locale).wallMore.legend.upTo(breaks[1]) : null;
}

/**
 * What stands on the map beside coloured cells at some time of the scene, each with its shape and its word. `published`
 * = all posts there are.
 */
export function marksOf(
  { cells, posts, cover, sites, reachM }: WallPicture,
  published: readonly SnapshotPost[],
  locale: Locale,
): readonly WallMark[] {
  const t = messagesFor(locale).wallMore.legend;
  // Posts are this scene's where it has ground of theirs.
  const comes = cover === null ? posts : published;
  const kindsOf = (...kinds: readonly ('stationary' | 'mobile' | 'planned')[]): readonly WallMark[] =>
    kinds.flatMap((kind) =>
      comes.some((post) => post.kind === kind)
        ? { mark: kind, label: t.posts[kind], isDrawn: posts.some((post) => post.kind === kind) }
        : [],
    );
  return [
    ...(cells ? [{ mark: 'unstudied' as const, label: t.unpublished(cells.least), isDrawn: true }] : []),
    ...kindsOf('stationary', 'mobile'),
    ...(cover && comes.length > 0
      ? [{ mark: 'rings' as const, label: t.cover(COVER_RADIUS_M), isDrawn: cover.length > 0 }]
      : []),
    // They come in mid-scene, so the room kept for them is at the end.
    ...kindsOf('planned'),
    ...(sites.length > 0 ? [{ mark: 'proposed' as const, label: t.site, isDrawn: true }] : []),
    ...(sites.length > 0 && reachM !== null ? [{ mark: 'reach' as const, label: t.reach(reachM), isDrawn: true }] : []),
  ];
}
