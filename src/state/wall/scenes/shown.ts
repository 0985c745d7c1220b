import { cellsShown, yearsOf } from './cells';
import { frameMiddle, framesOf } from './cellYears';
import { categoriesShown } from './categories';
import { cityShown } from './city';
import { markForeign, namedWords, markOrigin } from '../foreign';
import { districtShown } from './district';
import { indicatorsShown } from './indicators';
import { postsShown } from './posts';
import { scenarioShown } from './scenario';
import { textShown } from './text';
import { timesShown } from './times';
import type { Slide } from '../playlist/slides';
import type { Moment, Shown, WallData } from './sheet';

/** What a slide shows at a moment of its time. */
export function shownAt(data: WallData, moment: Moment): Shown {
  const { slide, locale } = moment;
  const shown = sceneShown(data, { ...moment, slide: { ...slide, scene: namedWords(slide.scene, locale) } });
  return markForeign(markOrigin(shown, data.origin, locale), slide.scene, locale);
}

function sceneShown(data: WallData, moment: Moment): Shown {
  switch (moment.slide.scene.kind) {
    case 'city':
      return cityShown(data, moment);
    case 'categories':
      return categoriesShown(data, moment);
    case 'times':
      return timesShown(data, moment);
    case 'cells':
      return cellsShown(data, moment);
    case 'district':
      return districtShown(data, moment);
    case 'posts':
      return postsShown(data, moment);
    case 'indicators':
      return indicatorsShown(data, moment);
    case 'scenario':
      return scenarioShown(data, moment);
    case 'text':
      return textShown(moment);
  }
}

const STEPS = 40;

/** Share of a slide's time, in steps: a scene that does not move has one, so that it is made once. */
export function shareAt({ scene, ms }: Slide, shownMs: number): number {
  if (scene.kind !== 'cells' && scene.kind !== 'posts') return 0;
  return Math.min(STEPS - 1, Math.floor((shownMs / Math.max(1, ms)) * STEPS)) / STEPS;
}

/** Moments that a printed or saved copy of a slide needs to lose nothing: every stand of what moves. */
export function standsOf({ snapshot, indicators }: WallData, slide: Slide): readonly number[] {
  if (slide.scene.kind === 'posts') return snapshot.posts.some(({ kind }) => kind === 'planned') ? [0, 0.75] : [0];
  if (slide.scene.kind !== 'cells') return [0];
  const frames = framesOf(yearsOf(snapshot, slide.scene), indicators);
  return frames.length === 0 ? [0] : frames.map((_, at) => frameMiddle(frames, at));
}
