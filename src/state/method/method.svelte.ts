import type { Locale } from '../../i18n/locale';
import { parseLocale, preferredLocale } from '../../i18n/locale';
import { residentMore, residentTrustMessages } from '../../i18n/residentLater';
import {
  residentMessages,
  type ResidentMessages,
  type ResidentMore,
  type ResidentTrustMessages,
} from '../../i18n/residentMessages';
import { residentMethod, type ResidentMethod } from '../../i18n/residentMethod';
import { askQuickly } from '../../sources/keptFile';
import { findOperatorFile } from '../../sources/operatorFile';
import { findExample, findSummary, findWholeSnapshot, type SourcedSnapshot } from '../../sources/published';
import { answerAddress, methodAddress } from './methodUrl';

/** The page of the method in one language. */
export interface MethodWords {
  readonly m: ResidentMessages;
  readonly more: ResidentMore;
  readonly t: ResidentMethod;
  readonly trust: ResidentTrustMessages;
}

/** An open page of the method: its words, and what is published here to be cited. */
export class MethodState {
  locale: Locale = $state('kk');
  words: MethodWords | null = $state.raw(null);
  /**
   * undefined = not read yet; null = nothing is published. A file opened on this device is never cited as the
   * publisher's, so it is not read.
   */
  published: SourcedSnapshot | null | undefined = $state.raw(undefined);
  /** Something may be published, but could not be read. */
  isUnread: boolean = $state(false);
  readonly base: string;
  readonly #search: string;
  /** Settles once the words are here. */
  readonly ready: Promise<void>;

  constructor(base: string, search: string) {
    this.base = base;
    this.#search = search;
    this.ready = this.speak(
      parseLocale(new URLSearchParams(search).get('lang')) ?? preferredLocale(navigator.languages),
    );
    void this.#read(new URLSearchParams(search).get('example') === '1');
  }

  /** The resident's page that it was opened from, in the language chosen here. */
  get back(): string {
    return answerAddress(this.#search, this.locale);
  }

  /** Its own address, to be cited. */
  get address(): string {
    return new URL(methodAddress('', this.locale), location.href).href;
  }

  async speak(locale: Locale): Promise<void> {
    this.locale = locale;
    const [m, more, t, trust] = await Promise.all([
      residentMessages(locale),
      residentMore(locale),
      residentMethod(locale),
      residentTrustMessages(locale),
    ]);
    if (this.locale !== locale) return;
    this.words = { m, more, t, trust };
    history.replaceState(history.state, '', methodAddress(this.#search, locale));
  }

  async #read(isExample: boolean): Promise<void> {
    if (isExample) {
      const example = await findExample(`${this.base}geo/example-snapshot.json`);
      this.isUnread = example === null;
      this.published = example && { snapshot: example, origin: 'publisher' };
      return;
    }
    const trusted = findOperatorFile(this.base, askQuickly).then(({ trust }) => trust);
    const { found, trouble } = await findSummary(`${this.base}snapshot-summary.json`, trusted);
    if (found) {
      this.published = found;
      return;
    }
    // Older editions have no summary.
    const whole = await findWholeSnapshot(`${this.base}snapshot.json`, trusted);
    this.isUnread = whole.found === null && [trouble, whole.trouble].some((one) => one !== null && one.kind !== 'gone');
    this.published = whole.found;
  }
}
