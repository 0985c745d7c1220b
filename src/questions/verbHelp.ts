/** What --help says of verbs, where the words that a page loads do not say it. */
import type { Locale } from '../i18n/locale';
import type { ShownId } from './index';
import type { VerbHelp } from './question';
import { verbWords as siting } from './siting/verb/words';

type Help = Readonly<Record<Locale, { readonly help: VerbHelp }>>;

export const VERB_HELP: Readonly<Partial<Record<ShownId, Help>>> = { siting };
