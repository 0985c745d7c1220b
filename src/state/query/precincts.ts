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

async function published(): Promise<ToldPrecincts | null> {
  const base = appBase();
  const trust = findOperatorFile(base, askQuickly).then((file) => file.trust);
  const { found } = await findWholeSnapshot(`${base}snapshot.json`, trust, askQuickly);
  return found && told(found.snapshot);
}

async function ofExample(): Promise<ToldPrecincts | null> {
  const example = await findExample(`${appBase()}geo/example-snapshot.json`);
  return example && told(example);
}

const told = ({ precincts, status }: Snapshot): ToldPrecincts | null =>
  precincts && precincts.length > 0 ? { precincts, isExample: status === 'illustrative' } : null;

/**
 * Asks for precincts of what the operator publishes; beside demonstration data, where nothing is published, for those
 * of the example. null = there are none. Either file is asked for once, when it is first needed: most places publish
 * none, and every card would ask again.
 */
export function askingPrecincts(): (isDemo: boolean) => Promise<ToldPrecincts | null> {
  let ofOperator: Promise<ToldPrecincts | null> | null = null;
  let example: Promise<ToldPrecincts | null> | null = null;
  return async (isDemo) => {
    ofOperator ??= published().catch(() => null);
    const found = await ofOperator;
    if (found && (isDemo || !found.isExample)) return found;
    if (!isDemo) return null;
    example ??= ofExample().catch(() => null);
    return example;
  };
}
