import type { Indicator, IndicatorKind } from '../indicator';
import type { Fault, Result } from '../result';
import { field, list, number, oneOf, orNull, read, refuse, text, whole, type Piece } from './shape';

const KINDS: readonly IndicatorKind[] = ['target', 'actual', 'change', 'claim'];

/** indicators.json. */
export function parseIndicators(value: unknown): Result<readonly Indicator[], Fault> {
  return read('indicators', value, (root) =>
    list(root).map((piece): Indicator => ({
      fact: text(field(piece, 'fact')),
      measure: text(field(piece, 'measure')),
      year: whole(field(piece, 'year'), 1900, 2100),
      months: orNull(field(piece, 'months'), readMonths),
      value: number(field(piece, 'value')),
      unit: text(field(piece, 'unit')),
      kind: oneOf(field(piece, 'kind'), KINDS),
      source: text(field(piece, 'source')),
      reading: orNull(field(piece, 'reading'), text),
    })),
  );
}

function readMonths(piece: Piece): readonly [number, number] {
  const months = list(piece);
  if (months.length !== 2) return refuse(piece, 'two months');
  return [whole(months[0], 1, 12), whole(months[1], 1, 12)];
}
