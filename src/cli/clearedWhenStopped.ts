/** Ctrl-C, a service that is shut down, a terminal that is closed. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Does `work`. Stopped by a signal meanwhile, the process ends by it, after `clear`, which takes away what is half
 * made. Work that never waits is done whole before.
 */
export async function clearedWhenStopped<T>(clear: () => void, work: () => T | Promise<T>): Promise<T> {
  const release = (): void => SIGNALS.forEach((signal) => void process.off(signal, stop));
  const stop = (signal: NodeJS.Signals): void => {
    release();
    try {
      clear();
    } finally {
      process.kill(process.pid, signal);
    }
  };
  SIGNALS.forEach((signal) => process.on(signal, stop));
  try {
    return await work();
  } finally {
    // What came while nothing waited is heard when the loop has gone round; nobody hears it after the release.
    for (let turn = 0; turn < 2; turn += 1) await new Promise((resolve) => setImmediate(resolve));
    release();
  }
}
