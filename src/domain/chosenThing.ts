/** What was chosen together with a point of the map, as an address writes it. */
import { kinds, words, type Value } from './value';

/**
 * A district; an area of a file of the user's own (`of` = the file's id); a line: a criminogenic stretch, or a line of
 * a file of the user's own; a street that was looked for, by its Russian name.
 */
export type ChosenThing =
  | { readonly kind: 'district'; readonly id: string }
  | { readonly kind: 'area'; readonly of: string; readonly id: string }
  | { readonly kind: 'line'; readonly id: string }
  | { readonly kind: 'street'; readonly id: string };

/** `district:almaly`, `area:FILE:ID`, `line:stretch-2019-01`, `street:Улица Гоголя`. */
export const CHOSEN_THING: Value<ChosenThing> = kinds<ChosenThing>({
  district: { id: words() },
  area: { of: words(), id: words() },
  line: { id: words() },
  street: { id: words() },
});

/** Id of the file of the user's own that a chosen thing is a row of; null = it is of the city's own things. */
export function fileOfChosen(chosen: ChosenThing | null): string | null {
  if (chosen?.kind === 'area') return chosen.of;
  // A line of a file is called by the file and its row.
  return chosen?.kind === 'line' ? (/^(\S+) \d+$/.exec(chosen.id)?.[1] ?? null) : null;
}
