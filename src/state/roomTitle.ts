import { messagesFor, type Locale } from '../i18n';
import { SHOWN } from '../questions';
import type { PlainTab, PlannerTab } from './view';

/** What a room of the panel is called; a question of the list says its own name. */
export function roomTitle(locale: Locale, tab: PlannerTab): string {
  const of = SHOWN.find(({ id }) => id === tab);
  return of ? of.shown.words[locale].title : messagesFor(locale).shell.tabs[tab as PlainTab];
}
