/** A fatal road accident: a dataset of its own, outside every crime count and density. */
export interface Accident {
  readonly id: string;
  readonly lon: number;
  readonly lat: number;
  /** EPSG:32643 metres. */
  readonly x: number;
  readonly y: number;
  readonly startMs: number;
}
