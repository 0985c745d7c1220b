import type { Shape } from '../../domain/table';

export type Place = NonNullable<Shape['geometry']>;
export type Position = readonly [x: number, y: number];

const SINGLE: Readonly<Record<string, string>> = {
  MultiPoint: 'Point',
  MultiLineString: 'LineString',
  MultiPolygon: 'Polygon',
};

/** The parts of a place that has several; null = it is one. */
export const partsOf = ({ type, coordinates }: Place): readonly Place[] | null =>
  Object.hasOwn(SINGLE, type)
    ? (coordinates as readonly unknown[]).map((part) => ({ type: SINGLE[type], coordinates: part }))
    : null;

/** The rings of an area, the outer one first; of a line or a point the only list. Throws where a place is neither. */
export function ringsOf({ type, coordinates }: Place): readonly (readonly Position[])[] {
  if (type === 'Point') return [[coordinates as Position]];
  if (type === 'LineString') return [coordinates as readonly Position[]];
  if (type === 'Polygon') return coordinates as readonly (readonly Position[])[];
  throw new Error(`no place of this kind: ${type}`);
}
