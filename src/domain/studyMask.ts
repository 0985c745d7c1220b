/** The study area as it is asked for: one of those that a city has, or ground that somebody drew. */
import { MASK_IDS, type DrawnMask, type MaskId, type StudyMask } from './area';
import { GROUNDS } from './drawn';
import type { DrawnGround } from './drawnGround';
import { choice, type Value } from './value';
import { refuse } from './parse/shape';

export const isDrawnMask = (mask: StudyMask): mask is DrawnMask => mask.includes(':');

/** What a sentence calls it by. */
export const maskKind = (mask: StudyMask): MaskId => (isDrawnMask(mask) ? 'drawn' : mask);

/** The grounds of a drawn study area; none of another. */
export const groundsOfMask = (mask: StudyMask): readonly DrawnGround[] =>
  isDrawnMask(mask) ? (GROUNDS.fromText(mask, 'known') ?? []) : [];

/** The study area that some drawn grounds make; the one given where there is none. */
export const maskOfGrounds = (grounds: readonly DrawnGround[], otherwise: StudyMask): StudyMask =>
  grounds.length === 0 ? otherwise : (GROUNDS.toText(grounds) as DrawnMask);

/** One of these areas, or drawn ground: `circle:76.93,43.25:500|polygon:...`. */
export function studyMask<Id extends MaskId>(of: readonly Id[]): Value<StudyMask> {
  const named = choice<Id>(of);
  const drawn = (text: string, reading: 'all' | 'known'): StudyMask | undefined => {
    const grounds = GROUNDS.fromText(text, reading);
    return grounds && maskOfGrounds(grounds, 'none');
  };
  return {
    kind: named.kind,
    toText: String,
    fromText: (text, reading) => named.fromText(text, reading) ?? drawn(text, reading),
    fromJson: (piece) =>
      typeof piece.value === 'string' && piece.value.includes(':')
        ? (drawn(piece.value, 'all') ?? refuse(piece, 'drawn ground'))
        : named.fromJson(piece),
  };
}

/** Study areas that have a name of their own. */
export const NAMED_MASKS = MASK_IDS.filter((id) => id !== 'drawn');

/** Every study area that may be asked for. */
export const STUDY_MASK = studyMask(NAMED_MASKS);
