/** What a page and its worker hold, after garbage was collected, as the engine itself counts it. */
import type { CDPSession, Page } from 'playwright';

export interface Held {
  /** Objects on the page's and the worker's heap, MB. */
  readonly heapMB: number;
  /** Arrays beside the heap (columns, grids, pictures), MB. */
  readonly arraysMB: number;
}

interface HeapUsage {
  readonly usedSize: number;
  readonly backingStorageSize?: number;
}

/** Page and analysis worker together. */
export async function heldBy(page: Page): Promise<Held> {
  const session = await page.context().newCDPSession(page);
  const isolates = [directly(session), ...(await workersOf(session))];
  let heap = 0;
  let arrays = 0;
  for (const send of isolates) {
    await send('HeapProfiler.collectGarbage');
    const { usedSize, backingStorageSize = 0 } = (await send('Runtime.getHeapUsage')) as HeapUsage;
    heap += usedSize;
    arrays += backingStorageSize;
  }
  await session.detach();
  return { heapMB: heap / 1e6, arraysMB: arrays / 1e6 };
}

type Send = (method: 'HeapProfiler.collectGarbage' | 'Runtime.getHeapUsage') => Promise<unknown>;

const directly =
  (session: CDPSession): Send =>
  (method) =>
    session.send(method) as Promise<unknown>;

/** Workers answer through the page's session, in letters within letters. */
async function workersOf(session: CDPSession): Promise<Send[]> {
  const workers: string[] = [];
  const answers = new Map<number, (result: unknown) => void>();
  session.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
    if (targetInfo.type === 'worker') workers.push(sessionId);
  });
  session.on('Target.receivedMessageFromTarget', ({ message }) => {
    const { id, result } = JSON.parse(message) as { id?: number; result?: unknown };
    if (id !== undefined) answers.get(id)?.(result);
  });
  await session.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: false });
  await new Promise((resolve) => setTimeout(resolve, 500));
  let last = 0;
  return workers.map(
    (sessionId) => (method) =>
      new Promise((resolve) => {
        last += 1;
        answers.set(last, resolve);
        void session.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id: last, method }) });
      }),
  );
}
