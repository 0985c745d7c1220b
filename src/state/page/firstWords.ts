import { firstLocale } from '../../i18n/spoken';
import { speak } from '../../questions/spoken';

/** Fetches all that the planner's page says in the language it begins in. */
export const firstWords = (): Promise<void> => speak(firstLocale(location.search));
