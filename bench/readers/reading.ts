/**
 * One reader of a register in a process of its own: what it took, and sums by which the readers are held to each
 * other.
 */
export interface Sums {
  readonly rows: number;
  readonly lon: number;
  readonly lat: number;
  /** Minutes of all moments, as the file writes them (no zone). */
  readonly minutes: number;
  readonly severity: number;
  readonly article: number;
}

/** Reads the file named on the command line, and prints processor time, peak memory and sums as one line of JSON. */
export async function reading(read: (path: string) => Sums | Promise<Sums>): Promise<void> {
  const path = process.argv[2];
  const before = process.cpuUsage();
  const sums = await read(path);
  const { user, system } = process.cpuUsage(before);
  const peakMb = process.resourceUsage().maxRSS / 1024;
  process.stdout.write(`${JSON.stringify({ cpuMs: (user + system) / 1000, peakMb, sums })}\n`);
}
