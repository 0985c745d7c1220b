import { fault, type Fault } from '../domain/result';

/**
 * What a refused write or read of the browser's storage means, as a Fault.
 * A full disk arrives as QuotaExceededError, or as AbortError (Dexie) whose `inner` is one, so both are looked through.
 */
export function storageFault(error: unknown): Fault {
  for (let e: unknown = error, depth = 0; e instanceof Error && depth < 4; e = innerOf(e), depth++) {
    if (e.name === 'QuotaExceededError') return fault('quota');
  }
  const name = error instanceof Error ? error.name : 'unknown';
  return fault('storage-unavailable', { reason: name });
}

/** Dexie keeps the browser's own error in `inner`; everyone else uses `cause`. */
function innerOf(error: Error): unknown {
  return 'inner' in error && error.inner !== undefined ? error.inner : error.cause;
}
