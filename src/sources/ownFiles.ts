/** Files that a person opened on this device: kept by the browser, and never taken for the publisher's. */
import { get } from './smallStore';
import { inTime } from '../storage/inTime';
import type { SourcedPrecincts } from './keptPrecincts';
import type { Trust } from './operatorFile';
import { readSourced, type SourcedSnapshot } from './published';

/** Keys under which they are kept. */
export const KEPT = {
  snapshot: 'qyragy-snapshot',
  precincts: 'qyragy-precincts',
  signed: 'qyragy-precincts-signed',
  unused: 'qyragy-own-unused',
} as const;

export interface OwnFiles {
  readonly snapshot: SourcedSnapshot | null;
  readonly precincts: SourcedPrecincts | null;
  /** Something is kept that the operator's rule on signatures, or damage, keeps from being shown. */
  readonly isRefused: boolean;
  /** The person went back to what is published; the files stay kept. */
  readonly isUnused: boolean;
}

/** What this device keeps; nothing where the browser keeps nothing, or does not answer in time. */
export async function ownFiles(trust: Promise<Trust>): Promise<OwnFiles> {
  const [text, kept, signed, unused] = await inTime(
    () =>
      Promise.all([
        get<unknown>(KEPT.snapshot),
        get<unknown>(KEPT.precincts),
        get<unknown>(KEPT.signed),
        get<unknown>(KEPT.unused),
      ]),
    [undefined, undefined, undefined, undefined] as const,
  );
  const read = typeof text === 'string' ? await readSourced(text, trust, true) : null;
  const precincts =
    kept === undefined ? null : await (await import('./keptPrecincts')).keptPrecincts(kept, signed, trust);
  return {
    snapshot: read?.ok ? read.value : null,
    precincts,
    isRefused: (text !== undefined && !read?.ok) || (kept !== undefined && precincts === null),
    isUnused: unused === true,
  };
}
