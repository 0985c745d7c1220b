/** One value of a table that leaves the product. */
export type Cell = string | number | boolean | null | undefined;

/** A table ready for CSV: the same figures as on the screen, unrounded, with units in the column names. */
export interface Table {
  readonly header: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** Shapes on the map as GeoJSON, in degrees, each with figures of its own. */
export interface FeatureCollection {
  readonly type: 'FeatureCollection';
  readonly features: readonly {
    readonly type: 'Feature';
    readonly properties: Readonly<Record<string, Cell>>;
    readonly geometry: { readonly type: string; readonly coordinates: unknown };
  }[];
}
