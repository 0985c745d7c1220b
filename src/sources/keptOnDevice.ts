/** What the smaller database keeps of a person's: publications and their secret, files of the published pages. */
import { del, entries, set } from './smallStore';
import { GROUND } from './groundFile';
import { HANDOVER } from './handover';
import { inTime } from '../storage/inTime';

/** The keys of what an operator and a resident keep, and of what a newer program's project left to be passed on. */
const PREFIX = 'qyragy-';
export const PROJECT_REST = 'qyragy-project-rest';
export const PUBLICATIONS = 'qyragy-publications';

type Kept = Readonly<Record<string, unknown>>;

/** Everything of ours by its key; null where the browser does not say. */
export const keptOnDevice = async (): Promise<Kept | null> =>
  inTime(
    async () =>
      Object.fromEntries(
        (await entries()).filter(
          (entry): entry is [string, unknown] =>
            typeof entry[0] === 'string' &&
            entry[0].startsWith(PREFIX) &&
            entry[0] !== HANDOVER &&
            // A ground is no data, and may be larger than all of them.
            !entry[0].startsWith(GROUND),
        ),
      ),
    null,
  );

/** Puts values under their keys; `undefined` takes one away. False where it could not be kept. */
export const keepOnDevice = (values: Kept): Promise<boolean> =>
  inTime(async () => {
    for (const [key, value] of Object.entries(values)) {
      if (key.startsWith(PREFIX)) await (value === undefined ? del(key) : set(key, value));
    }
    return true;
  }, false);
