import type { IncidentFilter } from '../domain/filter';
import { filterWords, type FilterWords } from '../i18n';
import type { Session } from './session.svelte';

/** A filter as the sentences take it. */
export const filterShown = (session: Session, filter: IncidentFilter): FilterWords => filterWords(filter, (id) => session.districtById(id)?.names);
