/**
 * The worker, begun while the page that asks it is still on its way: on a slow line its script and the data come beside
 * the page's own files and not after them.
 */
import { createClient, type AnalysisClient } from '../../workers/client';

/** A client that is opening `base` already: whoever opens it first gets that answer, whoever comes later asks anew. */
export function openEarly(base: string): AnalysisClient {
  const client = createClient();
  let share = 0;
  let tell: (share: number) => void = () => undefined;
  let early: ReturnType<AnalysisClient['open']> | null = client.open(base, (now) => {
    share = now;
    tell(now);
  });
  // Whoever opens it hears of it.
  early.catch(() => undefined);
  const open: AnalysisClient['open'] = (of, onProgress) => {
    if (!early) return client.open(of, onProgress);
    const answer = early;
    early = null;
    if (onProgress) tell = onProgress;
    tell(share);
    return answer;
  };
  return new Proxy(client, { get: (target, name) => (name === 'open' ? open : Reflect.get(target, name)) });
}
