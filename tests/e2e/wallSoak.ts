import type { CDPSession, Page } from 'playwright';

/** What the page holds at one moment, after a forced collection. */
export interface Held {
  readonly heapBytes: number;
  readonly nodes: number;
  readonly listeners: number;
}

export interface Soak {
  readonly changes: number;
  readonly early: Held;
  readonly late: Held;
  /** Late over early, for each kind. */
  readonly ratio: Held;
}

/** Late median over early one: more is a leak. */
export const MOST_GROWTH = 1.1;

/**
 * Turns so many scenes by key and weighs the page now and then. The first sixth warms up (code, glyphs, tiles); the
 * medians of the third after it and of the last third are early and late.
 */
export async function soak(page: Page, changes: number, weighings = 60): Promise<Soak> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  await session.send('HeapProfiler.enable');
  const held: Held[] = [];
  for (let k = 0; k < weighings; k++) {
    await turn(page, Math.round(((k + 1) * changes) / weighings) - Math.round((k * changes) / weighings));
    held.push(await weigh(session));
  }
  await session.detach();
  return { changes, ...growth(held) };
}

/** Late over early of weighings in order. */
export function growth(held: readonly Held[]): Omit<Soak, 'changes'> {
  const part = (from: number, to: number): Held =>
    medians(held.slice(Math.floor(held.length * from), Math.floor(held.length * to)));
  const [early, late] = [part(1 / 6, 1 / 2), part(2 / 3, 1)];
  return {
    early,
    late,
    ratio: {
      heapBytes: late.heapBytes / early.heapBytes,
      nodes: late.nodes / early.nodes,
      listeners: late.listeners / early.listeners,
    },
  };
}

/** Each change is drawn before the next. */
function turn(page: Page, changes: number): Promise<void> {
  return page.evaluate(async (changes) => {
    for (let k = 0; k < changes; k++) {
      dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', code: 'ArrowRight', bubbles: true }));
      await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)));
    }
  }, changes);
}

/** What the page holds now. */
export async function weigh(session: CDPSession): Promise<Held> {
  // Twice: what a finaliser lets go is taken by the second.
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const metric = (name: string): number => metrics.find((one) => one.name === name)?.value ?? NaN;
  return { heapBytes: metric('JSHeapUsedSize'), nodes: metric('Nodes'), listeners: metric('JSEventListeners') };
}

function medians(all: readonly Held[]): Held {
  const median = (of: (held: Held) => number): number => {
    const sorted = all.map(of).sort((a, b) => a - b);
    return sorted[Math.floor(sorted.length / 2)];
  };
  return {
    heapBytes: median((h) => h.heapBytes),
    nodes: median((h) => h.nodes),
    listeners: median((h) => h.listeners),
  };
}

/** A leak as a careless scene would have it: with every change a node, a listener and some memory that stay. */
export function leak(page: Page): Promise<void> {
  return page.evaluate(() => {
    const kept: unknown[] = [];
    addEventListener('keydown', () => {
      const node = document.createElement('div');
      for (let k = 0; k < 10; k++) node.append(document.createElement('span'));
      node.addEventListener('click', () => kept.length);
      kept.push(
        node,
        Array.from({ length: 8000 }, (_, k) => k + Math.random()),
      );
    });
    Object.assign(globalThis, { kept });
  });
}
