/**
 * Long work as a generator: it yields its progress (0..1) every few milliseconds and returns the answer.
 * The worker drives it with pauses (so that it can be cancelled and report progress), the twin and the tests run it
 * straight through. The computation itself knows nothing of either.
 */
export type Job<T> = Generator<number, T, void>;

/** Runs a job to its end without pauses. */
export function finish<T>(job: Job<T>): T {
  for (;;) {
    const step = job.next();
    if (step.done) return step.value;
  }
}

/** Scales the progress of a part into [from, to] of the whole: `yield* part(job, 0.2, 0.8)`. */
export function* part<T>(job: Job<T>, from: number, to: number): Job<T> {
  for (;;) {
    const step = job.next();
    if (step.done) return step.value;
    yield from + (to - from) * step.value;
  }
}

/**
 * Runs a job until it ends, or until `isOver` says so between two of its steps: then it is closed and the answer is
 * null.
 */
export function* unlessOver<T>(job: Job<T>, isOver: () => boolean): Job<T | null> {
  for (;;) {
    const step = job.next();
    if (step.done) return step.value;
    if (isOver()) {
      // The value given to `return` is of no use to a job that ends here; the generator's type asks for a T.
      job.return(undefined as T);
      return null;
    }
    yield step.value;
  }
}
