/** Longitude, latitude in degrees, WGS 84. */
export type LonLat = readonly [lon: number, lat: number];

/** Rings of one polygon in lon/lat: the outer first (anticlockwise, RFC 7946), then holes. Rings are closed. */
export type LonLatPolygon = readonly (readonly LonLat[])[];
export type LonLatMultiPolygon = readonly LonLatPolygon[];

/**
 * Polygons in planar metres (EPSG:32643, or the user's own plane with `--planar`): every ring of every polygon as a
 * flat array x0, y0, x1, y1, ... closed (first point repeated). Inside is even-odd over all rings.
 */
export interface PlanarShape {
  readonly rings: readonly Float64Array[];
}

/** What a map looks at: its middle in degrees and how near. */
export interface Camera {
  readonly lon: number;
  readonly lat: number;
  /** Of web maps: the world is 512 pixels wide at 0, twice as wide with every whole one. */
  readonly zoom: number;
}

export interface Box {
  readonly minX: number;
  readonly minY: number;
  readonly maxX: number;
  readonly maxY: number;
}
