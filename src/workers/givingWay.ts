/** A short question gives way to the surface for this long, so that it is never kept by a long one. */
const PATIENCE_MS = 200;

/**
 * One thread answers everything: what only fills the panel waits until the map's surface is computed, a moment at most.
 * Without it the surface, asked first, would be ready last.
 */
export interface GivingWay {
  /** Takes the way; call what it returns when done. */
  take(): () => void;
  /** Settles when nobody holds the way, or after a moment. */
  clear(): Promise<void>;
}

export function givingWay(patienceMs: number = PATIENCE_MS): GivingWay {
  const holders = new Set<Promise<void>>();
  return {
    take() {
      let done: () => void = () => undefined;
      const held = new Promise<void>((resolve) => (done = resolve));
      holders.add(held);
      return () => {
        holders.delete(held);
        done();
      };
    },
    async clear() {
      if (holders.size === 0) return;
      let timer: ReturnType<typeof setTimeout> | undefined;
      const tired = new Promise<void>((resolve) => (timer = setTimeout(resolve, patienceMs)));
      await Promise.race([Promise.all(holders), tired]);
      clearTimeout(timer);
    },
  };
}
