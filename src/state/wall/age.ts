import { formatIsoDate } from '../../domain/clock';
import { ageOf, type Age, type Dated } from '../../analysis/published/age';

/**
 * How old the data are on the city's calendar at `nowMs`. `staleAfterDays` = what the operator of this wall says, null
 * = what the snapshot promises, else the usual rhythm. A clock that shows no time makes nothing old, and nothing of the
 * future.
 */
export function wallAge({ through, madeOn, rhythmDays }: Dated, staleAfterDays: number | null, nowMs: number): Age {
  const days = staleAfterDays ?? rhythmDays;
  const dated = { through, ...(days === undefined ? {} : { rhythmDays: days }) };
  return Number.isFinite(nowMs)
    ? ageOf({ ...dated, ...(madeOn === undefined ? {} : { madeOn }) }, formatIsoDate(nowMs))
    : ageOf(dated, through);
}
