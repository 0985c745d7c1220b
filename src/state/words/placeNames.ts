/** All names under which a published place is looked for. */
import type { Named } from '../../analysis/resident/gazetteer';
import { searchIndex } from '../../analysis/resident/searchPlaces';
import { ALIASES, OLD_NAMES } from '../../domain/thisCityNames';
import { fold } from '../../i18n/fold';

/** Further names of a place by its published one; of a crossing, those of its streets. */
const namesBy = (
  table: Readonly<Record<string, readonly string[]>>,
): ((names: readonly string[]) => readonly string[]) => {
  const byName = new Map(Object.entries(table).map(([name, further]) => [fold(name), further]));
  return (names) => [
    ...new Set(names.flatMap((name) => name.split(' / ')).flatMap((side) => byName.get(fold(side)) ?? [])),
  ];
};
const aliasesOf = namesBy(ALIASES);
const oldNamesOf = namesBy(OLD_NAMES);

const noOldName = (): null => null;

/** Its names, and the old one of them that a query means; null where it finds the place without one. */
export function placeNames({ kind, nameRu, nameKk, alsoRu }: Named): {
  readonly names: readonly string[];
  readonly oldNameIn: (query: string) => string | null;
} {
  const published = [nameRu, ...alsoRu];
  const names = [nameRu, ...(nameKk === null ? [] : [nameKk]), ...alsoRu, ...aliasesOf(published)];
  const old = oldNamesOf(published);
  const isFoundBy = (query: string, more: readonly string[]): boolean =>
    searchIndex([{ kind, names: [...names, ...more] }], fold).find(query, 1).length > 0;
  return {
    names: [...names, ...old],
    oldNameIn:
      old.length === 0
        ? noOldName
        : (query) => (isFoundBy(query, []) ? null : (old.find((name) => isFoundBy(query, [name])) ?? null)),
  };
}
