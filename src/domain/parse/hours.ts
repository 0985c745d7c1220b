import type { Hours } from '../post';
import { field, oneOf, whole, type Piece } from './shape';

/** Opening hours of a post as they stand in a file. */
export function readHours(piece: Piece): Hours {
  if (typeof piece.value === 'string') return oneOf(piece, ['unknown', '24h'] as const);
  return { from: whole(field(piece, 'from'), 0, 24), to: whole(field(piece, 'to'), 0, 24) };
}
