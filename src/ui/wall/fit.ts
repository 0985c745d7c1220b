/**
 * Makes words smaller, step by step and never below the wall's smallest size, until they have room (`--fit`, read by the
 * sizes inside). Words that no size gives room stay whole at the smallest, cut at the bottom edge.
 */
import { tick } from 'svelte';

const STEPS = [1, 0.94, 0.88, 0.82, 0.76, 0.7] as const;

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
    for (const step of STEPS) {
      node.style.setProperty('--fit', String(step));
      if (node.scrollHeight <= node.clientHeight + 1) return told(false);
    }
    told(true);
  }
  // Before the next frame, so that nobody sees the words jump.
  const ask = (): void => void tick().then(measure);
  const watcher = new ResizeObserver(measure);
  watcher.observe(node);
  void document.fonts.ready.then(measure);
  ask();
  return {
    update: ask,
    destroy: () => {
      over = true;
      watcher.disconnect();
    },
  };
}
