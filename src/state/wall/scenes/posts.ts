import { messagesFor } from '../../../i18n';
import { COVER_RADIUS_M } from '../cover/radius';
import { isInCity } from '../mapFrame';
import { countSheet, isExample, isoText, placeFilter } from './parts';
import type { Figure, Moment, PostsCover, Shown, WallData } from './sheet';

/**
 * Published posts and the ground they cover, without and with the planned ones; nothing is shown of posts that nobody
 * published. They are as old as the file.
 */
export function postsShown(data: WallData, moment: Moment): Shown {
  const { snapshot, cover } = data;
  const { locale, slide, filePast = false } = moment;
  const t = messagesFor(locale).wall;
  const { posts } = snapshot;
  const count = (kind: string): number => posts.filter((post) => post.kind === kind).length;
  const kinds = [
    ...(count('stationary') > 0 ? [t.posts.standing(count('stationary'))] : []),
    ...(count('planned') > 0 ? [t.posts.planned(count('planned'))] : []),
    ...(count('mobile') > 0 ? [t.posts.mobile(count('mobile'))] : []),
  ];
  // The map of a district shows no others' posts, and none shows what lies beyond the city.
  const listed = slide.district === null ? `${kinds.join('; ')}.` : t.posts.wholeCity(kinds.join('; '));
  const beyond = posts.filter((post) => !isInCity(post)).length;
  return {
    sheet: countSheet(data, moment, t.titles.posts, {
      period: isoText(locale, snapshot.madeOn),
      filters: [placeFilter(data, moment), t.filters.radius(COVER_RADIUS_M)],
      figures: cover ? figuresOf(cover, moment, count('planned') > 0) : [],
      sentences: [
        `${filePast ? `${messagesFor(locale).wallMore.past.standing(isoText(locale, snapshot.madeOn))} ` : ''}${listed}`,
        ...(beyond > 0 ? [t.posts.beyond(beyond)] : []),
        t.posts.notEffect,
      ],
      // Positions are the operator's, whatever the incidents are.
      ...(isExample(snapshot) ? { marks: [t.marks.example] } : {}),
    }),
    picture: {
      cells: null,
      focus: slide.district,
      posts: moment.share < 0.5 ? posts.filter((post) => post.kind !== 'planned') : posts,
      cover: cover ? (moment.share < 0.5 ? cover.before : cover.after).coordinates : null,
      sites: [],
      reachM: null,
    },
  };
}

function figuresOf(cover: PostsCover, { locale }: Moment, planned: boolean): readonly Figure[] {
  const t = messagesFor(locale).wall.posts;
  const figure = (label: string, km2: number): Figure => ({
    label,
    value: t.ground(km2 / cover.cityKm2, km2),
    verdict: null,
    details: [],
  });
  return [figure(t.before, cover.before.km2), ...(planned ? [figure(t.after, cover.after.km2)] : [])];
}
