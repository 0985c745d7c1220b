/** What is measured on the ground for a point; loaded with the first point, for the first answer needs none. */
import type { Precinct } from '../../domain/precinct';
import { liesIn, touching, type Spot } from './extent';
import { nearestPlace } from './nearest';

export interface PrecinctsAt {
  /** All that what is meant may lie in. */
  readonly mayBe: readonly Precinct[];
  /** The one that all of it lies in, while none other touches it. */
  readonly only: Precinct | null;
}

export function precinctsAt(spot: Spot, precincts: readonly Precinct[]): PrecinctsAt {
  const mayBe = touching([spot], precincts);
  return { mayBe, only: mayBe.length === 1 && liesIn(spot, mayBe[0].geometry) ? mayBe[0] : null };
}

export const ground = { nearest: nearestPlace, precinctsAt, touching };
export type Ground = typeof ground;
