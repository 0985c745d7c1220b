import { describe, expect, it } from 'vitest';
import { createJobs, driveToEnd, type RunningJob } from '../../src/workers/jobs';

/** Work that goes on until it is let go. */
function open(): { readonly done: Promise<string>; end(value: string): void } {
  let end: (value: string) => void = () => undefined;
  return { done: new Promise((resolve) => (end = resolve)), end: (value) => end(value) };
}

describe('jobs of the worker', () => {
  it('stops the one of an id and no other, and tells it once', async () => {
    const jobs = createJobs();
    const [a, b] = [open(), open()];
    const told: string[] = [];
    const begun: Record<string, RunningJob> = {};
    const run = (id: string, { done }: ReturnType<typeof open>): Promise<string> =>
      jobs.under(id, (job) => {
        begun[id] = job;
        job.onStop = () => told.push(id);
        return done;
      });
    const answers = [run('a', a), run('b', b)];
    jobs.stop('a');
    jobs.stop('a');
    jobs.stop('nobody');
    expect([begun['a'].isStopped(), begun['b'].isStopped(), told]).toEqual([true, false, ['a']]);
    a.end('best so far');
    b.end('whole');
    expect(await Promise.all(answers)).toEqual(['best so far', 'whole']);
    jobs.stop('b');
    expect([begun['b'].isStopped(), told]).toEqual([false, ['a']]);
  });

  it('gives an id to the newest of its jobs: the end of an older one leaves that one stoppable', async () => {
    const jobs = createJobs();
    const [older, newer] = [open(), open()];
    const first = jobs.under('plan', () => older.done);
    let running: RunningJob | null = null;
    const second = jobs.under('plan', (job) => {
      running = job;
      return newer.done;
    });
    older.end('old');
    await first;
    jobs.stop('plan');
    expect((running as RunningJob | null)?.isStopped()).toBe(true);
    newer.end('new');
    expect(await second).toBe('new');
  });

  it('forgets a job that failed, and hands its error on', async () => {
    const jobs = createJobs();
    let failed: RunningJob | null = null;
    const work = jobs.under('a', async (job) => {
      failed = job;
      return Promise.reject(new RangeError('cell of 0 m'));
    });
    await expect(work).rejects.toThrow('cell of 0 m');
    jobs.stop('a');
    expect((failed as RunningJob | null)?.isStopped()).toBe(false);
  });

  it('drives a job that knows itself when to end to its last answer', async () => {
    const steps = (function* (): Generator<number, string, void> {
      yield 0.5;
      return 'answer';
    })();
    expect(await driveToEnd(steps)).toBe('answer');
  });
});
