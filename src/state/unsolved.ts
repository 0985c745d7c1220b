import type { Fault } from '../domain/result';
import type { DatasetInfo, StorageRow } from '../workers/api';

/**
 * What opening told and is still so: a damaged file of the person's own is told of until it was removed or added again
 * whole.
 */
export const unsolved = (
  faults: readonly Fault[],
  kept: readonly StorageRow[],
  readable: readonly DatasetInfo[],
): readonly Fault[] =>
  faults.filter(
    ({ code, params }) =>
      code !== 'own-damaged' ||
      kept.some(({ id, title }) => title === params['dataset'] && !readable.some((one) => one.id === id)),
  );
