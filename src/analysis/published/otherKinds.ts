import type { Count, Snapshot } from '../../domain/snapshot';

/**
 * Of the whole city in the last whole year: incidents that no district's count holds, of another or unknown kind and
 * harm done in dwellings.
 */
export interface OtherKinds {
  readonly year: number;
  /** null = withheld. */
  readonly count: Count;
  /** Of all the city's recorded incidents of that year, 0 to 1; null where either count is withheld. */
  readonly share: number | null;
}

/** null where the data hold no whole year: how many there are is then not published. */
export function otherKinds({ years, city }: Pick<Snapshot, 'years' | 'city'>): OtherKinds | null {
  const last = years.length - 1;
  if (last < 0) return null;
  const count = city.closed[last] ?? null;
  const open = city.yearly[last] ?? null;
  return { year: years[last], count, share: count === null || open === null ? null : count / (count + open) };
}
