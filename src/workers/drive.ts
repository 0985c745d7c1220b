import type { Job } from '../domain/job';

/** How long the worker computes before it listens for messages (a cancel among them). */
const SLICE_MS = 12;
/** Progress is told at most this often. */
const TELL_MS = 50;

export interface DriveOptions {
  readonly isCancelled?: () => boolean;
  readonly onProgress?: ((share: number) => unknown) | undefined;
}

/**
 * Runs a job to its end with a pause every few milliseconds, so that other questions and a cancel get through. A
 * cancelled job is closed (its `finally` blocks run) and answers 'cancelled'. Errors of the job reject.
 */
export async function drive<T>(
  job: Job<T>,
  { isCancelled = () => false, onProgress }: DriveOptions = {},
): Promise<T | 'cancelled'> {
  const { pause, close } = pauses();
  let told = performance.now();
  try {
    for (;;) {
      const until = performance.now() + SLICE_MS;
      let share = 0;
      do {
        if (isCancelled()) {
          // The value given to `return` is of no use to a job that ends here; the generator's type asks for a T.
          job.return(undefined as T);
          return 'cancelled';
        }
        const step = job.next();
        if (step.done) return step.value;
        share = step.value;
      } while (performance.now() < until);
      if (onProgress && performance.now() - told >= TELL_MS) {
        told = performance.now();
        onProgress(share);
      }
      await pause();
    }
  } finally {
    close();
  }
}

/** Pauses that let every message through that already waits. */
function pauses(): { pause: () => Promise<void>; close: () => void } {
  // A message to oneself comes after those already waiting and, unlike a timeout, is not held back by 4 ms.
  const { port1, port2 } = new MessageChannel();
  port1.start();
  return {
    pause: () =>
      new Promise((resolve) => {
        port1.addEventListener('message', () => resolve(), { once: true });
        port2.postMessage(null);
      }),
    close: () => {
      port1.close();
      port2.close();
    },
  };
}

/** For work that waits for others anyway: tells how far it is, and pauses where a slice of time is over. */
export function breather(onProgress?: ((share: number) => unknown) | undefined): (share: number) => Promise<void> {
  let until = performance.now() + SLICE_MS;
  let told = performance.now();
  return async (share) => {
    const now = performance.now();
    if (onProgress && now - told >= TELL_MS) {
      told = now;
      onProgress(share);
    }
    if (now < until) return;
    const { pause, close } = pauses();
    await pause();
    close();
    until = performance.now() + SLICE_MS;
  };
}
