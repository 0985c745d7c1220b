import { appBase } from '../page/address';
import type { Precinct } from '../../domain/precinct';
import type { Snapshot } from '../../domain/snapshot';
import { askQuickly } from '../../sources/keptFile';
import { findOperatorFile } from '../../sources/operatorFile';
import { findExample, findWholeSnapshot } from '../../sources/published';

/** Precincts as residents are told of them. */
export interface ToldPrecincts {
  readonly precincts: readonly Precinct[];
  /** Invented ones of the example. */
  readonly isExample: boolean;
}

/**
 * Precincts of what the operator publishes; beside demonstration data, where nothing is published, those of the
 * example. null = there are none.
 */
export async function toldPrecincts(isDemo: boolean): Promise<ToldPrecincts | null> {
  const base = appBase();
  const trust = findOperatorFile(base, askQuickly).then((file) => file.trust);
  const { found } = await findWholeSnapshot(`${base}snapshot.json`, trust, askQuickly);
  const published = found && told(found.snapshot);
  if (published && (isDemo || !published.isExample)) return published;
  const example = isDemo ? await findExample(`${base}geo/example-snapshot.json`) : null;
  return example && told(example);
}

const told = ({ precincts, status }: Snapshot): ToldPrecincts | null =>
  precincts && precincts.length > 0 ? { precincts, isExample: status === 'illustrative' } : null;
