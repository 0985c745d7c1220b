import { NO_SETTINGS, question } from '../question';

/** How many, against what, when, of what kind. */
export const summary = question({ id: 'summary', settings: NO_SETTINGS, asks: () => ({}) });
