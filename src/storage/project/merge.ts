/** How a project's datasets and scenarios come among those that are here. */
import type { SameNamed, Standing } from '../../domain/project';
import { scenarioFile, type Scenario } from '../../domain/scenario';
import type { DatasetRecord } from '../db';
import { sayable } from './projectFile';

interface Arriving {
  /** As it is to be kept. */
  readonly record: DatasetRecord;
  /** As it stands in the file. */
  readonly from: DatasetRecord;
}

export interface Merged {
  readonly put: readonly Arriving[];
  readonly remove: readonly string[];
  readonly scenarios: readonly Scenario[];
  /** Ids that datasets of the file have come to bear here. */
  readonly renamed: ReadonlyMap<string, string>;
}

/** What a person has of datasets and scenarios. */
export interface Holding {
  readonly records: readonly DatasetRecord[];
  readonly scenarios: readonly Scenario[];
}

/** How a dataset stands to those that are here. */
export function standingOf(record: DatasetRecord, here: readonly DatasetRecord[]): Standing {
  const named = here.filter((one) => isNamedLike(one, record));
  if (named.some((one) => one.id === record.id && isEqual(one, record))) return 'equal';
  return named.length > 0 ? 'named' : 'new';
}

/** The same of a scenario: by its id, since many may have one name. */
export function scenarioStanding(scenario: Scenario, here: readonly Scenario[]): Standing {
  const known = here.find(({ id }) => id === scenario.id);
  return known ? (scenarioFile(known) === scenarioFile(scenario) ? 'equal' : 'named') : 'new';
}

/**
 * What is to be kept and what goes. Equal ones are left as they are. `newId` makes ids for scenarios that stand beside
 * others of their id.
 */
export function merge(file: Holding, here: Holding, how: SameNamed, newId: () => string): Merged {
  const put: Arriving[] = [];
  const remove = new Set<string>();
  const renamed = new Map<string, string>();
  for (const from of file.records) {
    const standing = standingOf(from, here.records);
    if (standing === 'equal') continue;
    if (standing === 'named' && how === 'replace') {
      for (const one of here.records)
        if (isNamedLike(one, from) && !file.records.some(({ id }) => id === one.id)) remove.add(one.id);
    }
    const others = [...here.records, ...file.records, ...put.map(({ record }) => record)];
    const isTaken = how === 'both' && here.records.some(({ id }) => id === from.id);
    const id = isTaken ? unused(from.id, '-', (name) => others.some((one) => one.id === name)) : from.id;
    const title =
      how === 'both' && standing === 'named'
        ? unused(from.title, ' ', (name) => others.some((one) => one.title === name))
        : from.title;
    if (id !== from.id) renamed.set(from.id, id);
    put.push({ from, record: { ...from, id, title, provenance: { ...from.provenance, id } } });
  }
  const scenarios = file.scenarios.flatMap((scenario) => {
    const standing = scenarioStanding(scenario, here.scenarios);
    if (standing === 'equal') return [];
    const id = standing === 'named' && how === 'both' ? newId() : scenario.id;
    const dataset = renamed.get(scenario.dataset.id);
    return [{ ...scenario, id, ...(dataset ? { dataset: { ...scenario.dataset, id: dataset } } : {}) }];
  });
  return { put, remove: [...remove], scenarios, renamed };
}

const isNamedLike = (a: DatasetRecord, b: DatasetRecord): boolean =>
  a.id === b.id || (a.kind === b.kind && a.title === b.title);

/** The sums alone do not tell: a column of one value has no bytes, and its value stands in the layout. */
const isEqual = (a: DatasetRecord, b: DatasetRecord): boolean =>
  a.title === b.title && JSON.stringify(sayable(a.layout)) === JSON.stringify(sayable(b.layout));

/** The name with the first number behind it that nobody has. */
function unused(name: string, gap: string, isTaken: (name: string) => boolean): string {
  for (let k = 2; ; k++) {
    const numbered = gap === ' ' ? `${name} (${k})` : `${name}${gap}${k}`;
    if (!isTaken(numbered)) return numbered;
  }
}
