import type { ToDegrees } from './polygons';

/** A coordinate system that a file names, and how its numbers become degrees of WGS 84. */
export interface NamedSystem {
  readonly name: string;
  readonly toDegrees: ToDegrees;
}
