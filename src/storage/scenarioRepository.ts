/** Scenarios of the browser's storage: written whole or not at all, checked again whenever they are read. */
import { parseScenario } from '../domain/parse/scenario';
import { fault, ok, type Fault, type Result } from '../domain/result';
import { isReadOnly, scenarioFile, type Scenario } from '../domain/scenario';
import { read as readStore, write, type Store } from './db';

/**
 * Keeps a scenario in place of an older one of the same id; null when done. `before` is what whoever changed it had
 * seen: where another tab has kept something else since, nothing is written. What could not be read back is not written
 * either. Faults: `quota`, `storage-newer`, `storage-unavailable`, `scenario-damaged {at, expected}`,
 * `scenario-changed`.
 */
export async function saveScenario(
  store: Store,
  scenario: Scenario,
  before: Scenario | null = null,
): Promise<Fault | null> {
  const kept = keptScenario(scenario);
  if (!kept.ok) return kept.error;
  return write(store, (db) =>
    db.transaction('rw', db.scenarios, async () => {
      const now: unknown = before && (await db.scenarios.get(scenario.id));
      if (before && now && !isSame(now, before)) return fault('scenario-changed', { name: scenario.name });
      await db.scenarios.put(kept.value);
      return null;
    }),
  );
}

/** What is kept may be damaged: then it is no change of another tab's. */
function isSame(kept: unknown, seen: Scenario): boolean {
  const now = parseScenario(kept);
  const then = keptScenario(seen);
  return !now.ok || !then.ok || scenarioFile(now.value) === scenarioFile(then.value);
}

/** A scenario as it is kept. */
export function keptScenario(scenario: Scenario): Result<Scenario, Fault> {
  // As in its file: figures that cannot be said are null there and here.
  const plain: unknown = JSON.parse(scenarioFile(scenario));
  const read = parseScenario(plain);
  // One of a newer program is kept as it came, with what this one does not know.
  return read.ok ? ok(isReadOnly(read.value) ? (plain as Scenario) : read.value) : read;
}

/** Every scenario that can be read, the newest change first. */
export async function listScenarios(store: Store): Promise<readonly Scenario[]> {
  const kept = await readStore<unknown[]>(store, [], (db) => db.scenarios.toArray());
  return kept
    .map(parseScenario)
    .flatMap((parsed) => (parsed.ok ? [parsed.value] : []))
    .sort((a, b) => b.changedAtMs - a.changedAtMs || (a.id < b.id ? -1 : 1));
}

/** Forgets a scenario; null when done. */
export async function removeScenario(store: Store, id: string): Promise<Fault | null> {
  return write(store, async (db) => {
    await db.scenarios.delete(id);
    return null;
  });
}
