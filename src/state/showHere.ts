import { keepSnapshot } from '../sources/keepOwnFiles';

/**
 * Gives a planner's snapshot to the resident's page and the wall of this device; false where the browser keeps nothing.
 */
export const showHere = (snapshot: string): Promise<boolean> => keepSnapshot(snapshot);
