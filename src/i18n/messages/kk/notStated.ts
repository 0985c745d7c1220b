import type { notStated as en } from '../en/notStated';

/** What stands in the place of words that a publisher did not give. */
export const notStated: typeof en = { title: 'Алматы қаласы', source: 'көрсетілмеген', licence: 'көрсетілмеген' };
