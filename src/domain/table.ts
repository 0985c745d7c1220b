import type { Spoken } from './spoken';

/** One value of a table that leaves the product. */
export type Cell = string | number | boolean | null | undefined;

/** Things one after another, an array or made when they are asked for: a million rows need not all be there. */
export interface Listed<T> {
  readonly length: number;
  at(index: number): T | undefined;
}

/** A table ready for CSV: the same figures as on the screen, unrounded, with units in the column names. */
export interface Table {
  readonly header: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** The same for a file: its rows may be made one by one. */
export interface TableOfRows {
  readonly header: readonly string[];
  readonly rows: Listed<readonly Cell[]>;
  /** For kinds of files that are written for people of one language. */
  readonly spoken?: Spoken | undefined;
}

/** Shapes on the map as GeoJSON, in degrees, each with figures of its own. */
export interface FeatureCollection {
  readonly type: 'FeatureCollection';
  readonly features: readonly Shape[];
}

/** The same for a file: its shapes may be made one by one. */
export interface ShapeList {
  readonly type: 'FeatureCollection';
  readonly features: Listed<Shape>;
}

/** One shape with its figures. */
export interface Shape {
  readonly type: 'Feature';
  readonly properties: Readonly<Record<string, Cell>>;
  /** null = of no place. */
  readonly geometry: { readonly type: string; readonly coordinates: unknown } | null;
}
