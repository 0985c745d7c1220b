/** Which cells are neighbours. */
import { choice, decimalOf, type Value } from './value';

/** By touching along a side (`rook`) or in a corner too (`queen`), or by centres no farther apart than these metres. */
export type Nearness = 'queen' | 'rook' | `distance:${number}`;

const DISTANCE = 'distance:';

/** Metres between centres, ends included; null = by touching. */
export const nearnessM = (near: Nearness): number | null =>
  near.startsWith(DISTANCE) ? Number(near.slice(DISTANCE.length)) : null;

/** A person's choices of a few; any distance above 0 in an address or behind an option. */
export const NEARNESS: Value<Nearness> = {
  ...choice<Nearness>(['queen', 'rook', 'distance:500', 'distance:1000']),
  fromText: (text) => {
    const word = text.trim();
    if (word === 'queen' || word === 'rook') return word;
    const metres = word.startsWith(DISTANCE) ? decimalOf(word.slice(DISTANCE.length)) : NaN;
    return metres > 0 && metres <= 1e6 ? `distance:${metres}` : undefined;
  },
};
