import { fileOfChosen } from '../../domain/chosenThing';
import type { View } from '../view/view';
import type { Fault } from '../../domain/result';
import type { DatasetInfo, StorageRow } from '../../workers/api';

/**
 * What a view asks of a file: its incidents, its areas in place of the districts, where no post may stand, where one
 * may, the area or line that was chosen on the map.
 */
export type FileUse = 'incidents' | 'areas' | 'forbidden' | 'candidates' | 'chosen';

export interface NamedFile {
  readonly use: FileUse;
  readonly id: string;
}

/** How large a file is by which its holder knows it: its bytes (null = not known) and the rows that were read of it. */
export interface FileSize {
  readonly bytes: number | null;
  readonly rows: number;
}

/**
 * Every file a view names by its id; what was chosen of a file that the view uses otherwise names it no second time.
 */
export function filesOf({
  dataset,
  areas,
  chosen,
  siting: { setup },
}: Pick<View, 'dataset' | 'areas' | 'chosen' | 'siting'>): readonly NamedFile[] {
  const { candidates, forbiddenAreas } = setup;
  const named: readonly (readonly [FileUse, string | null])[] = [
    ['incidents', dataset],
    ['areas', areas],
    ['forbidden', forbiddenAreas],
    ['candidates', candidates.kind === 'dataset' ? candidates.id : null],
  ];
  const file = fileOfChosen(chosen);
  const all = named.some(([, id]) => id === file) ? named : [...named, ['chosen', file] as const];
  return all.flatMap(([use, id]) => (id === null || id === '' ? [] : [{ use, id }]));
}

/** Those of them that this device does not hold. */
export const missingOf = (view: Parameters<typeof filesOf>[0], isHere: (id: string) => boolean): readonly NamedFile[] =>
  filesOf(view).filter(({ id }) => !isHere(id));

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

/**
 * Asks the browser not to clear what is kept here. Over plain http, and where storage is shut off, there is nobody to
 * ask.
 */
export function askToPersist(): void {
  try {
    const storage: StorageManager | undefined = navigator.storage;
    storage?.persist?.().catch(() => false);
  } catch {
    // Storage is shut off.
  }
}
