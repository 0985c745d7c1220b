import type { IncidentFilter } from '../../domain/filter';
import { filterWords, type FilterWords } from '../../i18n';
import type { Session } from '../session.svelte';

/** A filter as the sentences take it. */
export const filterShown = (session: Session, filter: IncidentFilter): FilterWords =>
  filterWords(filter, (id) => session.districtById(id)?.names);

/** The filter of an answer's figures, the headline's if not said: what was asked, not what is chosen now. */
export const filterInForce = (
  session: Session,
  { answered }: { readonly answered: { readonly filter: IncidentFilter } | null } = session.answers.summary,
): FilterWords => filterShown(session, answered?.filter ?? session.view.filter);

/** A title with what is in force behind it: "Density: thefts in Almaly district". */
export function withFilter(session: Session, title: string): string {
  const inForce = session.t.selection.inForce(filterInForce(session));
  return inForce === '' ? title : `${title}: ${inForce}`;
}
