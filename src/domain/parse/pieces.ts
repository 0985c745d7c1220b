/** Readers of small pieces of a scenario from outside; each refuses with the place and what was expected. */
import type { NearbyName } from '../answers';
import { withoutUnseen } from '../unseen';
import { field, list, number, oneOf, orNull, refuse, text, type Piece } from './shape';

/** The piece without what nobody sees in it: a name or a note pasted from elsewhere is not lost for that. */
export const seen = ({ value, at }: Piece): Piece => ({
  value: typeof value === 'string' ? withoutUnseen(value) : value,
  at,
});

/** Text that may be empty, at most so many characters; what nobody sees is dropped. */
export function words(piece: Piece, most: number): string {
  return typeof piece.value === 'string' && piece.value.length <= most
    ? withoutUnseen(piece.value)
    : refuse(piece, `text of at most ${most} characters`);
}

/** Text that is not empty, at most so many characters. */
export function name(piece: Piece, most = 200): string {
  return text(piece).length <= most ? text(piece) : refuse(piece, `text of at most ${most} characters`);
}

export function flag(piece: Piece): boolean {
  return typeof piece.value === 'boolean' ? piece.value : refuse(piece, 'true | false');
}

/** A number from `range.min` to `range.max`. */
export function within(piece: Piece, range: { readonly min: number; readonly max: number }): number {
  const value = number(piece);
  return value >= range.min && value <= range.max ? value : refuse(piece, `number ${range.min}-${range.max}`);
}

/** A list of at most so many pieces. */
export function listOf<T>(piece: Piece, reader: (piece: Piece) => T, most = 10_000): readonly T[] {
  const pieces = list(piece);
  return pieces.length <= most ? pieces.map((entry) => reader(entry)) : refuse(piece, `at most ${most} entries`);
}

/** A number that may be one that cannot be said: null, as JSON writes NaN and infinity, is read as NaN. */
export function sayable(piece: Piece): number {
  if (piece.value === null) return NaN;
  return typeof piece.value === 'number' ? piece.value : refuse(piece, 'number | null');
}

export const amount = (piece: Piece): number => within(piece, { min: 0, max: Number.MAX_VALUE });
export const instant = (piece: Piece): number => within(piece, { min: 0, max: 8.64e15 });
export const longitude = (piece: Piece): number => within(piece, { min: -180, max: 180 });
export const latitude = (piece: Piece): number => within(piece, { min: -90, max: 90 });

const DIRECTIONS = ['n', 'ne', 'e', 'se', 's', 'sw', 'w', 'nw'] as const;

export function nearby(piece: Piece): NearbyName {
  const place = field(piece, 'place');
  return {
    distanceM: amount(field(piece, 'distanceM')),
    direction: orNull(field(piece, 'direction'), (p) => oneOf(p, DIRECTIONS)),
    place: {
      kind: name(field(place, 'kind')),
      nameRu: name(field(place, 'nameRu')),
      nameKk: orNull(field(place, 'nameKk'), name),
    },
    districtId: orNull(field(piece, 'districtId'), name),
  };
}
