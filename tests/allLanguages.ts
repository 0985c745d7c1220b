/** Tests have the words of every language at hand from their first line on. */
import { LOCALES, speak } from '../src/i18n';

await speak(...LOCALES);
