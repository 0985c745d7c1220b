import { MEASURES } from './indicators';
import type { Scene } from '../scene';
import type { WallData } from './sheet';
import { slidesOf, type Slide } from '../playlist/slides';
import { hasCityFigures, windowsOf } from './city';
import { CHART_MONTHS, hasMonthFigures } from './monthFigures';
import { yearsOf } from './cells';

/** Why a slide has nothing to say. */
export const NOTHING_TO_SAY = [
  'no-days',
  'withheld-days',
  'no-recent',
  'no-times',
  'no-cells',
  'no-year',
  'no-district',
  'no-counts',
  'withheld-counts',
  'no-posts',
  'no-indicators',
  'no-plan',
  'no-words',
] as const;
export type NothingToSay = (typeof NOTHING_TO_SAY)[number];

/** Why this slide has nothing to say with these data; null = it has. Such a slide is not played. */
function nothingToSay(data: WallData, { scene, district }: Pick<Slide, 'scene' | 'district'>): NothingToSay | null {
  const { snapshot } = data;
  switch (scene.kind) {
    case 'city':
      return windowsOf(snapshot, scene.spans).length === 0
        ? 'no-days'
        : hasCityFigures(snapshot, scene.spans)
          ? null
          : 'withheld-days';
    // A table of nothing but what is withheld says nothing of any kind, day or hour.
    case 'categories':
      return (snapshot.city.recent?.windows ?? []).some(({ now, before }) =>
        [...now, ...before].some((count) => count !== null),
      )
        ? null
        : 'no-recent';
    case 'times':
      return (snapshot.city.times?.at(-1)?.byWeekdayAndBand ?? []).some((count) => count !== null) ? null : 'no-times';
    case 'cells':
      return noCells(data, scene);
    case 'district':
      return noCounts(data, district);
    case 'posts':
      return snapshot.posts.length === 0 ? 'no-posts' : null;
    case 'indicators':
      return data.indicators.some(({ measure }) => MEASURES.some((one) => one === measure)) ? null : 'no-indicators';
    case 'scenario':
      return scene.plan === null ? 'no-plan' : null;
    case 'text':
      return `${scene.title}${scene.text}`.trim() === '' ? 'no-words' : null;
  }
}

function noCells({ snapshot }: WallData, scene: Scene): NothingToSay | null {
  if (!snapshot.cells.yearly.flat().some((count) => count !== null)) return 'no-cells';
  return yearsOf(snapshot, scene).length === 0 ? 'no-year' : null;
}

function noCounts({ snapshot, districts }: WallData, id: string | null): NothingToSay | null {
  if (!districts.some((area) => area.id === id)) return 'no-district';
  const counts = snapshot.districts.find((one) => one.id === id);
  if (!counts || snapshot.months.length === 0 || counts.monthly.length === 0) return 'no-counts';
  // A slide of figures that all read "not published" has nothing to say but that.
  return counts.monthly.slice(-CHART_MONTHS).some((count) => count !== null) || hasMonthFigures(snapshot, counts)
    ? null
    : 'withheld-counts';
}

/** The slides that have something to say with these data: what is played and counted on the screen. */
export const playedSlides = (data: WallData, slides: readonly Slide[]): readonly Slide[] =>
  slides.filter((slide) => nothingToSay(data, slide) === null);

/** Why a scene of the playlist is not played with these data; null = at least one of its slides is. */
export function whySkipped(data: WallData, scene: Scene, districts: readonly string[]): NothingToSay | null {
  const reasons = slidesOf([scene], districts).map((slide) => nothingToSay(data, slide));
  return reasons.includes(null) ? null : (reasons[0] ?? 'no-district');
}

/**
 * The districts of a scene that shows each in turn that are not played with these data, by reason; none where the whole
 * scene is not.
 */
export function districtsSkipped(
  data: WallData,
  scene: Scene,
  districts: readonly string[],
): ReadonlyMap<NothingToSay, readonly string[]> {
  const reasons = new Map<NothingToSay, string[]>();
  if (scene.kind !== 'district' || scene.district !== null || whySkipped(data, scene, districts) !== null)
    return reasons;
  for (const { district, scene: of } of slidesOf([scene], districts)) {
    const why = nothingToSay(data, { scene: of, district });
    if (why !== null && district !== null) reasons.set(why, [...(reasons.get(why) ?? []), district]);
  }
  return reasons;
}
