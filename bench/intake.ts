/**
 * A register read to typed columns by ours and by peers, each in a process of its own and by turns; sums are held to
 * each other. Peak memory is of the whole process, Node itself (about 45 MB) included. Each reader is made one file
 * first, as the command line is: what turns TypeScript into JavaScript takes 28 MB of every process it runs in.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import type { Sums } from './readers/reading';
import { registerFile } from './registerFile';

interface Reader {
  readonly name: string;
  readonly file: string;
  readonly note?: string;
}

interface Measured {
  readonly cpuMs: number;
  readonly peakMb: number;
  readonly sums: Sums;
}

const OURS: Reader = { name: 'ours, bytes to typed columns', file: 'ours' };
const IMPORT: Reader = { name: 'ours, the whole import', file: 'wholeImport', note: 'judged, projected, sorted' };
const PEERS: readonly Reader[] = [
  { name: 'DuckDB', file: 'duckdb', note: 'all its threads' },
  { name: 'uDSV', file: 'udsv' },
  { name: 'papaparse', file: 'papaparse' },
];
const JSON_PARSE: Reader = { name: 'JSON.parse and sums', file: 'jsonParse' };

const json = process.env['QYRAGY_BENCH_FORMAT'] === 'json';

function compare(title: string, path: string, readers: readonly Reader[], turns: number): void {
  const runs = readers.map((): Measured[] => []);
  for (let turn = 0; turn < turns; turn++) readers.forEach((reader, r) => runs[r].push(measure(reader, path)));
  const fileMb = statSync(path).size / 1_048_576;
  const medians = runs.map((of) => ({ cpuMs: median(of, 'cpuMs'), peakMb: median(of, 'peakMb'), sums: of[0].sums }));
  medians.forEach(({ sums }, r) => sameSums(medians[0].sums, sums, readers[r].name));
  if (json) {
    medians.forEach(({ cpuMs, peakMb }, r) => {
      const figure = { job: title, name: readers[r].name, cpuMs, ratio: cpuMs / medians[0].cpuMs, peakMb, fileMb };
      console.log(JSON.stringify(figure));
    });
    return;
  }
  console.log(`\n${title} (${fileMb.toFixed(0)} MB)`);
  medians.forEach(({ cpuMs, peakMb }, r) => {
    const ratio = r === 0 ? 'ours' : `x ${(cpuMs / medians[0].cpuMs).toFixed(2)}`;
    const memory = `${(peakMb / fileMb).toFixed(1)} x the file`;
    const { name, note = '' } = readers[r];
    console.log(
      `  ${name.padEnd(30)}${cpuMs.toFixed(0).padStart(7)} ms ${ratio.padStart(8)}  ${memory.padEnd(16)}${note}`.trimEnd(),
    );
  });
}

const root = join(import.meta.dirname, '..');
const made = join(root, '.cache/bench/readers');

/** Packages stay where they are: peers are measured as they are published. */
async function makeOneFile({ file }: Reader): Promise<void> {
  mkdirSync(made, { recursive: true });
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: `bench/readers/${file}.ts`,
      outDir: made,
      emptyOutDir: false,
      copyPublicDir: false,
      target: 'node20',
      rolldownOptions: { output: { entryFileNames: `${file}.mjs`, codeSplitting: false } },
    },
  });
}

function measure({ file }: Reader, path: string): Measured {
  const out = execFileSync(process.execPath, [join(made, `${file}.mjs`), path], { encoding: 'utf8' });
  return JSON.parse(out) as Measured;
}

/** Sums of floats but for the order in which they were added; a reader that does not read a column has none of it. */
function sameSums(ours: Sums, theirs: Sums, name: string): void {
  for (const key of ['rows', 'lon', 'lat', 'minutes', 'severity', 'article'] as const) {
    if (theirs[key] === null || ours[key] === null) continue;
    if (Math.abs(ours[key] - theirs[key]) > 1e-9 * Math.abs(ours[key]))
      throw new Error(`${name}: ${key} is ${theirs[key]}, ours ${ours[key]}`);
  }
}

function median(of: readonly Measured[], key: 'cpuMs' | 'peakMb'): number {
  const sorted = of.map((one) => one[key]).toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

for (const reader of [OURS, IMPORT, ...PEERS, JSON_PARSE]) await makeOneFile(reader);
compare('CSV, 1,000,000 rows', registerFile(1_000_000, 'csv'), [OURS, ...PEERS, IMPORT], 3);
compare('CSV, 5,000,000 rows', registerFile(5_000_000, 'csv'), [OURS, PEERS[0], IMPORT], 1);
compare('GeoJSON, 1,000,000 features', registerFile(1_000_000, 'geojson'), [IMPORT, JSON_PARSE], 1);
