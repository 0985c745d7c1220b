/** A place by its name: an organ, a precinct, a crossing, an address. */
export interface NamedPlace {
  readonly name: string;
  readonly lon: number;
  readonly lat: number;
}

/** A second file that says where the names of a column lie, for rows without coordinates of their own. */
export interface PlacesJoin {
  /** The second file's name. */
  readonly file: string;
  /** Column of the first file that holds the names. */
  readonly on: string;
  readonly places: readonly NamedPlace[];
}
