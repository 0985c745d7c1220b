import { ageOf, type Age } from '../../analysis/published/age';
import { formatIsoDate } from '../../domain/period';
import type { Snapshot } from '../../domain/snapshot';

/**
 * How old the data are on Almaty's calendar at `nowMs`. `staleAfterDays` = what the operator of this wall says, null = what the snapshot
 * promises, else the usual rhythm. A clock that shows no time makes nothing old.
 */
export function wallAge(snapshot: Pick<Snapshot, 'through' | 'rhythmDays'>, staleAfterDays: number | null, nowMs: number): Age {
  const rhythm = staleAfterDays === null ? {} : { rhythmDays: staleAfterDays };
  return ageOf({ ...snapshot, ...rhythm }, Number.isFinite(nowMs) ? formatIsoDate(nowMs) : snapshot.through);
}
