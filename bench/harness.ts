/**
 * One job measured for us and for each peer in the same process and by turns, so that a busy machine slows all alike.
 * The figure is processor time (all threads of the process, garbage collection included), the median of the turns.
 * Only the ratios travel from machine to machine.
 */
import { availableParallelism, cpus } from 'node:os';

export interface Runner {
  readonly name: string;
  /** Does the whole job once and returns something to compare with the others' answers. */
  readonly run: () => unknown;
  /** Run only once, cold, where a turn may take a minute. */
  readonly once?: boolean;
  /** Why its answer may differ from ours, for a peer that does not do quite the same. */
  readonly caveat?: string;
}

export interface Job {
  readonly title: string;
  readonly ours: Runner;
  readonly peers: readonly Runner[];
  /** Turns after one that is not counted; slow peers deserve few. */
  readonly turns: number;
  /** Says how far a peer's answer is from ours, as a short sentence; throws when an exact peer disagrees. */
  readonly compare?: (ours: unknown, theirs: unknown, peer: string) => string;
}

export interface Figure {
  readonly job: string;
  readonly name: string;
  readonly cpuMs: number;
  /** The peer's time over ours; 1 for us. */
  readonly ratio: number;
  readonly note: string;
}

export function measure(jobs: readonly Job[]): void {
  for (const job of jobs) print(job, figuresOf(job));
}

function figuresOf(job: Job): Figure[] {
  const runners = [job.ours, ...job.peers];
  const times = runners.map((): number[] => []);
  const answers = runners.map((runner, r) => {
    const { answer, cpuMs } = timed(runner);
    if (runner.once) times[r].push(cpuMs);
    return answer;
  });
  for (let turn = 0; turn < job.turns; turn++) {
    runners.forEach((runner, r) => {
      if (!runner.once) times[r].push(timed(runner).cpuMs);
    });
  }
  const medians = times.map(median);
  return runners.map((runner, r) => ({
    job: job.title,
    name: runner.name,
    cpuMs: medians[r],
    ratio: medians[r] / medians[0],
    note: [runner.caveat, r > 0 && job.compare ? job.compare(answers[0], answers[r], runner.name) : null]
      .filter(Boolean)
      .join('; '),
  }));
}

function timed(runner: Runner): { readonly answer: unknown; readonly cpuMs: number } {
  collect();
  const before = process.cpuUsage();
  const answer = runner.run();
  const { user, system } = process.cpuUsage(before);
  return { answer, cpuMs: (user + system) / 1000 };
}

function print(job: Job, figures: readonly Figure[]): void {
  if (process.env['QYRAGY_BENCH_FORMAT'] === 'json') {
    for (const figure of figures) console.log(JSON.stringify(figure));
    return;
  }
  console.log(`\n${job.title}`);
  const width = Math.max(...figures.map((figure) => figure.name.length)) + 2;
  figures.forEach((figure, i) => {
    const times = i === 0 ? 'ours' : `x ${figure.ratio < 10 ? figure.ratio.toFixed(1) : Math.round(figure.ratio)}`;
    console.log(
      `  ${figure.name.padEnd(width)}${figure.cpuMs.toFixed(1).padStart(10)} ms  ${times.padStart(8)}  ${figure.note}`.trimEnd(),
    );
  });
}

/** What the figures were taken on, in a line. */
export function machine(): string {
  return `${cpus()[0]?.model ?? 'unknown processor'}, ${availableParallelism()} cores, Node ${process.versions.node}`;
}

/** So that one runner does not pay for another's garbage; needs --expose-gc. */
function collect(): void {
  globalThis.gc?.();
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}
