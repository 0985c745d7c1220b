import { NO_SETTINGS, question } from '../question';

/** What the file itself can say, filters aside. */
export const health = question({ id: 'health', settings: NO_SETTINGS, asks: () => ({}), of: 'dataset' });
