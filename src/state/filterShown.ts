import type { IncidentFilter } from '../domain/filter';
import { filterWords, type FilterWords } from '../i18n';
import type { Session } from './session.svelte';

/** A filter as the sentences take it. */
export const filterShown = (session: Session, filter: IncidentFilter): FilterWords =>
  filterWords(filter, (id) => session.districtById(id)?.names);

/** The filter of the figures on the screen: what was asked, not what is chosen now. */
export const filterInForce = (session: Session): FilterWords =>
  filterShown(session, session.answers.summary.answered?.filter ?? session.view.filter);

/** A title with what is in force behind it: "Density: thefts in Almaly district". */
export function withFilter(session: Session, title: string): string {
  const inForce = session.t.selection.inForce(filterInForce(session));
  return inForce === '' ? title : `${title}: ${inForce}`;
}
