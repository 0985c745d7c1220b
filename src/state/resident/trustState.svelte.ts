import type { Locale } from '../../i18n/locale';
import type { ResidentTrustMessages } from '../../i18n/residentMessages';
import type { OwnFiles } from '../../sources/ownFiles';
import type { Published } from '../../sources/published';
import { needsTrustWords, NO_OWN_FILES, sourcesOf, type Sources } from './inForce';

const NOTHING: Published = { found: null, trouble: null };

const wordsIn = async (locale: Locale): Promise<ResidentTrustMessages> =>
  (await import('../../i18n/residentLater')).residentTrustMessages(locale);

/**
 * What is published and what the person opened, which of them is in force, and the words for it where any are needed.
 */
export class TrustState {
  published: Published = $state.raw(NOTHING);
  own: OwnFiles = $state.raw(NO_OWN_FILES);
  words: ResidentTrustMessages | null = $state.raw(null);
  #locale: Locale;

  constructor(locale: Locale) {
    this.#locale = locale;
  }

  readonly sources: Sources = $derived.by(() => sourcesOf(this.published, this.own));

  /** Files come into force together with the words that must stand beside them; without the words they do not. */
  async take(next: { readonly published?: Published; readonly own?: OwnFiles }): Promise<void> {
    if (needsTrustWords(next.published ?? this.published, next.own ?? this.own) && !this.words) {
      const words = await wordsIn(this.#locale).catch(() => null);
      if (!words) {
        this.published = { found: null, trouble: { kind: 'silent' } };
        return;
      }
      this.words = words;
    }
    if (next.published) this.published = next.published;
    if (next.own) this.own = next.own;
  }

  async speak(locale: Locale): Promise<void> {
    this.#locale = locale;
    if (this.words) this.words = await wordsIn(locale);
  }

  /** Back to what is published, or again to one's own; the file stays kept. */
  async use(isUnused: boolean): Promise<void> {
    await this.take({ own: { ...this.own, isUnused } });
    const { leaveUnused } = await import('../../sources/keepOwnFiles');
    void leaveUnused(isUnused);
  }

  async forget(): Promise<void> {
    this.own = NO_OWN_FILES;
    const { forgetOwnFiles } = await import('../../sources/keepOwnFiles');
    void forgetOwnFiles();
  }
}
