/** A named place (places.csv): stop, crossing, market, school ... */
export interface Place {
  readonly kind: string;
  /** Russian name as published; the only form that always exists. */
  readonly nameRu: string;
  /** Kazakh form where a rule gives one, else null and the Russian name stands. */
  readonly nameKk: string | null;
  readonly lon: number;
  readonly lat: number;
  readonly x: number;
  readonly y: number;
}
