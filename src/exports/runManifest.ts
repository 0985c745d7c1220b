import type { Provenance } from '../domain/provenance';

/** What a reader needs to repeat a result: the data, the question, the program. Written beside every export. */
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
    data: input.data.map(({ id, sha256, status, source, licence, period }) => ({ id, sha256, status, source, licence, period })),
    question: input.question,
    illustrative: input.data.some((d) => d.status === 'illustrative'),
  };
}

/** The manifest as comment lines that open a CSV. */
export function manifestComment(manifest: RunManifest): string {
  return `# ${JSON.stringify(manifest)}\r\n`;
}
