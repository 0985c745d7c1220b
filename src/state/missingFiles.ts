import type { View } from './view';

/**
 * What a view asks of a file: its incidents, its areas in place of the districts, where no post may stand, where one
 * may.
 */
export type FileUse = 'incidents' | 'areas' | 'forbidden' | 'candidates';

export interface NamedFile {
  readonly use: FileUse;
  readonly id: string;
}

/** Every file a view names by its id. */
export function filesOf({
  dataset,
  areas,
  siting: { setup },
}: Pick<View, 'dataset' | 'areas' | 'siting'>): readonly NamedFile[] {
  const { candidates, forbiddenAreas } = setup;
  const named: readonly (readonly [FileUse, string | null])[] = [
    ['incidents', dataset],
    ['areas', areas],
    ['forbidden', forbiddenAreas],
    ['candidates', candidates.kind === 'dataset' ? candidates.id : null],
  ];
  return named.flatMap(([use, id]) => (id === null || id === '' ? [] : [{ use, id }]));
}

/** Those of them that this device does not hold. */
export const missingOf = (
  view: Pick<View, 'dataset' | 'areas' | 'siting'>,
  isHere: (id: string) => boolean,
): readonly NamedFile[] => filesOf(view).filter(({ id }) => !isHere(id));
