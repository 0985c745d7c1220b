/** One millimetre: what single precision and the projection may take from a distance equal to the radius. */
export const EDGE_M = 0.001;

/** A point at exactly the radius is covered. */
export const isCovered = (distanceM: number, radiusM: number): boolean => distanceM <= radiusM + EDGE_M;
