/**
 * Makes words smaller, step by step and never below the wall's smallest size, until they have room (`--fit`, read by the
 * sizes inside). Words that no size gives room stay whole at the smallest, cut at the bottom edge.
 */
const STEPS = [1, 0.94, 0.88, 0.82, 0.76, 0.7] as const;

export function fit(node: HTMLElement, _content: unknown): { update: () => void; destroy: () => void } {
  let asked = 0;
  function measure(): void {
    for (const step of STEPS) {
      node.style.setProperty('--fit', String(step));
      if (node.scrollHeight <= node.clientHeight + 1) return;
    }
  }
  function ask(): void {
    cancelAnimationFrame(asked);
    asked = requestAnimationFrame(measure);
  }
  const watcher = new ResizeObserver(ask);
  watcher.observe(node);
  ask();
  return {
    update: ask,
    destroy: () => {
      cancelAnimationFrame(asked);
      watcher.disconnect();
    },
  };
}
