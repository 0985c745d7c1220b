import { LOCALES, speak } from '../../i18n';
import AreaMap from './AreaMap.svelte';

/** The map with the words of its posts, whichever language is chosen while it is open. */
export async function mapInWords(): Promise<typeof AreaMap> {
  await speak(...LOCALES);
  return AreaMap;
}
