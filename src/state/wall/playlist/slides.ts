import type { Scene } from '../scene';

/** One picture of the playlist: a scene, or one district of a scene that shows each in turn. */
export interface Slide {
  /** Tells two slides apart; the same slide of a playlist set anew keeps it. */
  readonly key: string;
  readonly scene: Scene;
  /** The district shown or looked at. */
  readonly district: string | null;
  readonly ms: number;
}

/** The playlist as slides; `districts` = ids in the order in which they take their turn. */
export function slidesOf(scenes: readonly Scene[], districts: readonly string[]): readonly Slide[] {
  return scenes.flatMap((scene, at) => {
    const ms = scene.seconds * 1000;
    const turns = scene.kind === 'district' && scene.district === null ? districts : [scene.district];
    return turns.map((district) => ({ key: `${at} ${scene.kind} ${district ?? ''}`, scene, district, ms }));
  });
}

/**
 * Number of the slide on the screen among those that are played, from 1: of the one whose turn it is, or of the
 * district that a hand put into the light (the one after that turn where the list has several); null = the list does
 * not play that district.
 */
export function placeOf(slides: readonly Slide[], index: number, light: Pick<Slide, 'district'> | null): number | null {
  if (light === null) return index + 1;
  const isIt = ({ scene, district }: Slide): boolean => scene.kind === 'district' && district === light.district;
  const next = slides.findIndex((slide, at) => at >= index && isIt(slide));
  const at = next >= 0 ? next : slides.findIndex(isIt);
  return at < 0 ? null : at + 1;
}
