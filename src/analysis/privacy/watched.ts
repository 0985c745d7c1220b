import { SMALLEST_COUNT } from '../../domain/snapshot';
import type { Table } from './sumProgram';

/** A withheld count must be able to be as small as this, and as large as the next, for all that anybody can find out. */
export const LOW = 1;
export const HIGH = SMALLEST_COUNT - 1;

/** Small counts of which it is not yet shown that they may be as high (as low) as they must. */
export interface Watched {
  readonly high: Set<number>;
  readonly low: Set<number>;
}

/** Takes off whatever a table shows; true when it shows anything new. */
export function strike({ high, low }: Watched, table: Table): boolean {
  const before = high.size + low.size;
  for (const entry of high) if ((table.get(entry) ?? NaN) >= HIGH) high.delete(entry);
  for (const entry of low) if ((table.get(entry) ?? NaN) <= LOW) low.delete(entry);
  return high.size + low.size < before;
}
