/** Tests have the words of every language at hand from their first line on. */
import { LOCALES } from '../src/i18n';
import { speak } from '../src/questions/spoken';

await speak(...LOCALES);
