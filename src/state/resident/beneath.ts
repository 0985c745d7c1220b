import { areaFacts } from '../../analysis/resident/areaFacts';
import type { Locale } from '../../i18n/locale';
import { residentMore } from '../../i18n/residentLater';
import type { ResidentMessages, ResidentMore } from '../../i18n/residentMessages';
import { areaSections, withPaperPosts } from './areaSections';

/** Everything the page needs to say what stands beneath the four lines, in one language. */
export interface Beneath {
  readonly m: ResidentMessages;
  readonly more: ResidentMore;
  readonly areaFacts: typeof areaFacts;
  readonly areaSections: typeof areaSections;
  readonly withPaperPosts: typeof withPaperPosts;
}

export const loadBeneath = async (m: ResidentMessages, locale: Locale): Promise<Beneath> => ({
  m,
  more: await residentMore(locale),
  areaFacts,
  areaSections,
  withPaperPosts,
});
