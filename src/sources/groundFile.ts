/** The file of the user's own that lies under the figures as the ground, kept by this browser: one a city. */
import { inTime } from '../storage/inTime';
import { del, get, set } from './smallStore';

/** Among the keys of the smaller database; never part of a project's file, which is of data. */
export const GROUND = 'qyragy-ground-';
/** The bytes of a large archive are copied; and nothing waits for what a busy device reads late. */
const LONGEST_MS = 600_000;

const keyOf = (city: string | null): string => GROUND + (city ?? '');

/** Keeps it in place of the one before; false where the browser keeps nothing, or has no room. */
export const keepGround = (city: string | null, file: File): Promise<boolean> =>
  inTime(
    async () => {
      await set(keyOf(city), { file, name: file.name });
      return true;
    },
    false,
    LONGEST_MS,
  );

/** The kept one; null where there is none, or nothing can be read. */
export const keptGround = (city: string | null): Promise<File | null> =>
  inTime(
    async () => {
      const kept = await get<{ readonly file?: unknown }>(keyOf(city));
      return kept?.file instanceof File ? kept.file : null;
    },
    null,
    LONGEST_MS,
  );

/** Takes it away; false where that was not possible. */
export const forgetGround = (city: string | null): Promise<boolean> =>
  inTime(async () => {
    await del(keyOf(city));
    return true;
  }, false);
