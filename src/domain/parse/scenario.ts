import { err, fault, ok, type Fault, type Result } from '../result';
import { SCENARIO_FORMAT, SCENARIO_LIMITS, SCENARIO_VERSION, type Scenario } from '../scenario';
import { readCompare, readFilter } from './filter';
import { instant, listOf, name, seen, words } from './pieces';
import { field, orNull, read, type Piece } from './shape';
import { readSitingAnswer } from './sitingAnswer';
import { readPlanSite, readSetup } from './sitingSetup';

/**
 * A scenario from storage or from a stranger's file, checked field by field; fields that are not ours are left behind.
 * One of a newer program is read as far as this one knows it, and keeps the whole it came as (`source`). Faults:
 * `scenario-foreign {}` when it is no scenario at all, `scenario-newer {found, ours}` when what we know of a newer one
 * is not in it, `scenario-damaged {at, expected}`.
 */
export function parseScenario(value: unknown): Result<Scenario, Fault> {
  const head = read('scenario', value, (root) => ({
    format: field(root, 'format').value,
    version: field(root, 'version').value,
  }));
  if (!head.ok || head.value.format !== SCENARIO_FORMAT) return err(fault('scenario-foreign'));
  const { version } = head.value;
  if (typeof version === 'number' && version > SCENARIO_VERSION) {
    const known = read('scenario', value, readScenario);
    return known.ok
      ? ok({ ...known.value, source: value as Readonly<Record<string, unknown>> })
      : err(fault('scenario-newer', { found: version, ours: SCENARIO_VERSION }));
  }
  if (version !== SCENARIO_VERSION)
    return err(fault('scenario-damaged', { at: 'version', expected: String(SCENARIO_VERSION) }));
  const parsed = read('scenario', value, readScenario);
  if (parsed.ok) return parsed;
  const { at, expected } = parsed.error.params;
  return err(fault('scenario-damaged', { at, expected }));
}

/** The text of a scenario's file. Faults as of `parseScenario`; text that is no JSON is foreign. */
export function parseScenarioText(text: string): Result<Scenario, Fault> {
  if (text.length > SCENARIO_LIMITS.fileBytes) return err(fault('scenario-foreign'));
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    // Cut off in the middle, it is still recognised by how it begins.
    return looksLikeScenario(text)
      ? err(fault('scenario-damaged', { at: 'the file', expected: 'JSON' }))
      : err(fault('scenario-foreign'));
  }
  return parseScenario(value);
}

/** Whether a file begins as our scenarios do: enough to choose who reads it. */
export const looksLikeScenario = (start: string): boolean => start.slice(0, 400).includes(`"${SCENARIO_FORMAT}"`);

function readScenario(root: Piece): Scenario {
  const of = (key: string): Piece => field(root, key);
  const dataset = of('dataset');
  return {
    format: SCENARIO_FORMAT,
    version: SCENARIO_VERSION,
    id: name(of('id')),
    name: name(seen(of('name')), SCENARIO_LIMITS.name),
    note: words(of('note'), SCENARIO_LIMITS.note),
    madeAtMs: instant(of('madeAtMs')),
    changedAtMs: instant(of('changedAtMs')),
    dataset: {
      id: name(field(dataset, 'id')),
      sha256: words(field(dataset, 'sha256'), 64),
      title: words(field(dataset, 'title'), 400),
    },
    filter: readFilter(of('filter')),
    compare: readCompare(of('compare')),
    setup: readSetup(of('setup')),
    sites: listOf(of('sites'), readPlanSite, SCENARIO_LIMITS.sites),
    answer: orNull(of('answer'), readSitingAnswer),
    program: words(of('program'), 60),
  };
}
