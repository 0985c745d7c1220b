import { fault, type Fault } from '../domain/result';

const MEGABYTE = 1_048_576;
const inMb = (bytes: number): number => Math.ceil(bytes / (MEGABYTE / 10)) / 10;

/** What is used and what may be; the browser may refuse to say (a private window). */
export async function roomLeft(): Promise<StorageEstimate> {
  try {
    return await navigator.storage.estimate();
  } catch {
    return {};
  }
}

/** A full disk in figures, where the browser says them; any other fault as it is. */
export async function sizedFault(refusal: Fault, neededBytes: number): Promise<Fault> {
  if (refusal.code !== 'quota') return refusal;
  const { usage, quota } = await roomLeft();
  if (usage === undefined || quota === undefined) return refusal;
  return fault('quota', { neededMb: inMb(neededBytes), freeMb: inMb(Math.max(0, quota - usage)) });
}
