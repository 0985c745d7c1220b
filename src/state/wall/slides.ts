import type { Scene } from './scene';

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
