/** A file on its way from the page of one city to that of another: an address cannot carry it. */
import { inTime } from '../storage/inTime';
import { del, get, set } from './smallStore';

export const HANDOVER = 'qyragy-handover';
/** What was not fetched by then was meant for a page that never opened. */
const LONGEST_MS = 600_000;

/** Lays a file down for the page of a city (null = the built-in one); false where the browser keeps nothing. */
export const handOver = (city: string | null, file: File, nowMs: number): Promise<boolean> =>
  inTime(
    async () => {
      await set(HANDOVER, { city, file, atMs: nowMs });
      return true;
      // The bytes of a large file are copied.
    },
    false,
    LONGEST_MS,
  );

/** Takes up what was laid down for this page, once. */
export const takeOver = (city: string | null, nowMs: number): Promise<File | null> =>
  inTime(async () => {
    const kept = await get<{ readonly city?: unknown; readonly file?: unknown; readonly atMs?: unknown }>(HANDOVER);
    if (kept === undefined || kept.city !== city) return null;
    await del(HANDOVER);
    return kept.file instanceof File && typeof kept.atMs === 'number' && nowMs - kept.atMs < LONGEST_MS
      ? kept.file
      : null;
  }, null);
