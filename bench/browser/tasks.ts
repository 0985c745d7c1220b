/** What the page's own thread did, task by task, as the browser's own tracing tells it. */
import type { Browser, Page } from 'playwright';

/** One task, and what it mostly was. */
export interface Task {
  /** Time of the thread itself, and by the clock: other work on the machine is in the second alone. */
  readonly cpuMs: number;
  readonly wallMs: number;
  readonly parts: string;
}

interface Event {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: {
    readonly name?: string;
    readonly data?: { readonly type?: string; readonly functionName?: string };
  };
}

const TASK = /^(ThreadControllerImpl::)?RunTask$/;

/** Tasks of the page's thread while `work` runs. */
export async function tasksOf(browser: Browser, page: Page, work: () => Promise<void>): Promise<readonly Task[]> {
  await browser.startTracing(page, { categories: ['toplevel', 'devtools.timeline', '__metadata'] });
  await work();
  const trace = JSON.parse((await browser.stopTracing()).toString('utf8')) as {
    readonly traceEvents: readonly Event[];
  };
  const events = trace.traceEvents;
  const threads = events.filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain');
  const ran = (of: Event): number => events.filter((e) => e.pid === of.pid && e.tid === of.tid && e.dur).length;
  // Of several pages' processes the one that worked.
  const [main] = threads.toSorted((a, b) => ran(b) - ran(a));
  if (!main) throw new Error('the trace names no thread of the page');
  const mine = events.filter((e) => e.pid === main.pid && e.tid === main.tid && e.ph === 'X' && e.dur !== undefined);
  const parts = mine.filter(({ name }) => !TASK.test(name));
  return mine
    .filter(({ name }) => TASK.test(name))
    .map(({ ts, dur = 0, tdur = 0 }) => ({
      cpuMs: tdur / 1000,
      wallMs: dur / 1000,
      parts: parts
        .filter((part) => part.ts >= ts && part.ts + (part.dur ?? 0) <= ts + dur && (part.tdur ?? 0) > 3000)
        .toSorted((a, b) => (b.tdur ?? 0) - (a.tdur ?? 0))
        .slice(0, 5)
        .map(
          (part) =>
            `${part.name} ${part.args?.data?.functionName ?? part.args?.data?.type ?? ''} ${((part.tdur ?? 0) / 1000).toFixed(0)}`,
        )
        .join(', '),
    }));
}
