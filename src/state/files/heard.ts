import type { DatasetInfo } from '../../workers/api';

/** What another tab of this device did to a file, for whoever looks at this one. */
export interface Heard {
  readonly news: 'added' | 'changed' | 'removed';
  readonly info: DatasetInfo;
}

/**
 * What is worth saying of two lists of datasets, the one before another tab's work and the one after: every file that
 * came; of the others those that `isUsed` by what is on the screen. Another name alone is none of it.
 */
export function heardOf(
  before: readonly DatasetInfo[],
  after: readonly DatasetInfo[],
  isUsed: (info: DatasetInfo) => boolean,
): readonly Heard[] {
  const was = new Map(before.map((info) => [info.id, info]));
  const still = new Set(after.map(({ id }) => id));
  return [
    ...before.filter((info) => !still.has(info.id) && isUsed(info)).map((info) => ({ news: 'removed', info }) as const),
    ...after.flatMap((info): readonly Heard[] => {
      const old = was.get(info.id);
      if (!old) return [{ news: 'added', info }];
      return old.edition !== info.edition && isUsed(info) ? [{ news: 'changed', info }] : [];
    }),
  ];
}
