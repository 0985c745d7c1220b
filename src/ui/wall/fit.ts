/**
 * Gives words the size they have room for, read by the sizes inside: tables, and figures without a map beside them, are made larger (`--grow`)
 * while there is room, and where there is none all words are made smaller (`--fit`), step by step and never below the wall's smallest size. Words that no size gives room stay whole
 * at the smallest, cut at the bottom edge.
 */
import { tick } from 'svelte';

const GROWN = [2, 1.85, 1.7, 1.6, 1.5, 1.4, 1.3, 1.2, 1.1].map((grow) => ({ grow, fit: 1 }));
const SHRUNK = [1, 0.94, 0.88, 0.82, 0.76, 0.7].map((fit) => ({ grow: 1, fit }));

interface Fitted {
  /** Anything that changes with the words. */
  readonly content: unknown;
  /** Hears whether words are cut although they are as small as they may be. */
  readonly told: (cut: boolean) => void;
}

export function fit(node: HTMLElement, { told }: Fitted): { update: () => void; destroy: () => void } {
  let over = false;
  function measure(): void {
    if (over) return;
    const grows = node.querySelector('table') !== null || (node.closest('.wide') !== null && node.querySelector('dl') !== null);
    const steps = grows ? [...GROWN, ...SHRUNK] : SHRUNK;
    // A table that is stretched to its room comes out higher by what its rows are rounded up: 2 px of 1,520.
    const slack = 1 + node.clientHeight / 500;
    for (const { grow, fit: step } of steps) {
      node.style.setProperty('--grow', String(grow));
      node.style.setProperty('--fit', String(step));
      if (node.scrollHeight <= node.clientHeight + slack && node.scrollWidth <= node.clientWidth + 1) return told(false);
    }
    told(true);
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
    update: ask,
    destroy: () => {
      over = true;
      watcher.disconnect();
      document.fonts.removeEventListener('loadingdone', measure);
    },
  };
}
