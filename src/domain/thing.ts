/** A row of the user's own of any kind that has no form of its own: where it is, and what it says of itself. */
import type { HourRange } from './hourRange';
import type { LonLat, LonLatMultiPolygon } from './geometry';
import type { KindGeometry } from './kinds/kind';
import type { WeekHours } from './weekHours';

export type ThingShape =
  | { readonly type: 'Point'; readonly coordinates: LonLat }
  | { readonly type: 'MultiLineString'; readonly coordinates: readonly (readonly LonLat[])[] }
  | { readonly type: 'MultiPolygon'; readonly coordinates: LonLatMultiPolygon };

/**
 * What a cell became: text, a choice's id, a day (YYYY-MM-DD) or a moment (YYYY-MM-DD HH:mm:ss) on the city's clock; a
 * number; yes or no; hours of the day (none = closed) or of the week.
 */
export type ThingValue = string | number | boolean | readonly HourRange[] | WeekHours;

export interface Thing {
  readonly id: string;
  /** In degrees; null = of no place. */
  readonly shape: ThingShape | null;
  /** Field -> value; one that says nothing is not there. */
  readonly values: Readonly<Record<string, ThingValue>>;
}

/** Things of one dataset as a page gets them: the first, and how many there are. */
export interface ThingList {
  readonly things: readonly Thing[];
  readonly total: number;
}

/** What a page is given of a dataset at most. */
export const MOST_SHOWN = 20_000;

const GEOMETRY_OF = { Point: 'point', MultiLineString: 'line', MultiPolygon: 'area' } as const;
export const geometryOf = (shape: ThingShape | null): KindGeometry => (shape ? GEOMETRY_OF[shape.type] : 'none');

/** Is one of them an area? Points of a grid whose cells are not known stand for none. */
export const hasAreas = (things: readonly Thing[]): boolean =>
  things.some(({ shape }) => shape?.type === 'MultiPolygon');

/** The first of its fields of names that says something; null = it has no name. */
export function nameOfThing({ values }: Thing, called: readonly string[]): string | null {
  for (const field of called) {
    const value = values[field];
    if (typeof value === 'string' || typeof value === 'number') return String(value);
  }
  return null;
}

/** Middle of the box around a shape, rounded to about a metre. */
export function middleOfShape(shape: ThingShape): LonLat {
  if (shape.type === 'Point') return shape.coordinates;
  const points =
    shape.type === 'MultiLineString' ? shape.coordinates.flat() : shape.coordinates.flatMap(([ring]) => ring);
  const middle = (axis: 0 | 1): number => {
    let [low, high] = [Infinity, -Infinity];
    for (const point of points) [low, high] = [Math.min(low, point[axis]), Math.max(high, point[axis])];
    return Math.round(((low + high) / 2) * 1e5) / 1e5;
  };
  return [middle(0), middle(1)];
}
