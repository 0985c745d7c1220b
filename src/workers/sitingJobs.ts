/** Jobs of siting under way: each by its id, stopped by hand at any time. */
import type { Job } from '../domain/job';
import { drive } from './drive';
import { QuestionFault } from './questionFault';
import { TooLarge, MAX_ENTRIES } from '../analysis/siting/model/buildModel';
import { fault } from '../domain/result';

export interface SitingJob {
  readonly isStopped: () => boolean;
  /** Called once when the job is stopped. */
  onStop: (() => void) | null;
}

export interface SitingJobs {
  /** Runs `work` under this id until it settles; a newer job of the same id takes the older one's place. */
  under<T>(jobId: string, work: (job: SitingJob) => Promise<T>): Promise<T>;
  stop(jobId: string): void;
}

export function sitingJobs(): SitingJobs {
  const running = new Map<string, SitingJob & { stopped: boolean }>();
  return {
    async under(jobId, work) {
      const job = { stopped: false, isStopped: () => job.stopped, onStop: null };
      running.set(jobId, job);
      try {
        return await work(job);
      } catch (cause) {
        throw cause instanceof TooLarge ? new QuestionFault(fault('siting-too-large', { limit: MAX_ENTRIES })) : cause;
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
