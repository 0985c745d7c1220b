/** How far a dataset may be believed; the word is shown wherever the data are. */
export type DataStatus = 'published' | 'approximate' | 'illustrative' | 'imported';

/** Where a dataset comes from; carried by every dataset, result and export. */
export interface Provenance {
  /** Dataset id: `demo-incidents`, `posts`, or of the user's own file. */
  readonly id: string;
  readonly status: DataStatus;
  readonly source: string;
  readonly licence: string;
  readonly sha256: string;
  /** ISO dates, closed-open, when the dataset has a time. */
  readonly period: { readonly from: string; readonly to: string } | null;
}

/** One entry of static/geo/manifest.json. */
export interface ManifestEntry extends Provenance {
  readonly file: string;
  readonly bytes: number;
  readonly rows: number;
}

export interface Manifest {
  readonly version: 1;
  readonly datasets: readonly ManifestEntry[];
}
