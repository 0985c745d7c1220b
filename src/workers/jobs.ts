/** Work under way in the worker: each piece by its id, so that it can be stopped at any time. */
import type { Job } from '../domain/job';
import { drive } from './drive';

export interface RunningJob {
  readonly isStopped: () => boolean;
  /** Called once when the job is stopped. */
  onStop: (() => void) | null;
}

export interface Jobs {
  /** Runs `work` under this id until it settles; a newer job of the same id takes the older one's place. */
  under<T>(jobId: string, work: (job: RunningJob) => Promise<T>): Promise<T>;
  /** Nothing happens when no job of that id is under way. */
  stop(jobId: string): void;
}

export function createJobs(): Jobs {
  const running = new Map<string, RunningJob & { stopped: boolean }>();
  return {
    async under(jobId, work) {
      const job = { stopped: false, isStopped: () => job.stopped, onStop: null };
      running.set(jobId, job);
      try {
        return await work(job);
      } finally {
        if (running.get(jobId) === job) running.delete(jobId);
      }
    },
    stop(jobId) {
      const job = running.get(jobId);
      if (!job || job.stopped) return;
      job.stopped = true;
      job.onStop?.();
    },
  };
}

/** Drives a job that ends by itself soon after it is stopped, with its best so far. */
export async function driveToEnd<T>(job: Job<T>): Promise<T> {
  const answer = await drive(job);
  // Without `isCancelled` nobody cancels.
  return answer as T;
}
