import type { DataStatus, Provenance } from '../domain/provenance';
import type { FeatureCollection, Table } from '../domain/table';

/** What a reader needs to repeat a result: the data, the question, the program. Goes with every export. */
export interface RunManifest {
  readonly product: 'Qyragy';
  readonly version: string;
  readonly madeAt: string;
  /** Address parameters that open the same view. */
  readonly view: string;
  readonly data: readonly Pick<Provenance, 'id' | 'sha256' | 'status' | 'source' | 'licence' | 'period'>[];
  readonly question: Readonly<Record<string, unknown>>;
  /** True when anything in the export is invented: the word stands in every file. */
  readonly illustrative: boolean;
}

export function runManifest(input: {
  readonly version: string;
  readonly madeAtMs: number;
  readonly view: string;
  readonly data: readonly Provenance[];
  readonly question: Readonly<Record<string, unknown>>;
}): RunManifest {
  return {
    product: 'Qyragy',
    version: input.version,
    madeAt: new Date(input.madeAtMs).toISOString(),
    view: input.view,
    data: input.data.map(({ id, sha256, status, source, licence, period }) => ({
      id,
      sha256,
      status,
      source,
      licence,
      period,
    })),
    question: input.question,
    illustrative: input.data.some((d) => d.status === 'illustrative'),
  };
}

/** Adds the status of the data to every row: a table that leaves the product keeps the word. */
export function withStatus({ header, rows }: Table, status: DataStatus): Table {
  return {
    header: [...header, 'data_status'],
    rows: rows.map((row) => [...row, ...Array<null>(header.length - row.length).fill(null), status]),
  };
}

/**
 * Adds what is in force to every row, so that a table of thefts is never read as one of everything; '' adds nothing.
 */
export function withSelection({ header, rows }: Table, words: string): Table {
  if (words === '') return { header, rows };
  return {
    header: [...header, 'selection'],
    rows: rows.map((row) => [...row, ...Array<null>(header.length - row.length).fill(null), words]),
  };
}

/** The same two words on every shape, for files that have no room for the run manifest. */
export const withWords = (shapes: FeatureCollection, status: DataStatus, words: string): FeatureCollection => ({
  ...shapes,
  features: shapes.features.map((feature) => ({
    ...feature,
    properties: { ...feature.properties, ...(words === '' ? {} : { selection: words }), data_status: status },
  })),
});

/** GeoJSON with its run manifest as a foreign member (RFC 7946, section 6.1). */
export function withManifest(
  collection: FeatureCollection,
  manifest: RunManifest,
): FeatureCollection & { readonly qyragy: RunManifest } {
  return { ...collection, qyragy: manifest };
}
