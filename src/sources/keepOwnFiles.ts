/** Keeping a person's files on this device, and forgetting them; loaded with the first file. */
import { del, set } from './smallStore';
import { inTime } from '../storage/inTime';
import type { SourcedPrecincts } from './keptPrecincts';
import { KEPT } from './ownFiles';

/** The text of a snapshot for the pages of this device; false where the browser keeps nothing. */
export const keepSnapshot = (text: string): Promise<boolean> =>
  kept(() => Promise.all([set(KEPT.snapshot, text), del(KEPT.unused)]));
/** `signedBy` = the public key that their signature is right for; null = none. */
export const keepPrecincts = ({ precincts }: SourcedPrecincts, signedBy: string | null): Promise<boolean> =>
  kept(() => Promise.all([set(KEPT.precincts, precincts), set(KEPT.signed, signedBy), del(KEPT.unused)]));
/** Whether the kept files are left unused from now on. */
export const leaveUnused = (isUnused: boolean): Promise<boolean> => kept(() => set(KEPT.unused, isUnused));
export const forgetOwnFiles = (): Promise<boolean> =>
  kept(() => Promise.all(Object.values(KEPT).map((key) => del(key))));

const kept = (work: () => Promise<unknown>): Promise<boolean> => inTime(async () => (await work(), true), false);
