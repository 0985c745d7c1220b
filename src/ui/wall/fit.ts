/**
 * Gives words the size they have room for, read by the sizes inside: tables, and figures without a map beside them, are
 * made larger (`--grow`) while there is room, and where there is none all words are made smaller (`--fit`), step by
 * step and never below the wall's smallest size; a table goes on to shrink to `LEAST_GROW` of it, and then gives up its
 * last rows, as few as can be, so that the sentences that explain it stay. Words that even so have no room stay whole
 * at the smallest, cut at the bottom edge.
 */
import { flushSync, tick } from 'svelte';

const GROWN = [2, 1.85, 1.7, 1.6, 1.5, 1.4, 1.3, 1.2, 1.1].map((grow) => ({ grow, fit: 1 }));
const SHRUNK = [1, 0.94, 0.88, 0.82, 0.76, 0.7].map((fit) => ({ grow: 1, fit }));
/** The largest scale of words is 1.25: so far down a table's words are no smaller than the usual ones. */
const LEAST_GROW = 0.8;
const TIGHT = [0.94, 0.88, LEAST_GROW].map((grow) => ({ grow, fit: 0.7 }));

interface Fitted {
  /** Anything that changes with the words. */
  readonly content: unknown;
  /** Hears whether words are cut, or rows left out, although they are as small as they may be. */
  readonly onFitted: (cut: boolean) => void;
  /** Rows of the table inside; 0 = none. */
  readonly rows: number;
  /** Draws the table without so many of its last rows, and says so. */
  readonly leave: (rows: number) => void;
}

export function fit(node: HTMLElement, given: Fitted): { update: (next: Fitted) => void; destroy: () => void } {
  let over = false;
  let { onFitted, rows, leave } = given;
  function measure(): void {
    if (over) return;
    flushSync(() => leave(0));
    const hasTable = node.querySelector('table') !== null;
    const grows = hasTable || (node.closest('.wide') !== null && node.querySelector('dl') !== null);
    const steps = grows ? [...GROWN, ...SHRUNK, ...(hasTable ? TIGHT : [])] : SHRUNK;
    // A table that is stretched to its room comes out higher by what its rows are rounded up: 2 px of 1,520.
    const slack = 1 + node.clientHeight / 500;
    // Columns of fixed width let a long name run over the next one without growing.
    const isNamed = (): boolean =>
      [...node.querySelectorAll('th')].every((name) => name.scrollWidth <= name.clientWidth + 1);
    const isWhole = (): boolean =>
      node.scrollHeight <= node.clientHeight + slack && node.scrollWidth <= node.clientWidth + 1 && isNamed();
    for (const { grow, fit: step } of steps) {
      node.style.setProperty('--grow', String(grow));
      node.style.setProperty('--fit', String(step));
      if (isWhole()) return onFitted(false);
    }
    if (hasTable) for (let left = 1; left < rows && !isWhole(); left++) flushSync(() => leave(left));
    onFitted(true);
  }
  // Before the next frame, so that nobody sees the words jump.
  const ask = (): void => void tick().then(measure);
  const watcher = new ResizeObserver(measure);
  watcher.observe(node);
  void document.fonts.ready.then(measure);
  // Another language brings other letters, whose font comes after the words were measured in a wider one.
  document.fonts.addEventListener('loadingdone', measure);
  ask();
  return {
    update: (next) => {
      ({ onFitted, rows, leave } = next);
      ask();
    },
    destroy: () => {
      over = true;
      watcher.disconnect();
      document.fonts.removeEventListener('loadingdone', measure);
    },
  };
}
