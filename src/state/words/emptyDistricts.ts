import { words } from '../../questions/health/words';
import { emptyWords } from '../../questions/health/words/sentences';
import type { Session } from '../session.svelte';

/** What is said of districts that the file holds nothing of, and the filter that asks about the others alone. */
interface EmptyDistricts {
  readonly said: string;
  readonly press: string;
  readonly others: readonly string[];
}

/** null = the file has records in every district, or the filter asks about none of those without. */
export function emptyDistricts(
  session: Pick<Session, 'current' | 'answers' | 'view' | 'districts'>,
): EmptyDistricts | null {
  const { locale, filter } = session.view;
  const health = session.current(session.answers.health);
  const empty = health?.emptyDistricts ?? [];
  const asked = filter.districts ?? empty;
  if (!health || !asked.some((id) => empty.includes(id))) return null;
  return {
    said: emptyWords(words[locale], locale, health, session.districts),
    press: words[locale].onlyWithRecords,
    others: session.districts.map(({ id }) => id).filter((id) => !empty.includes(id)),
  };
}
